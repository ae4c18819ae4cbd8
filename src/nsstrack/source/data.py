"""What a file holds once it is read."""

from __future__ import annotations

from nsstrack.source.scalars import Plain

Data = dict[str, "Data"] | list["Data"] | Plain
"""What a file holds: numbers are `Decimal`, keys and text are normalised."""
