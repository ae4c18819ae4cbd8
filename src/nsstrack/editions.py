"""Which edition and phase of a plan count in a year, and what the plan looks like under them."""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from nsstrack.model.fields import UNREAD, Provenance, Words
from nsstrack.model.methods import Direction, Ratio, Rollup, Scoring
from nsstrack.model.plans import (
    ONE,
    Amendment,
    Edition,
    Headline,
    Indicator,
    Node,
    Phase,
    Plan,
    Settings,
)
from nsstrack.record import Record, record
from nsstrack.register import Plans, children_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nsstrack.model.methods import Bands

_HALF = Decimal("0.5")
_RATIO = Ratio()
_MEAN = Rollup()
_STATED = ("scoring", "rollup", "min_coverage", "carry_forward", "provenance")
"""The settings that are taken as they are stated; bands are looked up by their name."""
_settings_of = attrgetter("bands", *_STATED)
_NOTHING_SET = (None,) * (1 + len(_STATED))


class Rules(NamedTuple):
    """The settings that hold for a node once everything above it has been asked."""

    bands_id: str
    bands: Bands
    scoring: Scoring
    rollup: Rollup
    min_coverage: Decimal
    carry_forward: int
    provenance: Provenance


@record
class NodeInForce(Record):
    """A node as one edition has it: amended, with its rules, and only the children in force."""

    node: Node
    name: Words
    host: str
    partners: tuple[str, ...]
    weight: Decimal
    rules: Rules
    children: tuple[NodeInForce, ...]

    @property
    def id(self) -> str:
        """The id of the node, the same in every edition."""
        return self.node.id


@record
class IndicatorInForce(NodeInForce):
    """An indicator as one edition has it."""

    node: Indicator
    unit: Words
    direction: Direction


def edition_in_force(plan: Plan, year: int) -> Edition | None:
    """Return the latest edition whose first year is not after `year`; None before the first."""
    started = [edition for edition in plan.editions if edition.first_year <= year]
    return max(started, key=lambda edition: edition.first_year, default=None)


def edition_named(plan: Plan, id_: str) -> Edition | None:
    """Return the edition of `plan` with that id."""
    return next((edition for edition in plan.editions if edition.id == id_), None)


def phase_of(plan: Plan, year: int) -> Phase | None:
    """Return the phase that `year` lies in; None outside all of them."""
    return next(
        (phase for phase in plan.phases if phase.first_year <= year <= phase.last_year), None
    )


def headline_in_force(stated: Headline | None, *, has_sub_plans: bool) -> Headline:
    """Return which view of a plan is its status: the one stated, else that of its sub-plans."""
    return stated or (Headline.ROLLUP if has_sub_plans else Headline.OWN)


def editions_in_force(plan: Plan) -> Iterator[tuple[Edition, range]]:
    """Yield each edition that is ever in force with its years; of several in a year, the first."""
    first, stop = _years_of(plan)
    by_year: dict[int, Edition] = {}
    for edition in plan.editions:
        by_year.setdefault(edition.first_year, edition)
    starts = sorted(by_year)
    for start, until in zip(starts, [*starts[1:], stop], strict=True):
        years = range(max(start, first), min(until, stop))
        if years:
            yield by_year[start], years


def _years_of(plan: Plan) -> tuple[int, int]:
    """Return the first year of the plan's phases, and the year after the last."""
    return (
        min(phase.first_year for phase in plan.phases),
        max(phase.last_year for phase in plan.phases) + 1,
    )


def under_edition(plans: Plans, plan: Plan, edition: Edition) -> NodeInForce:
    """Return `plan`, one of `plans`, as `edition` has it, without the nodes of other editions.

    It is made once, for it is the same in every period.
    """
    known: dict[tuple[int, str], NodeInForce] = plans.under_editions
    key = id(plan), edition.id
    if key not in known:
        known[key] = _in_force(plan, _View(plans, edition.id), rules_above(plans, plan), "")
    return known[key]


def rules_above(plans: Plans, plan: Plan) -> Rules:
    """Return the settings that hold for `plan` before it says anything itself."""
    rules = Rules(
        bands_id=plans.default_bands,
        bands=plans.bands[plans.default_bands],
        scoring=_RATIO,
        rollup=_MEAN,
        min_coverage=_HALF,
        carry_forward=0,
        provenance=Provenance.UNSTATED,
    )
    for defaults in reversed(plans.defaults_of(plan)):
        rules = _refined(rules, defaults, plans)
    return rules


def as_amended(
    plans: Plans, node: Node, edition: str, above: Rules, host_above: str = ""
) -> NodeInForce:
    """Return `node` as that edition has it, below what is judged by `above`, without children."""
    return _in_force(node, _View(plans, edition), above, host_above, with_children=False)


class _View(NamedTuple):
    plans: Plans
    edition: str

    def shows(self, node: Node) -> bool:
        return isinstance(node, Plan) or node.editions is None or self.edition in node.editions


def _in_force(
    node: Node, view: _View, above: Rules, host_above: str, *, with_children: bool = True
) -> NodeInForce:
    change = node.by_edition.get(view.edition) if node.by_edition else None
    said: Any = node if change is None else _Amended(node, change)
    host = (change and change.host) or _own_host(node) or host_above
    partners = getattr(said, "partners", ())
    rules = _refined(above, node, view.plans)
    if change is not None:
        rules = _refined(rules, change, view.plans)
    if isinstance(node, Indicator):
        return IndicatorInForce(
            node=node,
            name=said.name,
            host=host,
            partners=partners,
            weight=said.weight,
            rules=rules,
            children=(),
            unit=said.unit,
            direction=said.direction,
        )
    below = filter(view.shows, children_of(node)) if with_children else ()
    return NodeInForce(
        node=node,
        name=said.name,
        host=host,
        partners=partners,
        weight=getattr(said, "weight", ONE),
        rules=rules,
        children=tuple(_in_force(child, view, rules, host) for child in below),
    )


class _Amended(NamedTuple):
    """A node of which an edition changes something."""

    node: Node
    change: Amendment

    def __getattr__(self, key: str) -> Any:
        new = getattr(self.change, key, None)
        return getattr(self.node, key) if new is None else new


def _own_host(node: Node) -> str | None:
    host = node.lead if isinstance(node, Plan) else node.host
    return None if host == UNREAD else host


def _refined(rules: Rules, source: Settings | Amendment, plans: Plans) -> Rules:
    """Return `rules` with what `source` sets of its own; nothing is merged, the nearest counts."""
    if isinstance(source, Settings) and _settings_of(source) == _NOTHING_SET:
        return rules
    changes = {key: value for key in _STATED if (value := getattr(source, key, None)) is not None}
    bands = source.bands
    if bands is not None and bands in plans.bands:
        changes |= {"bands_id": bands, "bands": plans.bands[bands]}
    return rules._replace(**changes) if changes else rules
