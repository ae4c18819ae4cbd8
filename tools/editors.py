"""Installs the YAML language server that tests/editors drives: `python tools/editors.py [FOLDER]`.

FOLDER is build/editors unless named. Nothing is done where the same lock file is installed already.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKED = ROOT / "tests" / "editors"
FILES = (".npmrc", "package.json", "package-lock.json")
NEEDED = "the tests of editors need Node.js 20 or later with npm (nodejs.org)"


def main(folder: Path = ROOT / "build" / "editors") -> str | None:
    """Install into `folder`; return what is missing."""
    stamp = folder / ".installed"
    lock = (LOCKED / "package-lock.json").read_bytes()
    if stamp.is_file() and stamp.read_bytes() == lock:
        return None
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return f"{NEEDED}; there is none here"
    written = subprocess.run([node, "--version"], check=True, capture_output=True, text=True).stdout  # noqa: S603 - found on PATH
    if int(re.findall(r"[0-9]+", written)[0]) < 20:  # noqa: PLR2004 - as the sentence says
        return f"{NEEDED}; here is {written.strip()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in FILES:
        shutil.copy(LOCKED / name, folder)
    install = [npm, "ci", "--ignore-scripts", "--no-progress"]
    if subprocess.run(install, check=False, cwd=folder).returncode != 0:  # noqa: S603 - the same
        return f"npm could not install what {LOCKED / 'package-lock.json'} names; it says why above"
    stamp.write_bytes(lock)
    return None


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
