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
        if sys.stdout is None or sys.stderr is None:
            from nsstrack.cli.terminal import open_closed_streams

            open_closed_streams()
        from nsstrack.cli.app import run

        run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except Exception as error:
        if os.environ.get("NSSTRACK_TRACEBACK"):
            raise
        from nsstrack.cli.terminal import report_bug, stop_unwritten

        if isinstance(error, OSError) and error.filename is None:  # typer could not print help
            stop_unwritten(error)
        report_bug(error)
        sys.exit(_BUG)
