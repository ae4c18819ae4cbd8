"""Being a user whom the modes of files concern, also where the tests run as root."""

from __future__ import annotations

import os
from contextlib import contextmanager
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OF_PYTEST = ("pytest-", "popen-")
_NOBODY = 65534


@contextmanager
def unprivileged() -> Iterator[None]:
    """Give up root's right to read everything, for a while."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def let_everybody_into(folder: Path) -> None:
    """Open `folder`, and the folders that pytest has made around it, to every user."""
    folder.chmod(0o755)
    for path in takewhile(lambda path: path.name.startswith(_OF_PYTEST), folder.parents):
        path.chmod(0o755)
