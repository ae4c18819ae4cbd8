"""The YAML language server over standard input and output, as an editor talks to it."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pathlib import Path

TIMEOUT = 60
"""Seconds after which a server that says nothing has failed."""

_SETTINGS = {
    "yaml": {
        "yamlVersion": "1.2",
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "format": {"enable": False},
    }
}
_CLIENT = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown", "plaintext"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
    "workspace": {"configuration": True},
}


@dataclass(frozen=True, order=True)
class Diagnostic:
    """What the server says is wrong, its line counted from 1."""

    line: int
    message: str


@dataclass
class LanguageServer:
    """A running server; leaving the `with` block ends it."""

    module: Path
    _messages: queue.Queue[dict[str, Any]] = field(default_factory=queue.Queue)
    _last: int = 0

    def __enter__(self) -> Self:
        node = shutil.which("node")
        assert node is not None, "the YAML language server needs Node.js 20 or later: no node here"
        self._process = subprocess.Popen(
            [node, str(self.module / "bin" / "yaml-language-server"), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": _CLIENT})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.kill()
        self._process.wait(TIMEOUT)
        self._reader.join(TIMEOUT)
        self._process.stdin.close()
        self._process.stdout.close()

    def open(self, path: Path) -> list[Diagnostic]:
        """Open a file in the editor; return what is said to be wrong in it, by line."""
        return self.open_all([path])[path]

    def open_all(self, paths: list[Path]) -> dict[Path, list[Diagnostic]]:
        """Open files all at once; return what is said to be wrong in each, by line."""
        of_uri = {path.as_uri(): path for path in paths}
        for uri, path in of_uri.items():
            text = path.read_text(encoding="utf-8")
            document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
            self._tell("textDocument/didOpen", {"textDocument": document})
        found: dict[Path, list[Diagnostic]] = {}
        while len(found) < len(of_uri):
            said = self._next()
            if said.get("method") == "textDocument/publishDiagnostics":
                told = said["params"]
                found[of_uri[told["uri"]]] = sorted(map(_diagnostic, told["diagnostics"]))
            else:
                self._answer(said)
        return found

    def complete(self, path: Path, line: int, column: int) -> dict[str, str]:
        """Return what is offered at a place, both counted from 1, each with its explanation."""
        offered = self.ask("textDocument/completion", _at(path, line, column))
        items = offered["items"] if isinstance(offered, dict) else offered or []
        return {each["label"]: _plain(each.get("documentation")) for each in items}

    def hover(self, path: Path, line: int, column: int) -> str:
        """Return what is shown when the pointer rests on a place, both counted from 1."""
        shown = self.ask("textDocument/hover", _at(path, line, column))
        return _plain(shown["contents"]) if shown else ""

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Send a request and return its result."""
        self._last += 1
        asked = self._last
        self._send({"id": asked, "method": method, "params": params})
        while True:
            said = self._next()
            if said.get("id") == asked and "method" not in said:
                assert "error" not in said, said
                return said["result"]
            self._answer(said)

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _answer(self, said: dict[str, Any]) -> None:
        """Answer a request of the server; what it merely tells needs no answer."""
        if "id" not in said or "method" not in said:
            return
        result: Any = None
        if said["method"] == "workspace/configuration":
            settings: dict[str, Any] = _SETTINGS
            result = [settings.get(each["section"]) for each in said["params"]["items"]]
        self._send({"id": said["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        try:
            return self._messages.get(timeout=TIMEOUT)
        except queue.Empty:
            raise AssertionError(f"the language server was silent for {TIMEOUT} s") from None

    def _read(self) -> None:
        assert self._process.stdout is not None
        while head := self._process.stdout.readline():
            length = 0
            while head.strip():
                name, _, value = head.decode("ascii").partition(":")
                length = int(value) if name.lower() == "content-length" else length
                head = self._process.stdout.readline()
            self._messages.put(json.loads(self._process.stdout.read(length)))


def _diagnostic(told: dict[str, Any]) -> Diagnostic:
    return Diagnostic(told["range"]["start"]["line"] + 1, told["message"])


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    position = {"line": line - 1, "character": column - 1}
    return {"textDocument": {"uri": path.as_uri()}, "position": position}


def _plain(content: Any) -> str:
    return str(content["value"]) if isinstance(content, dict) else str(content or "")
