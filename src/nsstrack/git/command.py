"""Running git so that it only looks things up, whatever repository it is run in.

A repository's own configuration can name programs: pagers, diffs, filters, hooks, monitors of the
file system, ways to reach a remote (see git-config(1)). Those asked for here are plumbing that has
no use for most of them; what could be left is switched off on the command line, which takes
precedence over every file of configuration ("-c" in git(1)), and in the environment.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from nsstrack.git.refusal import GitError, Reason, refusal_in

SECONDS = 60
"""How long git may take for one answer; on a slow network drive it may take a while."""

_OPTIONS = (
    # Nothing here is shown to a person: a pager is a program that `pager.<command>` can name.
    "--no-pager",
    # Reading `:file` reads the index, and who reads it may ask the monitor, a program
    # (core.fsmonitor in git-config(1)).
    *("-c", "core.fsmonitor=false"),
    # No command used here has a hook; should one be given one, it is looked for where none is.
    *("-c", f"core.hooksPath={os.devnull}"),
    # An empty value clears all helpers named before (credential.helper in git-config(1)).
    *("-c", "credential.helper="),
    # refs/replace/ puts another object in the place of one named (git-replace(1)): what is read
    # must be what the commit's id stands for. In git 2.39 `true` in a repository's configuration
    # outdoes GIT_NO_REPLACE_OBJECTS, so that alone would not do.
    *("-c", "core.useReplaceRefs=false"),
    # Of two things by one name git takes one and says so, unless told to keep quiet.
    *("-c", "core.warnAmbiguousRefs=true"),
)

_ENVIRONMENT = {
    # What a partial clone lacks would be fetched when read. Since git 2.45 this forbids it.
    "GIT_NO_LAZY_FETCH": "1",
    # Before that, this stops it: a list of the protocols allowed, which overrides all of
    # protocol.* in any configuration (git(1)). None is, so neither ssh nor a helper is started.
    "GIT_ALLOW_PROTOCOL": "",
    # Should anything ask for a password after all, it fails instead of waiting (git(1)).
    "GIT_TERMINAL_PROMPT": "0",
    # As core.useReplaceRefs above.
    "GIT_NO_REPLACE_OBJECTS": "1",
    # info/grafts gives a commit other parents than its own (gitrepository-layout(5)).
    "GIT_GRAFT_FILE": "",
    # No operation that takes a lock is run on the side, such as refreshing the index (git(1)).
    "GIT_OPTIONAL_LOCKS": "0",
    # A path is a path: no `:(glob)` before it, no star in it (git(1)).
    "GIT_LITERAL_PATHSPECS": "1",
    # What git says of failures is told apart by its English words.
    "LC_ALL": "C",
}

_KEPT = re.compile(
    r"""
      GIT_CONFIG_ (?: GLOBAL | SYSTEM | NOSYSTEM | PARAMETERS | COUNT | (?:KEY|VALUE)_[0-9]+ )
    | GIT_CEILING_DIRECTORIES
    | GIT_DISCOVERY_ACROSS_FILESYSTEM
    """,
    re.VERBOSE,
)
"""What of the caller's environment git is told of what begins with `GIT_`.

The configuration of whoever runs the program is theirs, and says which repositories they trust
(safe.directory); how far to look for a repository is theirs to say as well. All else goes. GIT_DIR,
GIT_WORK_TREE, GIT_INDEX_FILE and their like are set for a hook, and would have every folder read
as if it lay in the repository of that hook; the repository is the one that the folder lies in.
GIT_TRACE and its like write files; GIT_EXTERNAL_DIFF, GIT_PAGER, GIT_SSH_COMMAND and GIT_ASKPASS
name programs.
"""

_QUARANTINE = "GIT_QUARANTINE_PATH"
"""Where the objects of a push lie until the pre-receive hook has passed (git-receive-pack(1))."""


@dataclass(frozen=True, slots=True)
class Git:
    """Git, as it answers about the repository that the folder `path` lies in.

    It is told the folder each time, and looks for the repository itself: it does not ask who owns a
    repository that it is told (safe.directory in git-config(1)).
    """

    path: Path

    def answer(self, *arguments: str) -> str:
        """Return what git prints, without the end of its last line.

        Raises:
            GitError: It fails.
        """
        done = self.run(*arguments)
        if done.returncode:
            raise refusal_in(os.fsdecode(done.stderr), str(self.path), done.returncode)
        return os.fsdecode(done.stdout).removesuffix("\n")

    def run(self, *arguments: str, seconds: float = SECONDS) -> subprocess.CompletedProcess[bytes]:
        """Return how git ended, well or not.

        Raises:
            GitError: It cannot be started, or takes too long.
        """
        try:
            return subprocess.run(  # noqa: S603 - no shell; options of our own come first
                self.command(*arguments),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=environment(),
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise GitError(Reason.TOO_SLOW, seconds=f"{seconds:g}") from error
        except OSError as error:
            raise GitError(Reason.FAILED, said=error.strerror or str(error)) from error

    def command(self, *arguments: str) -> list[str]:
        """Return what is run for `arguments`."""
        return [_executable(), "-C", str(self.path), *_OPTIONS, *arguments]


def environment() -> dict[str, str]:
    """Return the environment that git is run in."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or _KEPT.fullmatch(name)
    }
    quarantine = os.environ.get(_QUARANTINE)
    if quarantine:
        # More places to look for objects do not change what an id stands for.
        escaped = quarantine.replace("\\", "\\\\").replace('"', '\\"')
        kept["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = f'"{escaped}"'
    return kept | _ENVIRONMENT


def _executable() -> str:
    """Return the git on the PATH; never one of the working folder, which Windows tries first.

    Raises:
        GitError: There is none.
    """
    name = "git.exe" if os.name == "nt" else "git"
    places = (Path(folder, name) for folder in os.get_exec_path() if Path(folder).is_absolute())
    found = next(filter(None, map(shutil.which, places)), None)
    if found is None:
        raise GitError(Reason.NOT_INSTALLED)
    return str(found)
