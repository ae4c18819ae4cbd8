"""What an indicator needs for a better band, as its row says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from builders import LOWER, TIERS, baseline, card, indicator, plan, register, target
from nsstrack.messages import Language
from nsstrack.render.indicator_rows import indicator_grid
from nsstrack.render.view import Origin, View
from nsstrack.render.vocabulary import Vocabulary
from nsstrack.scorecard import Kind

if TYPE_CHECKING:
    from nsstrack.model.plans import Indicator


def needed(judged: Indicator, result: Any, language: Language) -> str:
    """Return what the only indicator of a plan needs, as the last cell of its row says it."""
    whole = plan("p", judged)
    shown = card(whole, {"2566": {judged.id: result}})
    view = View(
        shown=shown,
        whole=shown,
        changes=None,
        level=Kind.INDICATOR,
        origin=Origin(folder="data", files=1, sha256=""),
    )
    says = Vocabulary.of(language, register(whole))
    (row,) = indicator_grid(shown.plans[0].children, view, says).rows
    return row[-1].text.partition("\n")[0]


def tiers(best: str) -> Indicator:
    return indicator(
        levels=TIERS, baselines=(baseline(2560, TIERS[0]),), targets=(target(2566, best),)
    )


@pytest.mark.parametrize(
    ("judged", "result", "in_thai", "in_english"),
    [
        (tiers("Tier 1"), "Tier 2", "Tier 1", "Tier 1"),
        (tiers("Tier 2"), "Tier 2 Watch List", "Tier 2 หรือดีกว่า", "Tier 2 or better"),
        (indicator(), 90, "100 ขึ้นไป", "100 or more"),
        (indicator(direction=LOWER, targets=(target(2566, 10),)), 20, "ไม่เกิน 19", "19 or less"),
    ],
    ids=["the best level", "another level", "a figure", "less is better"],
)
def test_the_best_level_is_needed_without_anything_better(
    judged: Indicator, result: Any, in_thai: str, in_english: str
) -> None:
    assert needed(judged, result, Language.TH) == in_thai
    assert needed(judged, result, Language.EN) == in_english
