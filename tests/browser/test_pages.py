"""A report in a real Chromium: read by eye, by ear and by keys, on a screen and on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from browser.chromium import (
    PICTURES,
    SCHEMES,
    WIDTHS,
    fonts,
    size,
    visited,
    written,
)
from drawn_pages import drawn_page
from nsstrack.dataset import load
from nsstrack.messages import Language
from nsstrack.render.html import render_html
from nsstrack.render.vocabulary import Vocabulary
from nsstrack.text import normal
from program import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from nsstrack.dataset import Dataset

VIEWS = [f"{scheme} {width}" for scheme in SCHEMES for width in WIDTHS]
_MOST_PAGES = 20
_THAI_FONTS = re.compile("Thai|Sarabun|Loma|Garuda|Laksaman|Norasi|Kinnari|Waree|Umpush|Leelawadee")


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return load(DATA)


@pytest.fixture(scope="session")
def seen(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    pages = {}
    for language in Language:
        says = Vocabulary.of(language, dataset.plans)
        pages[language.value] = render_html(drawn_page(dataset, says), says, title="nsstrack 2566")
    return visited(pages, tmp_path_factory.mktemp("pages"))


@pytest.mark.parametrize("language", Language)
def test_the_page_asks_for_nothing_and_complains_of_nothing(
    seen: dict[str, Any], language: Language
) -> None:
    assert seen[language]["requests"] == []
    assert seen[language]["complaints"] == []


@pytest.mark.parametrize("language", Language)
def test_there_are_no_barriers(seen: dict[str, Any], language: Language) -> None:
    assert seen[language]["barriers"] == {view: [] for view in VIEWS}


@pytest.mark.parametrize("language", Language)
def test_nothing_sticks_out_of_a_screen(seen: dict[str, Any], language: Language) -> None:
    assert seen[language]["widths"] == dict.fromkeys(VIEWS, 0)


@pytest.mark.parametrize("language", Language)
def test_keys_reach_everything_in_the_order_of_the_page(
    seen: dict[str, Any], language: Language
) -> None:
    keys = seen[language]["keys"]
    assert keys["reached"] == keys["expected"]
    assert len(keys["reached"]) > 10
    assert keys["unseen"] == 0
    assert keys["skipped"] == "main"


@pytest.mark.parametrize("language", Language)
def test_paper_is_light_whatever_the_screen_is(seen: dict[str, Any], language: Language) -> None:
    paper = seen[language]["paper"]
    assert paper["dark"] == paper["light"]
    assert paper["dark"]["color"] == "rgb(27, 36, 48)"


@pytest.mark.parametrize("language", Language)
@pytest.mark.usefixtures("seen")
def test_the_printed_page_is_a4_and_its_text_can_be_copied(
    dataset: Dataset, language: Language
) -> None:
    pdf = PICTURES / f"{language.value}.pdf"
    says = Vocabulary.of(language, dataset.plans)
    text = normal(written(pdf))
    plan = dataset.plans.plans[0]
    names = [plan.name, *(node.name for node in plan.sub_plans)]
    assert [name for name in names if "".join(says.text(name).split()) not in text] == []
    pages, paper = size(pdf)
    assert "(A4)" in paper
    assert 1 < pages < _MOST_PAGES
    assert f"1/{pages}" in text


@pytest.mark.usefixtures("seen")
def test_the_printed_page_brings_thai_fonts() -> None:
    used = fonts(PICTURES / "th.pdf")
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
    assert {"image-alt: img", "svg-img-alt: svg"} <= set(seen["barriers"]["dark 768"])
    assert seen["widths"]["light 360"] > 1000
