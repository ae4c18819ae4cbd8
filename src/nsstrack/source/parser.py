"""PyYAML's event parser behind one door: the C parser where there is one, else the Python one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import yaml


class EventParser(Protocol):
    """What the reader needs of a PyYAML loader."""

    def get_event(self) -> Any:
        """Return the next event."""


ParserFactory = Callable[[str], EventParser]

PARSE_ERRORS = (yaml.YAMLError, ValueError, OverflowError)
"""What PyYAML raises on a malformed file; not all of it is a YAMLError."""

pure_parser: ParserFactory = yaml.SafeLoader
fast_parser: ParserFactory = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser; PyYAML may have been built without it."""
