"""The Action keeps one comment on a pull request, and leaves all others alone."""

from __future__ import annotations

import json
import shlex
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from nsstrack.cli.diff import LONGEST_COMMENT
from program import ROOT
from unix import fake_gh
from unix.action_steps import BASH, Done, do, known
from unix.pull_requests import EDIT, checked_out, handed_in

if TYPE_CHECKING:
    from pathlib import Path

    from unix.pull_requests import Request

STEP = "Comment on the pull request"
MARKER = "<!-- nsstrack diff of data -->"
LIST = "repos/nsc/plans/issues/7/comments"


@dataclass
class Office:
    """A repository on GitHub with a pull request, and the GitHub that it lies on."""

    python: str
    request: Request
    clone: Path
    github: Path
    forked_to: str = "nsc/plans"

    def comment(self, **given: str) -> Done:
        """Run both steps, as a workflow that asks for a comment; return the second."""
        self._do("Show what the change does", **given)
        return self.write(**given)

    def write(self, **given: str) -> Done:
        """Run the second step."""
        return self._do(STEP, **given)

    def _do(self, step: str, **given: str) -> Done:
        inputs = {"comment": "true", "token": "secret"} | given
        meaning = known(self.python, **inputs) | {
            "github.action_path": str(ROOT),
            "github.event.pull_request.base.sha": self.request.target,
            "github.event.pull_request.head.repo.full_name": self.forked_to,
            "github.event.pull_request.number": "7",
            "runner.temp": str(self.clone.parent),
        }
        environment = {
            "GITHUB_REPOSITORY": "nsc/plans",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_SHA": self.request.merged,
        }
        if step == STEP:  # whatever is installed here, there is no gh but the one that is played
            environment["PATH"] = str(self.github)
        done = do(step, self.clone, meaning, environment)
        assert done.code == 0, done.log
        return done

    @property
    def page(self) -> str:
        """What the change does, as the step before wrote it down."""
        return (self.clone.parent / "nsstrack-diff.md").read_text(encoding="utf-8")

    def say(self, page: str) -> None:
        """Write down a page, about something that differs, as the first step would."""
        (self.clone.parent / "nsstrack-diff.md").write_text(page, encoding="utf-8")
        found: dict[str, list[Any]] = {"findings_added": [], "periods": [{}], "edits": []}
        (self.clone.parent / "nsstrack-diff.json").write_text(json.dumps(found), encoding="utf-8")

    @property
    def comments(self) -> list[dict[str, Any]]:
        """The comments on the pull request."""
        kept: list[dict[str, Any]] = json.loads(
            (self.github / "comments.json").read_text(encoding="utf-8")
        )
        return kept

    @comments.setter
    def comments(self, comments: list[dict[str, Any]]) -> None:
        (self.github / "comments.json").write_text(json.dumps(comments), encoding="utf-8")

    def refuse(self, **answers: str) -> None:
        """Have GitHub refuse; `POST_graphql` stands for `POST graphql`."""
        named = {key.replace("_", " "): value for key, value in answers.items()}
        (self.github / "refusals.json").write_text(json.dumps(named), encoding="utf-8")

    @property
    def calls(self) -> list[dict[str, Any]]:
        """What GitHub was asked."""
        kept = self.github / "calls.jsonl"
        if not kept.exists():
            return []
        return [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines()]

    @property
    def written(self) -> list[tuple[str, str]]:
        """What GitHub was asked to write: methods and paths."""
        calls = [call for call in self.calls if call["path"] != "graphql"]
        return [(call["method"], call["path"]) for call in calls if call["method"] != "GET"]


@pytest.fixture
def office(installed: str, tmp_path: Path) -> Office:
    """An office whose pull request moves a status."""
    return _office(installed, tmp_path, EDIT)


