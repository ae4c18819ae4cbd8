"""Chromium from the system's packages, driven by one Node script for all pages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from program import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

INSTALLED = Path(os.environ.get("TEST_ALL", ROOT / "build"))
PICTURES = INSTALLED / "pictures"
WIDTHS = (360, 768, 1280)
THOROUGH = (360, 1280)
"""The widths at which barriers are looked for, which takes long."""
PAPER = 672
"""How wide A4 is between its margins, in the pixels of a browser: 178 mm."""
SCHEMES = ("light", "dark")
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_SCRIPT = Path(__file__).with_name("drive.mjs")
_TIMEOUT = 600


def visited(pages: Mapping[str, str], folder: Path, pictures: Path = PICTURES) -> dict[str, Any]:
    """Return what Chromium saw of pages; pictures and printed pages are left in `pictures`."""
    node = shutil.which("node")
    chromium = next(filter(None, map(shutil.which, _NAMES)), None)
    assert node, "the tests in a browser need Node.js 20 or later"
    assert chromium, f"the tests in a browser need one of {', '.join(_NAMES)}"
    pictures.mkdir(parents=True, exist_ok=True)
    files = []
    for name, content in pages.items():
        file = folder / f"{name}.html"
        file.write_bytes(content.encode())
        files.append({"name": name, "file": str(file)})
    job = {
        "modules": str(INSTALLED / "browser"),
        "chromium": chromium,
        "pages": files,
        "widths": WIDTHS,
        "thorough": THOROUGH,
        "paper": PAPER,
        "pictures": str(pictures),
    }
    run = subprocess.run(
        [node, str(_SCRIPT)],
        input=json.dumps(job),
        check=False,
        capture_output=True,
        text=True,
        timeout=_TIMEOUT,
    )
    assert run.returncode == 0, run.stderr
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def written(pdf: Path) -> str:
    """Return the text of a PDF as a reader would copy it, without its spaces."""
    run = subprocess.run(
        ["pdftotext", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True
    )
    return squeezed(run.stdout.decode())


def squeezed(text: str) -> str:
    """Return a text without its spaces, which a PDF does not keep."""
    return "".join(text.split())


def fonts(pdf: Path) -> list[tuple[str, bool]]:
    """Return the fonts of a PDF and whether each lies in it."""
    run = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True)
    head, rule, *lines = run.stdout.splitlines()
    at = head.index("emb")
    end = rule.index(" ")
    return [(line[:end].strip(), line[at : at + 3].strip() == "yes") for line in lines]


def size(pdf: Path) -> tuple[int, str]:
    """Return how many pages a PDF has, and how large they are."""
    run = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True)
    facts = dict(line.split(":", 1) for line in run.stdout.splitlines())
    return int(facts["Pages"]), facts["Page size"]
