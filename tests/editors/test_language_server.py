"""What an editor shows: the YAML language server with the schemas that nsstrack prints."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from editors.language_server import Diagnostic, LanguageServer
from editors.schemas import kind_of, readable_files
from editors.verdicts import is_refused_of
from golden_cases import BASE, cases
from program import DATA, ROOT, run_process

if TYPE_CHECKING:
    from collections.abc import Iterator

SERVER = (
    Path(os.environ.get("EDITORS", ROOT / "build" / "editors"))
    / "node_modules"
    / "yaml-language-server"
)
HEADS = {
    "plans": "# yaml-language-server: $schema=../schema/plans.json\n",
    "results": "# yaml-language-server: $schema=../../schema/results.json\n",
}
"""The first lines of files in `data/` and `data/results/`, with the schemas beside `data/`."""


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    assert SERVER.is_dir(), (
        "the YAML language server is not installed: run `python tools/node_packages.py editors`, "
        "which needs Node.js 20 or later"
    )
    with LanguageServer(SERVER) as running:
        yield running


@pytest.fixture(scope="module")
def printed() -> dict[str, bytes]:
    """The schemas as they are printed."""
    utf_8 = {"PYTHONIOENCODING": "utf-8"}
    return {name: run_process("schema", name, environment=utf_8).stdout for name in HEADS}


@pytest.fixture
def office(tmp_path: Path, printed: dict[str, bytes]) -> Path:
    """A repository with the schemas beside the data, its path as an office might have it."""
    folder = tmp_path / "แผน ความมั่นคง"
    (folder / "data" / "results").mkdir(parents=True)
    (folder / "schema").mkdir()
    for name, text in printed.items():
        (folder / "schema" / f"{name}.json").write_bytes(text)
    return folder


def _written(office: Path, name: str, text: str) -> Path:
    path = office / "data" / name
    path.write_text(HEADS[name.partition("/")[0].removesuffix(".yaml")] + text, encoding="utf-8")
    return path


def _changed(name: str, *edits: tuple[str, str]) -> str:
    text = (BASE / name).read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, f"{text.count(old)} places for {old}"
        text = text.replace(old, new)
    return text


def _place(path: Path, text: str) -> tuple[int, int]:
    """Return the line and column right after the first `text` of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    number, line = next((n, line) for n, line in enumerate(lines, 1) if text in line)
    return number, line.index(text) + len(text) + 1


@pytest.mark.parametrize(
    "name", ["plans.yaml", *sorted(f"results/{path.name}" for path in DATA.glob("results/*.yaml"))]
)
def test_nothing_is_wrong_with_the_shipped_data(
    server: LanguageServer, office: Path, name: str
) -> None:
    path = _written(office, name, (DATA / name).read_text(encoding="utf-8"))
    assert server.open(path) == []


NOT_SEEN_BY_THE_SERVER = {
    "N115-empty-file": "it looks at no file that is empty",
    "N115-no-byte": "the same",
    "N201-comma-in-thai-number": "it passes over a key without a colon, within braces",
}


