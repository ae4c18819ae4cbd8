"""A report in a real Chromium: read by eye, by ear and by keys, on a screen and on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from browser.chromium import (
    PICTURES,
    SCHEMES,
    THOROUGH,
    WIDTHS,
    fonts,
    size,
    squeezed,
    visited,
    written,
)
from nsstrack.text import normal, thai_digits
from program import run_process

if TYPE_CHECKING:
    from pathlib import Path


PAGES = {
    "report-th": ("2566", "--lang", "th"),
    "report-en": ("2566", "--lang", "en"),
    "briefing-th": ("2566", "--agency", "ISOC", "--lang", "th", "--thai-digits"),
    "briefing-en": ("2567", "--agency", "MFA", "--lang", "en"),
}
VIEWS = [f"{scheme} {width}" for scheme in SCHEMES for width in WIDTHS]
_MOST_PAGES = 24
_THAI_FONTS = re.compile("Thai|Sarabun|Loma|Garuda|Laksaman|Norasi|Kinnari|Waree|Umpush|Leelawadee")


@pytest.fixture(scope="session")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    pages = {name: _written(*arguments) for name, arguments in PAGES.items()}
    return visited(pages, tmp_path_factory.mktemp("pages"))


def _written(*arguments: str) -> str:
    run = run_process("report", *arguments, "--format", "html")
    assert run.returncode == 0, run.stderr
    return run.stdout.decode()


@pytest.mark.parametrize("page", PAGES)
def test_the_page_asks_for_nothing_and_complains_of_nothing(
    seen: dict[str, Any], page: str
) -> None:
    assert seen[page]["requests"] == []
    assert seen[page]["complaints"] == []


@pytest.mark.parametrize("page", PAGES)
def test_there_are_no_barriers(seen: dict[str, Any], page: str) -> None:
    assert seen[page]["barriers"] == {
        f"{scheme} {width}": [] for scheme in SCHEMES for width in THOROUGH
    }


@pytest.mark.parametrize("page", PAGES)
def test_nothing_sticks_out_of_screen_or_paper(seen: dict[str, Any], page: str) -> None:
    papers = [f"{scheme} paper" for scheme in SCHEMES]
    assert seen[page]["widths"] == dict.fromkeys((*VIEWS, *papers), 0)


@pytest.mark.parametrize("page", PAGES)
def test_keys_reach_everything_in_the_order_of_the_page(seen: dict[str, Any], page: str) -> None:
    keys = seen[page]["keys"]
    assert keys["reached"] == keys["expected"]
    assert len(keys["reached"]) > 10
    assert keys["unseen"] == 0
    assert keys["skipped"] == "main"


@pytest.mark.parametrize("page", PAGES)
def test_paper_is_light_whatever_the_screen_is(seen: dict[str, Any], page: str) -> None:
    paper = seen[page]["paper"]
    assert paper["dark"] == paper["light"]
    assert paper["dark"]["color"] == "rgb(27, 36, 48)"


@pytest.mark.parametrize("page", PAGES)
def test_the_printed_page_is_a4_and_its_text_can_be_copied(seen: dict[str, Any], page: str) -> None:
    pdf = PICTURES / f"{page}.pdf"
    text = normal(written(pdf))
    assert [line for line in seen[page]["headings"] if squeezed(line) not in text] == []
    pages, paper = size(pdf)
    assert "(A4)" in paper
    assert 1 < pages < _MOST_PAGES
    last = thai_digits(str(pages)) if "--thai-digits" in PAGES[page] else pages
    assert f"/{last}" in text


@pytest.mark.usefixtures("seen")
def test_the_printed_page_brings_thai_fonts() -> None:
    used = fonts(PICTURES / "report-th.pdf")
    assert [name for name, is_embedded in used if not is_embedded] == []
    assert [name for name, _ in used if _THAI_FONTS.search(name)]


_WRONG = """<!doctype html>
<html lang="th">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src http:">
<title>x</title>
<a class="skip" href="#content">x</a>
<main id="content" tabindex="-1">
<h1>x</h1>
<p style="color: red">x</p>
<table width="2000"><tr><td>x</td></tr></table>
<img src="http://example.invalid/x.png">
<svg role="img" width="9" height="9"></svg>
<script>document.title = "y"</script>
</main>
"""


def test_what_is_wrong_with_a_page_is_seen(tmp_path: Path) -> None:
    """The checks above can fail: this page does what a report never does."""
    seen = visited({"wrong": _WRONG}, tmp_path, tmp_path / "pictures")["wrong"]
    assert set(seen["requests"]) == {"http://example.invalid/x.png"}
    complaints = "\n".join(seen["complaints"])
    assert "inline style" in complaints
    assert "inline script" in complaints
    assert {"image-alt: img", "svg-img-alt: svg"} <= set(seen["barriers"]["dark 360"])
    assert seen["widths"]["light 360"] > 1000
