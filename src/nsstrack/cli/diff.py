"""`nsstrack diff BASE [HEAD]`: what an edit of the data does to statuses."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nsstrack.cli.completion import complete_periods
from nsstrack.cli.options import AskedPageFormat, Data, Lang, NoColor, PageFormat, ThaiDigits
from nsstrack.messages.help import Help

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nsstrack.cli.terminal import Terminal
    from nsstrack.dataset import Dataset
    from nsstrack.differences import Difference, Version
    from nsstrack.git import Commit, GitError, Repository
    from nsstrack.period import Period
    from nsstrack.render.difference import DifferencePage

LONGEST_COMMENT = 65_000
"""Signs of Markdown: a comment on a pull request has at most 65,536, and a few are its own."""
_ROWS = (None, 200, 100, 50, 20, 10, 5, 2, 1, 0)
"""How many rows of each table are tried, until the page is short enough."""

Base = Annotated[str, typer.Argument(metavar="BASE", help=Help.base.en)]
Head = Annotated[str | None, typer.Argument(metavar="[HEAD]", help=Help.head.en)]
OnlyPeriod = Annotated[
    str | None,
    typer.Option(
        "--period",
        metavar="PERIOD",
        help=Help.only_period.en,
        autocompletion=complete_periods,
    ),
]


def diff(
    base: Base,
    head: Head = None,
    period: OnlyPeriod = None,
    format_: AskedPageFormat = None,
    data: Data = None,
    lang: Lang = None,
    thai_digits: ThaiDigits = False,
    no_color: NoColor = False,
) -> None:
    """Show what an edit does to statuses, between two git revisions of the data."""
    from nsstrack.cli.known import parse_period
    from nsstrack.cli.terminal import EXIT_FINDINGS, Terminal
    from nsstrack.differences import difference

    terminal = Terminal.open(lang, no_color=no_color, thai_digits=thai_digits)
    asked = [] if period is None else [parse_period(period, data, terminal)]
    old, new = _versions(base, head, data, asked, terminal)
    _require_results(asked, old, new, terminal)
    found = difference(old, new, asked)
    _write(found, format_, terminal)
    if new.errors:
        raise typer.Exit(EXIT_FINDINGS)


def _versions(
    base: str, head: str | None, given: Path | None, asked: Sequence[Period], terminal: Terminal
) -> tuple[Version, Version]:
    """Return the data of both revisions; without a second one, that of the working tree."""
    from nsstrack.cli.folder import FOLDER, holds_plans, nearest_folder
    from nsstrack.dataset import load
    from nsstrack.git import GitError, Range, Repository

    folder = given or nearest_folder() or Path(FOLDER)
    ranges = [each for each in (base, head or "") if Range.parse(each)]
    if head is not None and ranges:
        terminal.fail(terminal.usage.range_and_revision.format(range=ranges[0]))
    if head is None and not ranges and not holds_plans(folder):
        terminal.fail(terminal.usage.no_working_tree.format(path=folder))
    try:
        with Repository.around(folder) as repository:
            start, end = _commits(repository, base, head)
            old = _committed(repository, start, folder, asked)
            new = None if end is None else _committed(repository, end, folder, asked)
            _warn_of_what_only_base_has(repository, start, end, terminal)
    except GitError as error:
        terminal.fail(_refusal(error, terminal))
    return old, new or _version(load(folder, *asked))


def _commits(repository: Repository, base: str, head: str | None) -> tuple[Commit, Commit | None]:
    """Return what is compared; None stands for the working tree."""
    from nsstrack.git import Range

    both = Range.parse(base)
    if both is not None:
        return repository.commits(both)
    return repository.commit(base), None if head is None else repository.commit(head)


def _committed(
    repository: Repository, commit: Commit, folder: Path, asked: Sequence[Period]
) -> Version:
    from nsstrack.dataset import load

    data = load(repository.folder(commit, folder), *asked)
    return replace(_version(data), revision=commit.revision, commit=commit.id)


def _warn_of_what_only_base_has(
    repository: Repository, base: Commit, head: Commit | None, terminal: Terminal
) -> None:
    """Say so where BASE has gone on by itself: what was done there shows as if it were undone.

    In a shallow clone whose history does not show BASE to be a part of HEAD's, it may well be one.
    """
    from nsstrack.git import GitError

    try:
        tip = head or repository.commit("HEAD")
        fork = repository.common_ancestor(base, tip)
        if fork == base.id or repository.is_shallow():
            return
    except GitError:
        return  # in a part of the history that is missing, or before the first commit of a branch
    terminal.note(f"nsstrack: {_ahead(base, tip, fork, terminal, has_head=head is not None)}")


def _ahead(
    base: Commit, tip: Commit, fork: str | None, terminal: Terminal, *, has_head: bool
) -> str:
    """Return what to say of a BASE that has commits of its own since `fork`.

    The files as they are now can be held against the fork itself only: `BASE...HEAD` would leave
    out what is not committed.
    """
    from nsstrack.text import short_commit, without_unsafe

    usage = terminal.usage
    said = [usage.base_is_ahead.format(base=base.revision, head=tip.revision)]
    if fork is not None:
        since = shlex.quote(f"{base.revision}...{tip.revision}") if has_head else short_commit(fork)
        said.append(usage.leave_out.format(command=f"nsstrack diff {since}"))
    return without_unsafe(usage.between.join(said))


def _refusal(error: GitError, terminal: Terminal) -> str:
    """Return why git gives no answer, and what was probably meant."""
    usage = terminal.usage
    said = [usage.git[error.reason].format(**error.facts)]
    if error.facts.get("guess"):
        said.append(usage.did_you_mean.format(guess=error.facts["guess"]))
    return usage.between.join(said)


def _version(data: Dataset) -> Version:
    from nsstrack.differences import Version

    return Version(
        plans=data.plans,
        results=data.results,
        periods=data.periods,
        findings=data.findings,
        has_more_findings=data.has_more_findings,
        invalidated=data.invalidated,
        can_be_judged=data.can_be_judged,
        sha256=data.sha256,
    )


def _require_results(
    asked: Sequence[Period], old: Version, new: Version, terminal: Terminal
) -> None:
    """Stop where neither version has results for the period asked for."""
    from nsstrack.cli.known import require_results

    for period in asked:
        if period not in old.periods:
            require_results(period, new.periods, terminal)


def _write(found: Difference, format_: PageFormat | None, terminal: Terminal) -> None:
    from nsstrack.cli.pages import vocabulary, write_page
    from nsstrack.render.difference import DifferencePage
    from nsstrack.render.difference_json import difference_json

    if format_ is PageFormat.JSON:
        terminal.write(difference_json(found, terminal.language), is_json=True)
        return
    is_markdown = format_ is PageFormat.MARKDOWN
    plans = found.new.plans if found.can_be_judged else found.old.plans
    says = vocabulary(plans, terminal, has_glyphs=is_markdown or None)
    page = DifferencePage(found, says)
    if is_markdown:
        terminal.write(_comment(page).encode())
    else:
        write_page(page.blocks(), format_, terminal)


def _comment(page: DifferencePage) -> str:
    """Return the page as Markdown that fits a comment, with fewer rows where it must be.

    Where even headings alone are too long, for hundreds of periods, it ends after a whole line.
    """
    from nsstrack.render.markdown import render_markdown

    text = ""
    for rows in _ROWS:
        text = render_markdown(replace(page, most=rows).blocks())
        if len(text) <= LONGEST_COMMENT:
            return text
    return text[: text.rindex("\n", 0, LONGEST_COMMENT) + 1]
