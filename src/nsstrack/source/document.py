"""A file as plain data that still knows where each value was written."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from nsstrack.location import Location, Place
from nsstrack.problem import Code, Problem
from nsstrack.record import Record, caching_record
from nsstrack.source.characters import scan
from nsstrack.source.encoding import decode, shown
from nsstrack.source.lines import Lines
from nsstrack.source.ordinary import read_ordinary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.source.parser import ParserFactory
    from nsstrack.source.scalars import Data


@caching_record
class Document(Record):
    """One file. `data` is None where nothing of it could be read.

    Places are not kept while reading: `locate` walks the text again, which costs a file with
    findings a second pass and every other file nothing. Nor is PyYAML imported before a file needs
    it.
    """

    file: str
    text: str
    data: dict[str, Data] | None
    parser: ParserFactory | None = None
    """The fastest that there is where it is None."""

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text, self.file)

    def locate(self, places: Iterable[Place]) -> dict[Place, Location]:
        """Return where `places` are written; the nearest value around one that is absent."""
        from nsstrack.source.parser import fast_parser
        from nsstrack.source.spans import locate

        text, _ = scan(self.text, self.lines)
        return locate((self.parser or fast_parser)(text), self.lines, places)


def read_document(
    data: bytes, file: str, parser: ParserFactory | None = None
) -> tuple[Document, list[Problem]]:
    """Read `data`, the bytes of `file`, strictly. Never raises on any content.

    Left out, `parser` is the fastest that there is, and only asked where it is needed.
    """
    text = decode(data, file)
    if isinstance(text, Problem):
        return Document(file=file, text=shown(data), data=None), [text]
    document = Document(file=file, text=text, data=None, parser=parser)
    blanked, problems = scan(text, document.lines)
    ordinary = read_ordinary(text) if parser is None and not problems else None
    if ordinary is not None:
        return replace(document, data=ordinary), []
    from nsstrack.source.parsed import parsed

    content, more = parsed(Lines(blanked, file), parser)
    if problems and content is None:
        more = [problem for problem in more if problem.code is not Code.YAML_SYNTAX]
    if isinstance(content, dict):
        return replace(document, data=content), problems + more
    if not problems and not more:
        more = [_not_a_mapping(content, document)]
    return document, problems + more


def _not_a_mapping(content: Data, document: Document) -> Problem:
    file, is_blank = document.file, not document.text.strip()
    code = Code.EMPTY_FILE if content is None else Code.ROOT_NOT_MAPPING
    facts = {"kind": "comments"} if content is None and not is_blank else {}
    return Problem(code, Place(file), facts, (), Location(file, 1, 1, 2))
