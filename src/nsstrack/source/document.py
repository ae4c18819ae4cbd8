"""A file as plain data that still knows where each value was written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from nsstrack.location import Location, Place
from nsstrack.problem import Code, Problem
from nsstrack.source import syntax
from nsstrack.source.builder import Builder, Data, Unbuildable
from nsstrack.source.characters import decode, scan
from nsstrack.source.layout import odd_marks
from nsstrack.source.limits import MAX_REPORTS
from nsstrack.source.lines import Lines
from nsstrack.source.ordinary import read_ordinary
from nsstrack.source.parser import PARSE_ERRORS, ParserFactory, fast_parser
from nsstrack.source.spans import locate
from nsstrack.source.syntax import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Document:
    """One file. `data` is None where nothing of it could be read.

    Places are not kept while reading: `locate` walks the text again, which costs a file with
    findings a second pass and every other file nothing.
    """

    file: str
    text: str
    data: dict[str, Data] | None
    parser: ParserFactory = fast_parser

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text, self.file)

    def locate(self, places: Iterable[Place]) -> dict[Place, Location]:
        """Return where `places` are written; the nearest value around one that is absent."""
        wanted = set(places)
        around = {
            Place(place.file, place.path[:end])
            for place in wanted
            for end in range(len(place.path) + 1)
        }
        text, _ = scan(self.text, self.lines)
        found = locate(self.parser(text), self.lines, wanted | around)
        return {place: self._nearest(place, found) for place in wanted}

    def _nearest(self, place: Place, found: dict[Place, Location]) -> Location:
        if place in found:
            return found[place]
        for end in range(len(place.path), -1, -1):
            around = Place(place.file, place.path[:end])
            if around in found:
                return found[around]
        return Location(self.file, 1, 1, 2)


def read_document(
    data: bytes, file: str, parser: ParserFactory | None = None
) -> tuple[Document, list[Problem]]:
    """Read `data`, the bytes of `file`, strictly. Never raises on any content.

    Left out, `parser` is the fastest that there is, and only asked where it is needed.
    """
    text = decode(data, file)
    if isinstance(text, Problem):
        return Document(file, data.decode("utf-8", "replace"), None), [text]
    document = Document(file, text, None, parser or fast_parser)
    blanked, problems = scan(text, document.lines)
    ordinary = read_ordinary(text) if parser is None and not problems else None
    if ordinary is not None:
        return replace(document, data=ordinary), []
    content, more = _build(Lines(blanked, file), document.parser)
    if problems and content is None:
        more = [problem for problem in more if problem.code is not Code.YAML_SYNTAX]
    if isinstance(content, dict):
        return replace(document, data=content), problems + more
    if not problems and not more:
        more = [_not_a_mapping(content, file)]
    return document, problems + more


def _build(lines: Lines, parser: ParserFactory) -> tuple[Data, list[Problem]]:
    builder = Builder(lines)
    try:
        content = builder.build(parser(lines.text))
    except Unbuildable:
        return None, builder.problems
    except PARSE_ERRORS as error:
        known = any(problem.code is Code.YAML_SYNTAX for problem in builder.problems)
        return None, builder.problems + [syntax.problem(error, lines)][known:]
    odd = islice(odd_marks(lines, parser(lines.text)), MAX_REPORTS)
    marks = [syntax.written_wrong(Kind.SPECIAL_CHARACTER, index, lines) for index in odd]
    return content, builder.problems + marks


def _not_a_mapping(content: Data, file: str) -> Problem:
    code = Code.EMPTY_FILE if content is None else Code.ROOT_NOT_MAPPING
    return Problem(code, Place(file), {}, (), Location(file, 1, 1, 2))
