"""How large a file may be before it is refused rather than read."""

MAX_FILE_BYTES = 16 * 1024 * 1024
MAX_NODES = 2_000_000
MAX_DEPTH = 32
MAX_SCALAR_CHARACTERS = 20_000
MAX_DIGITS = 18
MAX_REPORTS = 1_000
"""How many problems of a file are reported before the rest is left out."""
