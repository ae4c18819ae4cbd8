"""Installs what `make test-all` needs beside Python and Node.js, from Debian's own packages.

Nothing is done, and nobody's password asked for, where all of it is there already.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PACKAGES = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "cmark-gfm": ("cmark-gfm",),
    "fontconfig": ("fc-list",),
    "pandoc": ("pandoc",),
    "poppler-utils": ("pdftotext",),
}
"""Each package, and the programs of which one is enough."""
FONTS = "fonts-thai-tlwg"


def main() -> str | None:
    """Install what is missing; return what could not be installed."""
    missing = [name for name, programs in PACKAGES.items() if not any(map(shutil.which, programs))]
    if not _has_thai_fonts():
        missing.append(FONTS)
    if not missing:
        return None
    names = " ".join(missing)
    apt = shutil.which("apt-get")
    if apt is None:
        return f"make test-all needs {names} (as Debian names them); install them first"
    as_root = _as_root()
    if as_root is None:
        return f"make test-all needs more, and only root may install it: apt-get install {names}"
    quietly = {"DEBIAN_FRONTEND": "noninteractive"}
    before = [*as_root, "env", *(f"{key}={value}" for key, value in quietly.items()), apt, "-qq"]
    install = [*before, "install", "--yes", "--no-install-recommends", *missing]
    return _run([*before, "update"]) or _run(install)


def _has_thai_fonts() -> bool:
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return False
    listed = subprocess.run([fc_list, ":lang=th"], check=False, capture_output=True)  # noqa: S603 - found on PATH
    return bool(listed.stdout.strip())


def _as_root() -> list[str] | None:
    """Return what a command of root begins with; None where nobody here may be root."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asks_nobody = [sudo, "--non-interactive"]
    may = subprocess.run([*asks_nobody, "true"], check=False, capture_output=True)  # noqa: S603 - the same
    return asks_nobody if may.returncode == 0 else None


def _run(command: list[str]) -> str | None:
    """Run a command; return what it says only if it fails."""
    run = subprocess.run(  # noqa: S603 - the same
        command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    if run.returncode == 0:
        return None
    return f"{run.stdout}{run.stderr}{' '.join(command)} failed; it says why above"


if __name__ == "__main__":
    sys.exit(main())
