"""The Action shows what a change does, in every clone that a runner may have made of it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from program import ROOT
from unix.action_steps import STEPS, Done, do, known
from unix.pull_requests import EDIT, checked_out, commit, git, handed_in

if TYPE_CHECKING:
    from pathlib import Path

    from program import Program
    from unix.pull_requests import Request

STEP = "Show what the change does"
_NOTICE = re.compile("^::notice title=nsstrack diff::nsstrack: error: (.*)$", re.MULTILINE)


def meaning(python: str, request: Request, folder: Path, **given: str) -> dict[str, str]:
    """Return what the expressions mean in a run for `request`; its event is not the newest."""
    return known(python, **given) | {
        "github.event.pull_request.base.sha": request.forked_from,
        "runner.temp": str(folder),
    }


def show(python: str, request: Request, clone: Path, **given: str) -> Done:
    """Run the step."""
    environment = {"GITHUB_SHA": request.merged, "GIT_CONFIG_NOSYSTEM": "1"}
    return do(STEP, clone, meaning(python, request, clone.parent, **given), environment)


def page(program: Program, request: Request, base: str, head: str = "") -> str:
    """Return the page of the change, from the whole repository."""
    git(request.origin, "checkout", "--quiet", "--detach", head or request.merged)
    done = program("diff", base, "HEAD", "--format", "markdown", folder=request.origin)
    assert done.err == ""
    return f"{done.out}\n"


def _notice(done: Done) -> str:
    """Return the notice that the log ends with, where the summary says the same."""
    (said,) = re.findall(
        "^::notice title=nsstrack diff::nsstrack: error: (.*)$", done.log, re.MULTILINE
    )
    assert done.code == 0
    assert done.summary == f"### nsstrack diff\n\n    nsstrack: error: {said}\n\n"
    return str(said)


@pytest.mark.parametrize("depth", [0, 2])
def test_it_shows_what_the_request_does_and_not_what_others_did_meanwhile(
    program: Program, installed: str, tmp_path: Path, depth: int
) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, depth)
    git(clone, "remote", "remove", "origin")
    done = show(installed, request, clone)
    assert (done.code, done.log, done.outputs) == (0, "", {})
    assert done.summary == page(program, request, request.target)
    assert "| results 2566 | gpi | changed: value 92 → 61 |" in done.summary
    assert "tip" not in done.summary
    assert not (clone / "taken").exists()


def test_in_the_shallowest_clone_it_fetches_the_one_commit_it_needs(
    program: Program, installed: str, tmp_path: Path
) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, 1)
    references = git(clone, "for-each-ref")
    done = show(installed, request, clone)
    assert (done.code, done.log) == (0, "")
    assert done.summary == page(program, request, request.target)
    assert git(clone, "rev-list", "--max-count=9", request.target) == request.target
    assert git(clone, "for-each-ref") == references
    assert git(clone, "rev-parse", "HEAD") == request.merged


def test_where_the_one_commit_cannot_be_had_it_says_so_and_does_not_fail(
    installed: str, tmp_path: Path
) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, 1)
    shutil.rmtree(request.origin)
    done = show(installed, request, clone)
    said = _notice(done)
    assert said.startswith(
        f"unknown revision {request.target}; check the spelling; if it is right, "
    )
    assert "fetch-depth: 0" in said


def test_of_the_branch_itself_it_shows_what_was_done_since_it_left(
    program: Program, installed: str, tmp_path: Path
) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, 0, request.head)
    done = show(installed, request, clone)
    assert (done.code, done.log) == (0, "")
    assert done.summary == page(program, request, request.forked_from, request.head)


def test_of_a_shallow_clone_of_the_branch_it_shows_nothing_wrong(
    installed: str, tmp_path: Path
) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, 1, request.head)
    assert "fetch-depth: 0" in _notice(show(installed, request, clone))


def test_the_first_request_with_data_has_nothing_to_be_compared_with(
    installed: str, tmp_path: Path
) -> None:
    request = handed_in(tmp_path, is_first=True)
    clone = checked_out(request, tmp_path, 2)
    said = _notice(show(installed, request, clone))
    assert said.startswith(f"revision {request.target} has no data folder data: ")
    thai = show(installed, request, clone, lang="th")
    assert thai.code == 0
    assert f"รุ่น {request.target} ไม่มีโฟลเดอร์ข้อมูล data" in thai.summary


def test_a_base_that_is_named_is_compared_with(
    program: Program, installed: str, tmp_path: Path
) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, 1)
    done = show(installed, request, clone, base=request.forked_from)
    assert (done.code, done.log) == (0, "")
    assert done.summary == page(program, request, request.forked_from)
    assert "tip" in done.summary


@pytest.mark.parametrize(
    "base",
    [
        "0" * 40,
        "--output=taken",
        "-x",
        "\"; touch taken; '$(touch taken)`touch taken`",
        "no\n::error::such",
        "100%25",
        "${{ github.token }}",
    ],
)
def test_a_base_that_is_not_there_is_a_word_and_nothing_else(
    installed: str, tmp_path: Path, base: str
) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, 0)
    done = show(installed, request, clone, base=base)
    assert done.code == 0
    assert done.log.splitlines() == [done.log.rstrip("\n")]
    assert done.log.startswith("::notice title=nsstrack diff::nsstrack: error: ")
    heading, gap, *lines = done.summary.splitlines()
    assert (heading, gap) == ("### nsstrack diff", "")
    assert [line for line in lines if line and not line.startswith("    ")] == []
    assert [name for name in ("taken", "x") if (clone / name).exists()] == []


def test_errors_in_the_change_are_shown_and_fail_where_they_are_checked(
    program: Program, installed: str, tmp_path: Path
) -> None:
    request = handed_in(tmp_path, (EDIT[0], "  '`::error::${{ x }}<img>': 1\n" + EDIT[0]))
    clone = checked_out(request, tmp_path, 2)
    done = show(installed, request, clone)
    assert (done.code, done.log) == (0, "")
    assert done.summary == page(program, request, request.target)
    assert "error\\[N" in done.summary
    assert "\n::" not in done.summary
    assert "<img>" not in done.summary
    checked = do("Check the data", clone, meaning(installed, request, tmp_path))
    assert checked.code == 1


def test_data_that_the_request_takes_away_do_not_fail_it(installed: str, tmp_path: Path) -> None:
    request = handed_in(tmp_path)
    shutil.rmtree(request.origin / "data")
    gone = commit(request.origin, "Take away")
    clone = checked_out(request, tmp_path, 0, gone)
    assert "HEAD" in _notice(show(installed, request, clone))


def test_a_folder_in_no_repository_does_not_fail_it(installed: str, tmp_path: Path) -> None:
    request = handed_in(tmp_path)
    clone = checked_out(request, tmp_path, 2)
    shutil.rmtree(clone / ".git")
    assert "is in no git repository" in _notice(show(installed, request, clone))


@pytest.mark.parametrize("given", [{"diff": "yes"}, {"comment": "TRUE"}, {"comment": ""}], ids=str)
def test_what_is_neither_true_nor_false_is_refused(
    installed: str, tmp_path: Path, given: dict[str, str]
) -> None:
    request = handed_in(tmp_path)
    done = show(installed, request, checked_out(request, tmp_path, 2), **given)
    assert (done.code, done.log) == (2, "diff and comment are true or false\n")


_FACTS = {
    "inputs.diff": "true",
    "inputs.base": "",
    "inputs.comment": "true",
    "github.event_name": "pull_request",
    "steps.nsstrack.outcome": "success",
    "steps.diff.outcome": "success",
}


def _runs(name: str, **facts: str) -> bool:
    """Say what the condition of a step comes to where the facts are these."""
    known_facts = _FACTS | {key.replace("__", "."): value for key, value in facts.items()}
    condition = re.sub(r"^\$\{\{ (.*) \}\}$", r"\1", STEPS[name]["if"]).replace(
        "!cancelled()", "True"
    )
    for fact, value in known_facts.items():
        condition = condition.replace(fact, repr(value))
    translated = condition.replace("&&", "and").replace("||", "or")
    return bool(eval(translated, {"__builtins__": {}}))  # noqa: S307 - the project's own words


@pytest.mark.parametrize(
    ("facts", "shown", "commented"),
    [
        ({}, True, True),
        ({"inputs__diff": "false", "steps__diff__outcome": "skipped"}, False, False),
        ({"inputs__comment": "false"}, True, False),
        ({"github__event_name": "push"}, False, False),
        ({"github__event_name": "push", "inputs__base": "main"}, True, False),
        ({"github__event_name": "pull_request_target"}, False, False),
        ({"steps__nsstrack__outcome": "failure"}, False, True),
        ({"steps__diff__outcome": "failure"}, True, False),
    ],
    ids=str,
)
def test_it_runs_for_pull_requests_even_where_the_check_failed(
    facts: dict[str, str], *, shown: bool, commented: bool
) -> None:
    assert STEPS[STEP]["if"].startswith("${{ !cancelled() && ")
    assert (_runs(STEP, **facts), _runs("Comment on the pull request", **facts)) == (
        shown,
        commented,
    )


def test_the_token_goes_to_the_comment_alone() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert text.count("inputs.token") == 2
    assert {name for name, step in STEPS.items() if "inputs.token" in str(step.get("env", {}))} == {
        "Comment on the pull request"
    }
