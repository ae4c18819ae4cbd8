"""Data folders as a git repository keeps them: read from its objects, nothing checked out.

Whoever asks what a proposed change does has somebody else's repository before them. So git is
only asked to look up and to print objects, and nothing that the repository configures is run.
"""

from nsstrack.git.folder import CommitFolder
from nsstrack.git.range import Range
from nsstrack.git.refusal import GitError, Reason
from nsstrack.git.repository import Commit, Repository, revision_of

__all__ = ["Commit", "CommitFolder", "GitError", "Range", "Reason", "Repository", "revision_of"]
