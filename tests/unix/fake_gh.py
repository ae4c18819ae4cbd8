"""Plays gh, and GitHub behind it, for the tests of the comment: `fake_gh.py FOLDER api ...`.

FOLDER holds `comments.json`, which it keeps, `calls.jsonl`, to which it adds what it is asked, and
`refusals.json`: what it answers instead to a method and a path that begin like this.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import parse_qs, urlsplit

WRITER = "github-actions[bot]"
_LONGEST = 65_536


def main(folder: Path, *arguments: str) -> None:
    """Answer one call: `api --hostname HOST --method METHOD PATH`, and perhaps `--input -`."""
    method, path, *more = arguments[4:]
    body = json.load(sys.stdin) if more == ["--input", "-"] else None
    call = {
        "arguments": arguments,
        "token": os.environ["GH_TOKEN"],
        "method": method,
        "path": path,
        "body": body,
    }
    with (folder / "calls.jsonl").open("a", encoding="utf-8") as calls:
        calls.write(json.dumps(call) + "\n")
    refusals = json.loads((folder / "refusals.json").read_text(encoding="utf-8"))
    for asked, answer in refusals.items():
        if f"{method} {path}".startswith(asked):
            _refuse(answer)
    sys.stdout.write(json.dumps(_answer(folder / "comments.json", method, path, body)))


def _answer(kept: Path, method: str, path: str, body: Any) -> Any:
    """Return what GitHub would, and do it."""
    if path == "graphql":
        return {"data": {"viewer": {"login": WRITER}}}
    comments = json.loads(kept.read_text(encoding="utf-8"))
    place = urlsplit(path)
    *_, last = place.path.split("/")
    if method == "GET":
        asked = parse_qs(place.query)
        many, page = int(asked["per_page"][0]), int(asked["page"][0])
        return comments[many * (page - 1) : many * page]
    if len(body["body"]) > _LONGEST:
        _refuse("Validation Failed (HTTP 422)")
    if method == "POST":
        comment = {"id": 9_000_000_000 + len(comments), "user": {"login": WRITER}}
        comments.append(comment)
    else:
        found = [each for each in comments if str(each["id"]) == last]
        comment = found[0] if found else _refuse("Not Found (HTTP 404)")
    comment["body"] = body["body"]
    kept.write_text(json.dumps(comments), encoding="utf-8")
    return comment


def _refuse(answer: str) -> NoReturn:
    sys.stdout.write('{"message": "..."}')
    sys.exit(f"gh: {answer}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
