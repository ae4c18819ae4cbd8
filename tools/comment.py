"""Keeps one comment on a pull request: what `nsstrack diff` says, as action.yml wrote it down.

It is found again by its first line, which shows nothing and names the data folder, and by who
wrote it: somebody else's is never touched, whatever it begins with. Requests go through GitHub's
own program, gh, to which GH_TOKEN is known. A refusal is told and does not fail the run.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PER_PAGE = 100
"""How many comments a page of GitHub's list has at most."""
OF_ACTIONS = "github-actions[bot]"
"""Who writes with the token that a run has by itself."""
_SECONDS = 60
_WORDS = {
    "en": {
        "fork": "no comment is written: the pull request comes from a fork, and its run may only "
        "read; the summary of the run has the page",
        "refused": "the comment could not be written; it takes pull-requests: write, and the "
        "summary of the run has the page ({said})",
        "no_gh": "the comment could not be written: gh, the GitHub CLI, is not installed on this "
        "runner; the summary of the run has the page",
    },
    "th": {
        "fork": "ไม่ได้เขียนความคิดเห็น เพราะ pull request นี้มาจาก fork ซึ่งมีสิทธิ์อ่านอย่างเดียว "
        "ดูผลได้ในหน้าสรุป (summary) ของการทำงานครั้งนี้",
        "refused": "เขียนความคิดเห็นไม่สำเร็จ ต้องมีสิทธิ์ pull-requests: write "
        "ดูผลได้ในหน้าสรุป (summary) ของการทำงานครั้งนี้ ({said})",
        "no_gh": "เขียนความคิดเห็นไม่ได้ เพราะเครื่องที่ใช้ไม่ได้ติดตั้ง gh (GitHub CLI) "
        "ดูผลได้ในหน้าสรุป (summary) ของการทำงานครั้งนี้",
    },
}


class RefusedError(Exception):
    """GitHub does not do what it was asked; the text is what gh says of it."""


def main(given: Mapping[str, str] = os.environ) -> None:
    """Write the comment, or say why there is none."""
    words = _WORDS["th" if given["LANGUAGE"] == "th" else "en"]
    if given["FROM"] != given["GITHUB_REPOSITORY"]:
        _say("notice", words["fork"])
        return
    program = shutil.which("gh")
    if program is None:
        _say("warning", words["no_gh"])
        return
    github = GitHub(program, given["GITHUB_SERVER_URL"].partition("//")[2])
    folder = f"repos/{given['GITHUB_REPOSITORY']}/issues"
    page = Path(given["PAGE"]).read_text(encoding="utf-8")
    mark = marker(given["DATA"])
    try:
        known = _own(github, f"{folder}/{int(given['NUMBER'])}/comments", mark)
        body = {"body": f"{mark}\n\n{page}"}
        if known is not None:
            github.ask("PATCH", f"{folder}/comments/{known}", body)
        elif differs(Path(given["FOUND"])):
            github.ask("POST", f"{folder}/{int(given['NUMBER'])}/comments", body)
    except RefusedError as error:
        _say("warning", words["refused"].format(said=error))


def marker(folder: str) -> str:
    """Return the line that a comment about the data folder begins with; it shows nothing.

    In a comment of HTML two dashes would be an end, so the name has none.
    """
    path = os.path.normpath(folder).replace(os.sep, "/")
    name = quote(os.fsencode(path)).replace("-", "%2D")
    return f"<!-- nsstrack diff of {name} -->"


def differs(found: Path) -> bool:
    """Say whether the difference, as JSON, has anything; a file that is not there has nothing."""
    if not found.is_file():
        return False
    difference = json.loads(found.read_text(encoding="utf-8"))
    return any(difference[part] for part in ("findings_added", "periods", "edits"))


@dataclass(frozen=True)
class GitHub:
    """The interface of a GitHub, by way of gh."""

    program: str
    host: str

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Return what it answers to a request with `body`, which goes in as JSON.

        Raises:
            RefusedError: It refuses, or cannot be reached.
        """
        command = [self.program, "api", "--hostname", self.host, "--method", method, path]
        if body is not None:
            command += ["--input", "-"]
        try:
            done = subprocess.run(  # noqa: S603 - no shell; nothing from the data is an argument
                command,
                input=json.dumps(body).encode(),
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
            if done.returncode == 0:
                return json.loads(done.stdout)
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            raise RefusedError(error) from error
        raise RefusedError(done.stderr.decode(errors="replace").strip())


def _own(github: GitHub, path: str, mark: str) -> int | None:
    """Return the number of the first comment that begins with `mark` and is one's own."""
    writer = _writer(github)
    for comment in _comments(github, path):
        if comment["user"] and comment["user"]["login"] == writer:
            first, *_ = (comment["body"] or "").splitlines() or [""]
            if first == mark:
                return int(comment["id"])
    return None


def _writer(github: GitHub) -> str:
    """Return the name under which the token writes."""
    try:
        asked = github.ask("POST", "graphql", {"query": "query { viewer { login } }"})
        return str(asked["data"]["viewer"]["login"])
    except (RefusedError, KeyError, TypeError):
        return OF_ACTIONS  # who may write does not always get to know the own name


def _comments(github: GitHub, path: str) -> Iterator[Any]:
    """Yield the comments of all pages."""
    number, page = 1, [None] * PER_PAGE
    while len(page) == PER_PAGE:
        page = github.ask("GET", f"{path}?per_page={PER_PAGE}&page={number}")
        yield from page
        number += 1


def _say(kind: str, text: str) -> None:
    """Show `text` with the run; written like this, no part of it is a command to the runner."""
    codes = {"%": "%25", "\r": "%0D", "\n": "%0A"}
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(f"::{kind} title=nsstrack::" + re.sub("[%\r\n]", lambda sign: codes[sign[0]], text))


if __name__ == "__main__":
    main()
