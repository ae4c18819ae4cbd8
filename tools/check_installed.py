"""Fails unless the installed package holds every file of the source folder, byte for byte."""

import sys
from importlib.util import find_spec
from pathlib import Path


def main(source: Path) -> str | None:
    """Return what is wrong with the installed package, or nothing."""
    spec = find_spec("nsstrack")
    if spec is None or spec.origin is None:
        return "nsstrack is not installed"
    installed = Path(spec.origin).parent
    if not installed.is_relative_to(sys.prefix):
        return f"nsstrack is imported from {installed}, not from this environment"
    names = [
        path.relative_to(source)
        for path in sorted(source.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    for name in names:
        if not (installed / name).is_file():
            return f"{name} is left out of the wheel"
        if (installed / name).read_bytes() != (source / name).read_bytes():
            return f"{name} differs from the installed one"
    print(f"{len(names)} files installed as they are in {source}")
    return None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