def _office(installed: str, folder: Path, edit: tuple[str, str]) -> Office:
    request = handed_in(folder, edit)
    github = folder / "github"
    github.mkdir()
    program = github / "gh"
    words = [sys.executable, fake_gh.__file__, str(github)]
    program.write_text(f'#!/bin/sh\nexec {shlex.join(words)} "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    (github / "bash").symlink_to(BASH[0])
    office = Office(installed, request, checked_out(request, folder, 2), github)
    office.comments = []
    office.refuse()
    return office


def _by(login: str, body: str | None, number: int = 5) -> dict[str, Any]:
    return {"id": number, "user": {"login": login}, "body": body}


def test_the_page_is_written_as_a_comment(office: Office) -> None:
    done = office.comment()
    assert (done.log, done.summary) == ("", "")
    (comment,) = office.comments
    assert comment["body"] == f"{MARKER}\n\n{office.page}"
    assert "Statuses that change" in office.page
    *asked, posted = office.calls
    assert [(call["method"], call["path"]) for call in asked] == [
        ("POST", "graphql"),
        ("GET", f"{LIST}?per_page=100&page=1"),
    ]
    assert posted["arguments"] == [
        *("api", "--hostname", "github.com", "--method", "POST", LIST, "--input", "-")
    ]
    assert {call["token"] for call in office.calls} == {"secret"}
    assert "secret" not in str([call["arguments"] for call in office.calls])


def test_the_next_time_it_is_updated_however_many_others_there_are(office: Office) -> None:
    office.comments = [_by("somchai", "?", number) for number in range(230)]
    office.comment()
    first = office.comments[-1]
    office.comments = [*office.comments, _by("somchai", "!", 400)]
    (office.clone.parent / "nsstrack-diff.md").unlink()
    done = office.comment(lang="th")
    assert done.log == ""
    assert len(office.comments) == 232
    assert office.comments[230] == first | {"body": f"{MARKER}\n\n{office.page}"}
    assert "สถานะที่เปลี่ยน" in office.page
    assert office.written == [
        ("POST", LIST),
        ("PATCH", f"repos/nsc/plans/issues/comments/{first['id']}"),
    ]


@pytest.mark.parametrize(
    "others",
    [
        _by("mallory", f"{MARKER}\n\nnothing to see"),
        _by("github-actions", f"{MARKER}\n"),
        _by(fake_gh.WRITER, f"> {MARKER}\n"),
        _by(fake_gh.WRITER, "<!-- nsstrack diff of data/2 -->\n\nx"),
        _by(fake_gh.WRITER, f"about\n{MARKER}"),
        _by(fake_gh.WRITER, None),
        _by(fake_gh.WRITER, ""),
        {"id": 5, "user": None, "body": f"{MARKER}\n"},
    ],
    ids=str,
)
def test_what_is_somebody_elses_or_about_something_else_stays(
    office: Office, others: dict[str, Any]
) -> None:
    office.comments = [others]
    office.say("# The page")
    office.write()
    assert office.comments[0] == others
    assert office.written == [("POST", LIST)]


def test_a_request_that_changes_nothing_gets_no_comment(installed: str, tmp_path: Path) -> None:
    office = _office(installed, tmp_path, (EDIT[0], f"  # corrected\n{EDIT[0]}"))
    done = office.comment()
    assert (done.log, office.comments, office.written) == ("", [], [])


def test_a_comment_on_what_has_been_taken_back_says_so(installed: str, tmp_path: Path) -> None:
    office = _office(installed, tmp_path, (EDIT[0], f"  # corrected\n{EDIT[0]}"))
    office.comments = [_by(fake_gh.WRITER, f"{MARKER}\n\n01 was critical")]
    office.comment()
    assert office.comments == [_by(fake_gh.WRITER, f"{MARKER}\n\n{office.page}")]
    assert "The data are the same in every entry" in office.page


def test_where_nothing_can_be_compared_only_what_was_said_before_is_replaced(
    office: Office,
) -> None:
    office.comment(base="gone")
    assert office.comments == []
    office.comment()
    office.comment(base="gone")
    (comment,) = office.comments
    assert comment["body"].startswith(f"{MARKER}\n\n### nsstrack diff\n\n    nsstrack: error: ")


def test_each_data_folder_has_a_comment_of_its_own(office: Office) -> None:
    office.say("# The page")
    names = {
        "data": "data",
        "./data/": "data",
        "data/2": "data/2",
        "x --> <b>`x`": "x%20%2D%2D%3E%20%3Cb%3E%60x%60",
        "ไทย": "%E0%B9%84%E0%B8%97%E0%B8%A2",
    }
    for _ in range(2):
        for folder in names:
            office.write(data=folder)
    assert [comment["body"] for comment in office.comments] == [
        f"<!-- nsstrack diff of {name} -->\n\n# The page" for name in dict.fromkeys(names.values())
    ]


@pytest.mark.parametrize("whose", ["stranger/plans", ""])
@pytest.mark.parametrize(("language", "word"), [("en", "comes from a fork"), ("th", "มาจาก fork")])
def test_on_a_request_from_a_fork_nothing_is_tried(
    office: Office, whose: str, language: str, word: str
) -> None:
    office.forked_to = whose
    office.say("# The page")
    done = office.write(lang=language)
    assert done.log.startswith("::notice title=nsstrack::")
    assert word in done.log
    assert office.calls == []


@pytest.mark.parametrize(
    "said",
    [
        "Resource not accessible by integration (HTTP 403)",
        "Not Found (HTTP 404)",
        "Server Error (HTTP 500)",
        "100%\n::error::x",
    ],
)
@pytest.mark.parametrize("asked", ["GET repos", "POST repos", "PATCH repos"])
@pytest.mark.parametrize("language", ["en", "th"])
def test_a_refusal_is_told_and_does_not_fail(
    office: Office, asked: str, said: str, language: str
) -> None:
    if asked.startswith("PATCH"):
        office.comments = [_by(fake_gh.WRITER, f"{MARKER}\n")]
    before = office.comments
    office.refuse(**{asked: said})
    office.say("# The page")
    done = office.write(lang=language)
    told = said.replace("%", "%25").replace("\n", "%0A")
    assert done.log.startswith("::warning title=nsstrack::")
    assert done.log.endswith(f"(gh: {told})\n")
    assert done.log.count("\n") == 1
    assert "pull-requests: write" in done.log
    assert office.comments == before


def test_an_answer_that_is_not_githubs_is_told_and_does_not_fail(office: Office) -> None:
    (office.github / "gh").write_text("#!/bin/sh\necho '<html>'\n", encoding="utf-8")
    office.say("# The page")
    done = office.write()
    assert done.log.startswith("::warning title=nsstrack::")
    assert done.log.count("\n") == 1


def test_a_token_that_may_not_ask_its_own_name_is_that_of_the_run(office: Office) -> None:
    office.refuse(POST_graphql="Resource not accessible by integration (HTTP 403)")
    office.say("# The page")
    office.write()
    office.write()
    assert len(office.comments) == 1


def test_a_page_as_long_as_any_has_room_in_a_comment(office: Office) -> None:
    office.say("ก" * LONGEST_COMMENT)
    done = office.write(data="data/" + "x" * 200)
    assert (done.log, len(office.comments)) == ("", 1)


def test_a_runner_without_gh_is_told(office: Office) -> None:
    (office.github / "gh").unlink()
    office.say("# The page")
    done = office.write()
    assert done.log.startswith("::warning title=nsstrack::the comment could not be written: gh, ")
    assert done.log.count("\n") == 1


def test_what_stands_in_the_data_is_only_ever_text(installed: str, tmp_path: Path) -> None:
    wrong = "  '`@nsc` ${{ secrets.X }} $(touch taken) <img> -->': 1\n"
    office = _office(installed, tmp_path, (EDIT[0], wrong + EDIT[0]))
    done = office.comment()
    (comment,) = office.comments
    assert done.log == ""
    assert comment["body"] == f"{MARKER}\n\n{office.page}"
    assert "touch taken" in office.page
    assert "<img>" not in office.page
    assert "@nsc" not in office.page
    assert not (office.clone / "taken").exists()
