"""`diff`: figures as `evaluate` gives them on either side, and pages that fit where they go."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from markdown_it import MarkdownIt

from change_figures import assert_adds_up, assert_rows, assert_same_figures, nodes_of
from documents import read, replace_once
from edited_data import repository_with
from program import DATA
from repositories import Worktree, git

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program

EDITS = ("figures", "structure", "weights")
MOST_OF_A_COMMENT = 65_536
HOSTILE = "<script>x</script> [l](http://e.org) | `c` **b** @all #1 \\u202e\\e[31m"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Worktree:
    return repository_with(tmp_path_factory.mktemp("office"), *EDITS)


def _json(program: Program, folder: Path, *arguments: str) -> Any:
    run = program(*arguments, "--format", "json", folder=folder)
    assert (run.code, run.err) == (0, "")
    return json.loads(run.out)


@pytest.mark.parametrize("name", EDITS)
def test_every_figure_is_that_of_evaluate(program: Program, office: Worktree, name: str) -> None:
    data = _json(program, office.path, "diff", "main", name)
    looked_at = {period["period"] for period in data["periods"]} | {*data["unmoved"]}
    assert looked_at == set(_periods())
    for side, branch in (("old", "main"), ("new", name)):
        office.git("checkout", "--quiet", branch)
        for period in data["periods"]:
            card = nodes_of(_json(program, office.path, "evaluate", period["period"]))
            shown = {each[side]["id"]: each[side] for each in period["nodes"] if each[side]}
            assert_same_figures(shown, card, every=False)
    for period in data["periods"]:
        assert_adds_up(period["nodes"])


def _periods() -> list[str]:
    return [path.stem for path in (DATA / "results").glob("*.yaml")]


@pytest.mark.parametrize("name", EDITS)
def test_the_page_says_what_the_json_says(program: Program, office: Worktree, name: str) -> None:
    asked = ("diff", "main", name, "--period", "2566")
    (period,) = _json(program, office.path, *asked)["periods"]
    moving: list[Any] = []
    within: list[Any] = []
    for node in period["nodes"]:
        statuses = {side and side["status"] for side in (node["old"], node["new"])}
        (moving if len(statuses) == 2 else within).append(node)
    page = program(*asked, "--lang", "en", folder=office.path).out
    assert f"Fiscal year 2566: {len(moving)} changes of status\n" in page
    assert_rows(page, [*moving, *within])


def test_a_period_asked_for_is_the_only_one_looked_at(program: Program, office: Worktree) -> None:
    whole = _json(program, office.path, "diff", "main", "figures")
    data = _json(program, office.path, "diff", "main", "figures", "--period", "๒๕๖๖")
    assert data["periods"] == [each for each in whole["periods"] if each["period"] == "2566"]
    assert data["unmoved"] == []
    assert {edit["period"] for edit in data["edits"]} == {None, "2566"}


def test_a_period_with_results_on_one_side_only(program: Program, tmp_path: Path) -> None:
    made = Worktree.with_data(tmp_path)
    (tmp_path / "data" / "results" / "2568.yaml").unlink()
    data = _json(program, tmp_path, "diff", "HEAD", "--period", "2568")
    (period,) = data["periods"]
    assert {node["result"] for node in period["nodes"] if node["kind"] == "indicator"} >= {
        "withdrawn"
    }
    made.commit()
    run = program("diff", "HEAD", "--period", "2568", folder=tmp_path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("nsstrack: error: no results for 2568")


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_comment_on_thousands_of_changes_fits_and_says_how_many_are_left_out(
    program: Program, tmp_path: Path, language: str
) -> None:
    made = Worktree.with_data(tmp_path)
    for name in ("plans.yaml", "results/2566.yaml"):
        _with_many_indicators(tmp_path / "data" / name)
    made.commit()
    results = tmp_path / "data" / "results" / "2566.yaml"
    edited = re.sub(r"(m-[0-9]+: \{value:) 60", r"\1 20", read(results))
    results.write_text(edited, encoding="utf-8", newline="\n")
    asked = ("diff", "HEAD", "--period", "2566", "--lang", language)
    run = program(*asked, "--format", "markdown", folder=tmp_path)
    assert (run.code, run.err) == (0, "")
    assert 30_000 < len(run.out) <= MOST_OF_A_COMMENT
    (period,) = _json(program, tmp_path, *asked)["periods"]
    rows = len(re.findall(r"^\| .* (?:at risk|critical|เสี่ยง|วิกฤต).* \|$", run.out, re.MULTILINE))
    more = {"en": "^- and ([0-9]+) more$", "th": "^- และอีก ([0-9]+) รายการ$"}[language]
    left_out = [int(number) for number in re.findall(more, run.out, re.MULTILINE)]
    assert len(left_out) == 2  # statuses, and entries edited
    moving = [node for node in period["nodes"] if node["old"]["status"] != node["new"]["status"]]
    within = [node for node in period["nodes"] if node not in moving]
    assert rows + left_out[0] == len(moving) + len(within)
    heading = {"en": "changes of status", "th": "รายการ"}[language]
    assert f"{len(moving)}" in next(line for line in run.out.splitlines() if heading in line)
    whole = program(*asked, folder=tmp_path).out
    assert len(re.findall(r"^ +m-[0-9]+ ", whole, re.MULTILINE)) == 2_000


def _with_many_indicators(path: Path) -> None:
    """Put 2,000 indicators of one objective into a file of plans, or their results."""
    entries, place = [], "results:\n"
    if path.name == "plans.yaml":
        place = "              - id: 010501-mech\n"
        entries = [
            f"              - {{id: m-{number}, name: Measure {number}, unit: points, "
            "direction: higher, targets: [{by: 2570, value: 100}], target_basis: phase_end, "
            "scoring: {method: ratio}, editions: [amended]}\n"
            for number in range(2_000)
        ]
        replace_once(path, place, "".join(entries) + place)
        return
    entries = [f"  m-{number}: {{value: 60}}\n" for number in range(2_000)]
    replace_once(path, place, place + "".join(entries))


def test_findings_are_cut_to_a_comment_too(program: Program, tmp_path: Path) -> None:
    Worktree.with_data(tmp_path)
    results = tmp_path / "data" / "results" / "2566.yaml"
    lines = "".join(f"  nobody-{number}: {{value: {number}}}\n" for number in range(900))
    replace_once(results, "results:\n", f"results:\n{lines}")
    asked = ("diff", "HEAD", "--period", "2566", "--lang", "en")
    run = program(*asked, "--format", "markdown", folder=tmp_path)
    assert (run.code, run.err) == (1, "")
    assert len(run.out) <= MOST_OF_A_COMMENT
    (counted,) = re.findall(r"^### ([0-9]+) findings added$", run.out, re.MULTILINE)
    (more,) = re.findall(
        r"^ *- and ([0-9]+) more\\: nsstrack validate shows them$|"
        r"^ *- and ([0-9]+) more: nsstrack validate shows them$",
        run.out,
        re.MULTILINE,
    )
    shown = len(re.findall(r"error\\\[N305\\\]", run.out))
    assert shown + int("".join(more)) == int(counted)
    assert shown > 0


def test_a_hostile_name_gives_no_structure(program: Program, tmp_path: Path) -> None:
    Worktree.with_data(tmp_path)
    plans = tmp_path / "data" / "plans.yaml"
    replace_once(plans, "en: Global Peace Index", f'en: "{HOSTILE}"')
    replace_once(plans, "id: 010001-gpi", "id: 010001-gpi\n            weight: 2")
    replace_once(tmp_path / "data" / "results" / "2566.yaml", "    value: 92\n", "    value: 99\n")
    asked = ("diff", "HEAD", "--period", "2566", "--lang", "en")
    written = program(*asked, "--format", "markdown", folder=tmp_path).out
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    inside = {child.type for token in tokens for child in token.children or ()}
    assert inside <= {
        "text",
        "text_special",
        "strong_open",
        "strong_close",
        "html_inline",
        "softbreak",
    }
    html = {
        child.content
        for token in tokens
        for child in token.children or ()
        if child.type == "html_inline"
    }
    assert html <= {"<!-- -->", "<br>"}
    assert "html_block" not in {token.type for token in tokens}
    for format_ in ("table", "plain", "markdown"):
        assert "\x1b" not in program(*asked, "--format", format_, folder=tmp_path).out
        assert "\u202e" not in program(*asked, "--format", format_, folder=tmp_path).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere",), "unknown revision nowhere; `git log --oneline --all` lists them"),
        (("main", "nowhere"), "unknown revision nowhere; `git log --oneline --all` lists them"),
        (
            ("figurs...main",),
            "unknown revision figurs; `git log --oneline --all` lists them; did you mean figures?",
        ),
        (("main...weights", "HEAD"), "main...weights names two revisions by itself; leave the "),
        (("main", "main..weights"), "main..weights names two revisions by itself; leave the "),
        (("main", "--period", "2023"), "no results for 2023; years are Buddhist era"),
        (("main", "--period", "soon"), "soon is not a period"),
    ],
    ids=["base", "head", "misspelt", "range and head", "base and range", "common era", "no period"],
)
def test_what_cannot_be_compared_is_said(
    program: Program, office: Worktree, arguments: tuple[str, ...], said: str
) -> None:
    run = program("diff", *arguments, folder=office.path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith(f"nsstrack: error: {said}")


def test_a_folder_in_no_repository_and_none_at_all(program: Program, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    shutil.copytree(DATA, alone / "data")
    run = program("diff", "HEAD", folder=alone)
    assert (run.code, run.out) == (2, "")
    assert run.err == f"nsstrack: error: {alone / 'data'} is in no git repository\n"
    made = Worktree.with_data(tmp_path / "office")
    shutil.rmtree(made.path / "data")
    run = program("diff", "HEAD", folder=made.path)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("nsstrack: error: ")
    assert program("diff", "HEAD", "HEAD", folder=made.path).code == 0


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Worktree:
    """A branch `figures`, checked out, and a `main` that has gone on since it left."""
    made = repository_with(tmp_path_factory.mktemp("parted"), "figures", "weights")
    made.git("branch", "--force", "main", "weights")
    made.git("branch", "begun", "main~1")
    made.git("checkout", "--quiet", "figures")
    return made


_AHEAD = {
    "en": "nsstrack: main has commits that {0} lacks, and what they did to the data is told in "
    "reverse; to leave them out: nsstrack diff {1}\n",
    "th": "nsstrack: main มีคอมมิตที่ไม่มีใน {0} ผลของคอมมิตเหล่านั้นจึงแสดงกลับด้าน เสมือนถูกยกเลิกการแก้ไข "
    "หากไม่ต้องการนับรวม ให้ใช้คำสั่ง nsstrack diff {1}\n",
}


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("asked", [("main", "figures"), ("main..figures",), ("main",)])
def test_a_base_that_has_gone_on_is_told_and_how_to_leave_that_out(
    program: Program, parted: Worktree, asked: tuple[str, ...], language: str
) -> None:
    run = program("diff", *asked, "--lang", language, folder=parted.path)
    fork = parted.git("rev-parse", "begun")[:12]
    of = ("HEAD", fork) if asked == ("main",) else ("figures", "main...figures")
    assert (run.code, run.err) == (0, _AHEAD[language].format(*of))
    edited = program("diff", run.err.split()[-1], "--lang", language, folder=parted.path)
    alone = program("diff", "begun", "figures", "--lang", language, folder=parted.path)
    assert (edited.code, edited.err) == (0, "")
    assert edited.out != run.out
    assert edited.out.splitlines()[2:] == alone.out.splitlines()[2:]


def test_a_range_is_compared_from_where_it_starts(program: Program, parted: Worktree) -> None:
    fork, ours, theirs = (parted.git("rev-parse", name) for name in ("begun", "main", "figures"))
    alone = _json(program, parted.path, "diff", "begun", "figures")
    for asked, shown in (("main...", "main...HEAD"), ("main...figures", "main...figures")):
        data = _json(program, parted.path, "diff", asked)
        assert data["base"] == alone["base"] | {"revision": shown, "commit": fork}
        assert data["head"] == alone["head"] | {"revision": shown[7:], "commit": theirs}
        assert data["periods"] == alone["periods"]
    data = _json(program, parted.path, "diff", "...main")
    assert (data["base"]["commit"], data["head"]["commit"]) == (fork, ours)


def test_a_range_needs_no_working_tree(program: Program, parted: Worktree, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(parted.path), "bare.git")
    run = program("diff", "main...figures", "--lang", "en", folder=tmp_path / "bare.git")
    assert (run.code, run.err) == (0, "")
    assert run.out == program("diff", "main...figures", "--lang", "en", folder=parted.path).out


def test_revisions_without_a_common_history(program: Program, tmp_path: Path) -> None:
    made = repository_with(tmp_path, "figures")
    made.git("checkout", "--quiet", "--orphan", "other")
    run = program("diff", "main", "--lang", "en", folder=tmp_path)
    assert (run.code, run.err) == (0, "")
    made.commit()
    run = program("diff", "main", "other", "--lang", "en", folder=tmp_path)
    assert (run.code, run.err) == (0, _AHEAD["en"].format("other", "").partition("; ")[0] + "\n")
    said = {
        "en": "nsstrack: error: main and other have no commit in common; "
        "to compare them as they are, name them as two revisions\n",
        "th": "nsstrack: ข้อผิดพลาด: main และ other ไม่มีคอมมิตร่วมกัน "
        "หากต้องการเทียบข้อมูลตามที่เป็นอยู่ ให้ระบุแยกเป็นสองรุ่น\n",
    }
    for language, text in said.items():
        run = program("diff", "main...other", "--lang", language, folder=tmp_path)
        assert (run.code, run.out, run.err) == (2, "", text)


def test_a_shallow_clone_does_not_tell_what_it_cannot_know(
    program: Program, parted: Worktree, tmp_path: Path
) -> None:
    url = parted.path.as_uri()
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", url, "shallow")
    run = program("diff", "origin/main", "--lang", "en", folder=tmp_path / "shallow")
    assert (run.code, run.err) == (0, "")
    run = program("diff", "weigths", "--lang", "th", folder=tmp_path / "shallow")
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("nsstrack: ข้อผิดพลาด: ไม่พบรุ่นข้อมูล weigths ให้ตรวจสอบตัวสะกด ")
    for cure in ("--unshallow", "origin BRANCH แล้วอ้างถึงด้วย FETCH_HEAD", "fetch-depth: 0"):
        assert cure in run.err


def test_a_name_that_a_shell_would_obey_is_quoted(program: Program, parted: Worktree) -> None:
    parted.git("branch", "--force", "x`date`", "main")
    run = program("diff", "x`date`", "figures", "--lang", "en", folder=parted.path)
    assert run.code == 0
    assert run.err.endswith(": nsstrack diff 'x`date`...figures'\n")
    parted.git("branch", "--delete", "--force", "x`date`")
