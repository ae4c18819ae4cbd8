"""The command line: one small module a command, each of which parses, loads, evaluates, renders."""

from __future__ import annotations

import gc
import os
import sys

_BUG = 3
_INTERRUPTED = 130


def main() -> None:
    """Run the program; a bug of its own is one line and exit code 3."""
    gc.disable()  # a run is over before looking for garbage in what it read would pay
    try:
        from nsstrack.cli.app import app

        app(prog_name="nsstrack")
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except Exception as error:
        if os.environ.get("NSSTRACK_TRACEBACK"):
            raise
        from nsstrack.cli.terminal import report_bug

        report_bug(error)
        sys.exit(_BUG)