def test_the_server_refuses_the_golden_cases_that_nsstrack_refuses_for_their_shape(
    server: LanguageServer, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    expected: dict[Path, bool] = {}
    for case in (case for case in cases() if case.can_be_made):
        folder = tmp_path / case.path.stem
        for name, codes in readable_files(case, folder):
            path = folder / name
            is_seen = case.path.stem not in NOT_SEEN_BY_THE_SERVER
            expected[path] = is_seen and is_refused_of(case.path.stem, codes)
            steps = "../" * len(path.relative_to(tmp_path).parts[1:])
            head = f"# yaml-language-server: $schema={steps}schema/{kind_of(name)}.json\n"
            text = path.read_text(encoding="utf-8-sig")
            path.write_text(head + text, encoding="utf-8", newline="\n")
    told = server.open_all(list(expected))
    assert {path: bool(found) for path, found in told.items()} == expected


def test_three_mistakes_in_plans_are_three_diagnostics(
    server: LanguageServer, office: Path
) -> None:
    text = _changed(
        "plans.yaml",
        ("kind: master_plan", "kind: masterplan"),
        ("unit: dollars", "unit: dollars\n            wieght: 2"),
        ("partners: [NSC]", "partners: NSC"),
    )
    path = _written(office, "plans.yaml", text)
    assert server.open(path) == [
        Diagnostic(
            17,
            'Value is not accepted. Valid values: "master_plan", "national_plan", "action_plan".',
        ),
        Diagnostic(42, 'Incorrect type. Expected "array".'),
        Diagnostic(72, "Property wieght is not allowed."),
    ]


def test_three_mistakes_in_results_are_three_diagnostics(
    server: LanguageServer, office: Path
) -> None:
    text = _changed(
        "results/2566.yaml",
        ('"2566-12-15"', '"2566-13-15"'),
        ("safety: 61", "safety: true"),
        ("missing: not_published", "missing: not_published, value: 3"),
    )
    path = _written(office, "results/2566.yaml", text)
    assert server.open(path) == [
        Diagnostic(
            3,
            'วันที่เป็น พ.ศ. ในรูป "2566-12-15" · a date of the Buddhist era, written "2566-12-15"',
        ),
        Diagnostic(6, "Incorrect type. Expected one of number, string, object."),
        Diagnostic(9, "ใช้ value หรือ missing อย่างใดอย่างหนึ่ง · value or missing, not both"),
    ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("scoring: ratio", 'Incorrect type. Expected "วิธีให้คะแนน · scoring | null".'),
        ("scoring: {cap: 100}", 'Missing property "method".'),
        ("scoring: {method: ratio, best: 3}", "Property best is not allowed."),
        ("scoring: {method: within, low: 2, high: 4}", 'Missing property "tolerance".'),
    ],
)
def test_a_mistake_in_a_method_is_one_diagnostic(
    server: LanguageServer, office: Path, wrong: str, said: str
) -> None:
    text = _changed("plans.yaml", ("scoring: {method: ratio}", wrong))
    assert server.open(_written(office, "plans.yaml", text)) == [Diagnostic(13, said)]


def test_the_keys_of_a_result_are_offered_with_their_meaning(
    server: LanguageServer, office: Path
) -> None:
    text = _changed("results/2566.yaml", ("gpi: {value: 92, of: 163}", "gpi:\n    "))
    path = _written(office, "results/2566.yaml", text)
    server.open(path)
    line, _ = _place(path, "gpi:")
    offered = server.complete(path, line + 1, 5)
    assert offered.keys() >= {
        "value",
        "missing",
        "of",
        "data_year",
        "reported",
        "source",
        "url",
        "note",
        "provenance",
        "history",
    }
    assert offered["of"] == ("จำนวนอันดับทั้งหมดของการจัดอันดับ\nHow many places the ranking has.")


def test_the_keys_of_a_method_are_offered(server: LanguageServer, office: Path) -> None:
    within = "scoring: {method: within, low: 2, high: 4, tolerance: 3}"
    indent = "\n" + " " * 14
    text = _changed("plans.yaml", (within, f"scoring:{indent}method: within{indent}"))
    path = _written(office, "plans.yaml", text)
    server.open(path)
    line, _ = _place(path, "method: within")
    offered = server.complete(path, line + 1, 15)
    assert offered.keys() >= {"low", "high", "tolerance", "cap"}
    assert offered.keys().isdisjoint({"worst", "points", "weight"})


def test_the_words_of_a_choice_are_offered(server: LanguageServer, office: Path) -> None:
    path = _written(office, "plans.yaml", _changed("plans.yaml", ("kind: master_plan", "kind: ")))
    server.open(path)
    assert server.complete(path, *_place(path, "kind: ")) == {
        "master_plan": "แผนแม่บท · master plan",
        "national_plan": (
            "นโยบายและแผนระดับชาติ แผนย่อยเรียกว่านโยบาย · national plan; its sub-plans are policies"
        ),
        "action_plan": "แผนปฏิบัติการ · action plan",
    }


def test_what_must_stand_in_quotes_is_offered_in_quotes(
    server: LanguageServer, office: Path
) -> None:
    text = _changed("results/2566.yaml", ('reported: "2566-12-15"', "reported: "))
    path = _written(office, "results/2566.yaml", text)
    server.open(path)
    assert server.complete(path, *_place(path, "reported: ")).keys() == {'"2566-12-15"', "null"}


def test_the_meaning_of_a_key_is_shown(server: LanguageServer, office: Path) -> None:
    path = _written(office, "plans.yaml", _changed("plans.yaml"))
    server.open(path)
    shown = server.hover(path, *_place(path, "directio"))
    assert shown.partition("\n\nSource: ")[0] == (
        "#### ตัวชี้วัด · indicator\n\n"
        "ทิศทางที่ถือว่าดีขึ้น\n\nWhich way is better.\n\nAllowed Values:\n\n"
        "* `lower`: ยิ่งต่ำยิ่งดี · lower is better\n"
        "* `higher`: ยิ่งสูงยิ่งดี · higher is better"
    )
