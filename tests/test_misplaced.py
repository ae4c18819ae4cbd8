from __future__ import annotations

from typing import TYPE_CHECKING

from nsstrack.location import Place
from nsstrack.misplaced import where_it_belongs
from nsstrack.model.plans import PlansFile
from nsstrack.model.results import ResultsFile

if TYPE_CHECKING:
    from nsstrack.problem import Fact

INDICATOR = ("plans", 0, "indicators", 0)


def asked(
    *steps: str | int, id_: str | None = "gpi", root: type = PlansFile
) -> tuple[dict[str, Fact], tuple[Place, ...]]:
    """Ask about the key at `steps`; the entry of the indicator, where there is one, has `id_`."""
    indicator = {} if id_ is None else {"id": id_}
    containers = [
        indicator if steps[:depth] == INDICATOR else [] if type(step) is int else {}
        for depth, step in enumerate(steps)
    ]
    return where_it_belongs(root, Place("data/plans.yaml", steps), containers)


def test_targets_of_an_edition_belong_to_the_indicator() -> None:
    assert asked(*INDICATOR, "by_edition", "amended", "targets") == (
        {"kind": "by_edition", "where": "gpi", "edition": "amended"},
        (Place("data/plans.yaml", (*INDICATOR, "targets")),),
    )


def test_a_key_belongs_to_the_nearest_entry_around_that_has_it() -> None:
    facts, see = asked(*INDICATOR, "name", "weight")
    assert facts == {"kind": "around", "where": "gpi"}
    assert see == (Place("data/plans.yaml", (*INDICATOR, "weight")),)


def test_an_entry_without_an_id_is_called_by_its_list() -> None:
    facts, _ = asked(*INDICATOR, "name", "weight", id_=None)
    assert facts == {"kind": "around", "where": "indicators"}


def test_a_key_of_the_file_belongs_to_its_top() -> None:
    assert asked(*INDICATOR, "agencies") == ({"kind": "top", "where": "plans.yaml"}, ())


def test_a_key_of_few_kinds_of_entries_belongs_to_one_of_those() -> None:
    facts = {"kind": "elsewhere", "where": ("targets", "baselines")}
    assert asked("plans", 0, "value") == (facts, ())


def test_of_a_key_of_many_kinds_of_entries_nothing_is_told() -> None:
    assert asked("agencies", "NSC", "id") == ({}, ())


def test_only_entries_of_the_same_file_are_named() -> None:
    assert asked("results", "gpi", "text", root=ResultsFile) == (
        {"kind": "elsewhere", "where": ("obstacles",)},
        (),
    )
    assert asked("results", "gpi", "weight", root=ResultsFile) == ({}, ())
