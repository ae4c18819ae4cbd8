"""What a shell can complete: periods, ids of nodes, agencies and editions of the data, and codes.

A name goes with an id as its explanation, where the shell shows any. Nothing is said about wrong
data, nor about there being none: `validate` is for that. Only ids are ever completed, which hold no
character that means anything to a shell; of names only letters and digits are shown, because some
shells read explanations as commands.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from nsstrack.cli.terminal import Terminal
    from nsstrack.messages import Language
    from nsstrack.model.fields import Words
    from nsstrack.register import Plans

Explained = tuple[str, str]
"""What can be completed, and what it means."""

_SAID = "LMN"
"""Letters, marks and numbers."""


def complete_periods(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the periods there are results for, in Thai digits to whoever began with one."""
    from nsstrack.files import list_files
    from nsstrack.text import arabic_digits, thai_digits

    folder = _folder(ctx)
    if folder is None:
        return []
    found = {file.period for file in list_files(folder).results if file.period is not None}
    periods = [str(period) for period in sorted(found)]
    return periods if incomplete == arabic_digits(incomplete) else [*map(thai_digits, periods)]


def complete_focus(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the years for which a focus is named, in Thai digits to whoever began with one."""
    from nsstrack.focus import years_of_focus
    from nsstrack.text import arabic_digits, thai_digits

    years = [str(year) for year in years_of_focus(_plans(ctx))]
    return years if incomplete == arabic_digits(incomplete) else [*map(thai_digits, years)]


def complete_node_ids(ctx: typer.Context) -> list[Explained]:
    """Return the ids of all plans, sub-plans, objectives and indicators."""
    plans = _plans(ctx)
    return _explained(ctx, ((id_, entry.node.name) for id_, entry in plans.entries.items()))


def complete_plans(ctx: typer.Context) -> list[Explained]:
    """Return the ids of the plans."""
    return _explained(ctx, ((plan.id, plan.name) for plan in _plans(ctx).plans))


def complete_sub_plans(ctx: typer.Context) -> list[Explained]:
    """Return the ids of the sub-plans of all plans."""
    found = (each for plan in _plans(ctx).plans for each in plan.sub_plans)
    return _explained(ctx, ((each.id, each.name) for each in found))


def complete_agencies(ctx: typer.Context) -> list[Explained]:
    """Return the ids of the agencies."""
    agencies = _plans(ctx).agencies
    return _explained(ctx, ((id_, agency.name) for id_, agency in agencies.items()))


def complete_editions(ctx: typer.Context) -> list[Explained]:
    """Return the ids of the editions of all plans, and the word for two of them side by side."""
    from nsstrack.cli.known import BOTH
    from nsstrack.messages.help import Help

    named = [each for each in complete_one_edition(ctx) if each[0] != BOTH]
    return [*named, (BOTH, _spoken(Help.both_editions.of(_language(ctx))))]


def complete_one_edition(ctx: typer.Context) -> list[Explained]:
    """Return the ids of the editions of all plans."""
    found = (each for plan in _plans(ctx).plans for each in plan.editions)
    return _explained(ctx, ((each.id, each.name) for each in found))


def complete_statuses(incomplete: str) -> list[str]:
    """Return the statuses that can follow those already in a list with commas."""
    from nsstrack.model.status import Status

    before, comma, _ = incomplete.rpartition(",")
    taken = before.split(",")
    return [f"{before}{comma}{status.value}" for status in Status if status.value not in taken]


def complete_codes(ctx: typer.Context, incomplete: str) -> list[Explained]:
    """Return the codes of findings with their titles, in small letters to whoever began so."""
    from nsstrack.messages.rules import rule_of
    from nsstrack.problem import Code

    is_small = incomplete.islower()
    return [
        (code.lower() if is_small else code.value, _spoken(rule_of(code).of(_language(ctx)).title))
        for code in Code
    ]


def _language(ctx: typer.Context) -> Language:
    from nsstrack.cli.terminal import Terminal

    return Terminal.open(ctx.params.get("lang")).language


def _plans(ctx: typer.Context) -> Plans:
    """Return what can be read of the plans in the data folder."""
    from nsstrack.dataset import read_plans
    from nsstrack.register import Plans

    folder = _folder(ctx)
    return Plans() if folder is None else read_plans(folder)


def _folder(ctx: typer.Context) -> Path | None:
    """Return the data folder named earlier on the line or in the environment, else the usual one.

    A shell does not say what stands after the word to be completed.
    """
    from nsstrack.cli.folder import holds_plans, nearest_folder

    named = ctx.params.get("data")
    if named is None:
        return nearest_folder()
    folder = Path(os.path.expanduser(named))  # noqa: PTH111 - Path.expanduser fails on ~nobody
    return folder if holds_plans(folder) else None


def _explained(ctx: typer.Context, named: Iterable[tuple[str, Words | None]]) -> list[Explained]:
    from nsstrack.cli.terminal import Terminal
    from nsstrack.model.fields import UNREAD

    terminal = Terminal.open(ctx.params.get("lang"))
    return [(id_, _explanation(name, terminal)) for id_, name in named if id_ != UNREAD]


def _explanation(name: Words | None, terminal: Terminal) -> str:
    """Return a name in the reader's language, without any sign that could mean something."""
    from nsstrack.register import Plans
    from nsstrack.render.vocabulary import Vocabulary

    return _spoken(Vocabulary.of(terminal.language, Plans()).text(name))


def _spoken(text: str) -> str:
    """Return the letters and digits of `text`, in words."""
    return " ".join("".join(each if category(each)[0] in _SAID else " " for each in text).split())
