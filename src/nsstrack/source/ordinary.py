"""Files as people and programs mostly write them, an entry a line, read without a parser.

PyYAML makes an object of every sign of a file, and that is most of what reading costs. A file of
results seldom needs them: its lines are `key: value`, `key:`, `- value` or `- key: value`, and a
value is a number, a text or a pair of brackets that ends on its line. Such a file is read here. At
the first line that is anything else, or might be, the whole file is left to the builder: nothing
is reported here, and what is read here is what the builder would have read. The tests hold the
two against each other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from nsstrack.source.brackets import Brackets
from nsstrack.source.limits import MAX_NODES, MAX_SCALAR_CHARACTERS
from nsstrack.source.pieces import BEGINNING, KEY, MAX_DEPTH_EACH, NotOrdinary, key_of, plain_of
from nsstrack.text import is_normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nsstrack.source.scalars import Data

_HEAD = r"(?P<indent>\ *+)(?P<dash>-\ )?"
_VALUE = rf"""(?:
      (?P<plain> {BEGINNING} [^\#:]*+ (?: :[^\s\#:][^\#:]*+ )*+ )
    | "(?P<double> [^"\\]*+ )"
    | '(?P<single> [^']*+ )'
    | (?P<brackets> [\[{{] [^\#\\]*+ )
    )"""
_COMMENT = r"\ *+(?: (?<![^\ ]) \#.* )?"
_BEFORE_COLON = re.compile(rf"{_HEAD}(?P<key>{KEY})", re.VERBOSE)
_AFTER_COLON = re.compile(rf"\ *+{_VALUE}?{_COMMENT}", re.VERBOSE)
_KEY_ALONE = re.compile(rf"{_HEAD}(?P<key>{KEY}):{_COMMENT}", re.VERBOSE)
_ITEM = re.compile(rf"{_HEAD}(?<=-\ ){_VALUE}{_COMMENT}", re.VERBOSE)
_COMMENT_ALONE = re.compile(r"\ *+(?:\#.*)?", re.VERBOSE)

_NODES_A_LINE = 4
"""At most: a key and its value, and the list and the mapping that a line begins."""

_Head = tuple[int, bool, str]
"""The column of an entry or of its dash, whether it has one, and its key if any."""
_LATER: Data = cast("Data", object())
"""What stands for a value that is written in deeper lines, if at all."""
_UNSEEN: Data = cast("Data", object())


def read_ordinary(text: str) -> dict[str, Data] | None:
    """Return the data of `text`, which holds nothing unsafe; None leaves it to the builder."""
    text = text.replace("\r\n", "\n")
    lines = text.split("\n")
    nodes = _NODES_A_LINE * len(lines) + sum(map(text.count, ",:[{"))
    if "\r" in text or nodes > MAX_NODES or not is_normal(text):
        return None
    try:
        return _build(_entries(lines)) or None
    except NotOrdinary:
        return None


def _entries(lines: Iterable[str]) -> Iterator[tuple[_Head, Data]]:
    """Yield what each line says. What recurs before or after a colon is made out once."""
    heads: dict[str, _Head] = {}
    values: dict[str, Data] = {}
    brackets = Brackets()
    for line in lines:
        before, colon, after = line.partition(": ")
        head = heads.get(before) if colon else None
        if head is None:
            written = _BEFORE_COLON.fullmatch(before) if colon else None
            if written is None:
                if line and not _COMMENT_ALONE.fullmatch(line):
                    yield _without_pair(line, brackets)
                continue
            head = heads[before] = _head(written)
        value = values.get(after, _UNSEEN)
        if value is _UNSEEN:
            value = _value(_AFTER_COLON.fullmatch(after), brackets)
            if type(value) is not dict and type(value) is not list:
                values[after] = value
        yield head, value


def _without_pair(line: str, brackets: Brackets) -> tuple[_Head, Data]:
    """Return the entry of a line that is no `key: value`: a key alone, or an item of a list."""
    alone = _KEY_ALONE.fullmatch(line)
    if alone:
        return _head(alone), _LATER
    item = _ITEM.fullmatch(line)
    return (len(item["indent"]) if item else 0, True, ""), _value(item, brackets)


def _head(written: re.Match[str]) -> _Head:
    return len(written["indent"]), written["dash"] is not None, key_of(written["key"])


def _value(match: re.Match[str] | None, brackets: Brackets) -> Data:
    if match is None or match.end() > MAX_SCALAR_CHARACTERS:
        raise NotOrdinary
    kind = match.lastgroup
    if kind is None:
        return _LATER
    text = match[kind]
    if kind == "plain":
        return plain_of(text)
    return brackets.read(text) if kind == "brackets" else text


def _build(entries: Iterable[tuple[_Head, Data]]) -> dict[str, Data]:
    root: dict[str, Data] = {}
    blocks: list[tuple[int, Any]] = [
        (0, root)
    ]  # the columns and the contents of those that are open
    column_here, block = 0, root
    opened = ""  # the last key, where its value is still to come
    for (column, is_item, key), value in entries:
        if column != column_here or is_item:
            _step(blocks, column, opened, is_item=is_item)
            if is_item and not key:
                blocks[-1][1].append(value)
                column_here, opened = -1, ""
                continue
            if is_item:
                item: dict[str, Data] = {}
                blocks[-1][1].append(item)
                blocks.append((column + 2, item))
            if len(blocks) > MAX_DEPTH_EACH:
                raise NotOrdinary
            column_here, block = blocks[-1]
        if key in block:
            raise NotOrdinary
        if value is _LATER:
            block[key], opened = None, key
        else:
            block[key], opened = value, ""
    return root


def _step(blocks: list[tuple[int, Any]], column: int, opened: str, *, is_item: bool) -> None:
    """Open or close blocks until the innermost is that of an entry at `column`."""
    here, block = blocks[-1]
    if opened and (column > here or (is_item and column == here)):
        inner: Data = [] if is_item else {}
        block[opened] = inner
        blocks.append((column, inner))
        return
    kind = list if is_item else dict
    while blocks and (here > column or (here == column and type(block) is not kind)):
        blocks.pop()
        here, block = blocks[-1] if blocks else (-1, None)
    if here != column:
        raise NotOrdinary
