"""`PYTHONPATH=src python -m tools.schemas`: writes the schemas into the package and `schema/`."""

from __future__ import annotations

from tools.schemas.files import FOLDERS, texts

for name, text in texts().items():
    for folder in FOLDERS:
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
        print(folder / name)
