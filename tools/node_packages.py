"""Installs the npm packages that a folder of tests needs: `tools/node_packages.py NAME [FOLDER]`.

NAME is a folder of tests/ with a lock file; FOLDER is build/NAME unless given. Nothing is done
where the same lock file is installed already.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = (".npmrc", "package.json", "package-lock.json")
NEEDED = "tests/{name} needs Node.js 20 or later with npm (nodejs.org)"


def main(name: str, into: str = "") -> str | None:
    """Install what tests/`name` needs into a folder; return what is missing."""
    locked = ROOT / "tests" / name
    folder = Path(into or ROOT / "build" / name)
    needed = NEEDED.format(name=name)
    stamp = folder / ".installed"
    lock = (locked / "package-lock.json").read_bytes()
    if stamp.is_file() and stamp.read_bytes() == lock:
        return None
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return f"{needed}; there is none here"
    written = subprocess.run([node, "--version"], check=True, capture_output=True, text=True).stdout  # noqa: S603 - found on PATH
    if int(re.findall(r"[0-9]+", written)[0]) < 20:  # noqa: PLR2004 - as the sentence says
        return f"{needed}; here is {written.strip()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in FILES:
        shutil.copy(locked / file, folder)
    install = [npm, "ci", "--ignore-scripts", "--no-progress"]
    if subprocess.run(install, check=False, cwd=folder).returncode != 0:  # noqa: S603 - the same
        return f"npm could not install what {locked / 'package-lock.json'} names; it says why above"
    stamp.write_bytes(lock)
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
