"""A page of HTML as a tree, read by the parser of the standard library."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOID = {"br", "meta"}


@dataclass(eq=False)
class Element:
    """An element as a browser would find it."""

    name: str
    attributes: dict[str, str | None]
    content: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What a reader sees of it, but for the lines that begin its elements in the file."""
        if self.name == "br":
            return "\n"
        return "".join(
            each.text if isinstance(each, Element) else each.strip("\n") for each in self.content
        )

    def walk(self) -> Iterator[Element]:
        """Yield the element and everything in it."""
        yield self
        for each in self.content:
            if isinstance(each, Element):
                yield from each.walk()

    def all(self, *names: str) -> list[Element]:
        """Return the elements of these names."""
        return [each for each in self.walk() if each.name in names]

    def one(self, name: str) -> Element:
        """Return the only element of this name."""
        (found,) = self.all(name)
        return found


class _Reader(HTMLParser):
    """Reads a page that closes everything that it opens, and nothing else."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), attrs
        element = Element(tag, dict(attrs))
        self.open[-1].content.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def read_html(page: str) -> Element:
    """Return a page as its tree; everything must be closed where it should."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (root,) = reader.open
    return root
