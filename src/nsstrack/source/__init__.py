"""YAML text to plain data, strictly: what YAML 1.1, YAML 1.2 and JSON read alike, else a problem.

The road: bytes are decoded and scanned as a whole for what no file may hold (`characters`). A file
with an entry a line is read as it stands (`ordinary`, with `pieces` and `brackets`); any other is
built from the parser's events (`builder`), and what PyYAML lets pass is held to YAML 1.2
(`layout`). Every unquoted scalar is read by one grammar (`scalars`). `syntax` says what a fault of
writing is. Places of values are not kept: `spans` walks the events again for the few that a
finding needs.
"""

from nsstrack.source.document import Document, read_document
from nsstrack.source.limits import MAX_FILE_BYTES

__all__ = ["MAX_FILE_BYTES", "Document", "read_document"]
