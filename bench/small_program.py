"""The smallest program of its kind: one command, one parameter, one model, one small YAML file."""

from pathlib import Path

import typer
import yaml
from pydantic import BaseModel


class Result(BaseModel):
    """What the file holds."""

    value: float
    source: str


app = typer.Typer()


@app.command()
def show(path: Path) -> None:
    """Say where the result in PATH comes from."""
    result = Result.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    typer.echo(result.source)


if __name__ == "__main__":
    app()
