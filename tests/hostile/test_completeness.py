"""What validates is in the model to the last figure: PyYAML's own tree beside what was loaded."""

from __future__ import annotations

import random
from dataclasses import is_dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import yaml

from hostile.corpus import SHIPPED, SMALL, Files, changed
from nsstrack import load
from nsstrack.text import arabic_digits, normal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from nsstrack.dataset import Dataset
    from nsstrack.model.plans import PlansFile
    from nsstrack.model.results import ResultsFile

_WRITTEN_AS = {"from": "first_year", "to": "last_year"}
_FOLDERS = 400


def test_of_what_validates_nothing_is_lost(tmp_path: Path) -> None:
    sound = 0
    for number in range(_FOLDERS):
        files = changed(SMALL, random.Random(number))  # noqa: S311 - nothing is kept secret here
        data = _loaded(files, tmp_path / str(number))
        if not data.has_errors:
            sound += 1
            assert list(_lost(files, data)) == [], f"folder {number}"
    assert sound > _FOLDERS / 20


def test_of_the_shipped_data_nothing_is_lost(tmp_path: Path) -> None:
    data = _loaded(SHIPPED, tmp_path / "data")
    assert not data.has_errors
    assert list(_lost(SHIPPED, data)) == []


def _loaded(files: Files, root: Path) -> Dataset:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return load(root)


def _lost(files: Files, data: Dataset) -> Iterator[str]:
    """Yield what the files say and the model does not."""
    groups = data.results.periods.values()
    read: list[PlansFile | ResultsFile] = [
        *data.plans.files,
        *(file for group in groups for file in group.files),
    ]
    models = {file.place.file.removeprefix(f"{data.folder.as_posix()}/"): file for file in read}
    for name, content in files.items():
        tree = yaml.load(content.decode("utf-8-sig"), Loader=yaml.BaseLoader)  # noqa: S506 - text only
        yield from _differences(tree, models.get(name), name)


def _differences(raw: Any, model: Any, at: str) -> Iterator[str]:
    if isinstance(raw, dict) and is_dataclass(model):
        for key, item in raw.items():
            if not key.startswith("x_"):
                known = getattr(model, str(_WRITTEN_AS.get(key, key)), None)
                yield from _differences(item, known, f"{at}/{key}")
    elif isinstance(raw, dict) and isinstance(model, dict):
        for key, item in raw.items():
            yield from _differences(item, model.get(normal(key)), f"{at}/{key}")
    elif isinstance(raw, list) and isinstance(model, tuple) and len(raw) == len(model):
        for index, (item, own) in enumerate(zip(raw, model, strict=True)):
            yield from _differences(item, own, f"{at}/{index}")
    elif isinstance(raw, dict | list) or not _is_said(raw, getattr(model, "value", model)):
        yield f"{at}: {raw!r} is {model!r}"


def _is_said(raw: str, value: object) -> bool:
    """Say whether a scalar means `value`; a result in short is a scalar, too."""
    if value is None:
        return raw in {"null", "~", ""}
    if isinstance(value, bool):
        return raw == str(value).lower()
    if isinstance(value, Decimal | int):
        try:
            return Decimal(raw) == value
        except InvalidOperation:
            return False
    return str(value) in {normal(raw), arabic_digits(raw)}
