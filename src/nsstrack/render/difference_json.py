"""What an edit of the data does, as plain data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nsstrack.render.comparison_json import SCHEMA_VERSION, change_data
from nsstrack.render.findings_json import finding_data
from nsstrack.render.json_text import json_text

if TYPE_CHECKING:
    from nsstrack.changes import Changes
    from nsstrack.differences import Difference, Version
    from nsstrack.edits import Edit, ValueChange
    from nsstrack.messages import Language


def difference_json(found: Difference, language: Language) -> str:
    """Return what an edit does as JSON, the sentences of findings in `language`."""
    return json_text(
        {
            "schema_version": SCHEMA_VERSION,
            "base": _version(found.old),
            "head": _version(found.new),
            "judged": found.can_be_judged,
            "findings_added": [finding_data(finding, language) for finding in found.added],
            "periods": [_period(changes) for changes in found.periods],
            "unmoved": [str(period) for period in found.unmoved],
            "edits": [_edit(edit) for edit in found.edits],
        }
    )


def _version(version: Version) -> dict[str, Any]:
    return {
        "revision": version.revision,
        "commit": version.commit,
        "sha256": version.sha256,
        "errors": version.errors,
        "has_more": version.has_more_findings,
    }


def _period(changes: Changes) -> dict[str, Any]:
    """Return what changed in a period: the nodes that stand as before are left out."""
    return {
        "period": str(changes.new.card.period),
        "nodes": [change_data(change) for _, change in changes.in_order() if change.has_changed],
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "section": edit.section.value,
        "kind": edit.kind.value,
        "id": edit.id or None,
        "period": str(edit.period) if edit.period is not None else None,
        "keys": list(edit.keys),
        "values": [_value(each) for each in edit.values],
    }


def _value(change: ValueChange) -> dict[str, Any]:
    return {
        "key": change.key,
        "year": change.year,
        "edition": change.edition,
        "old": change.old,
        "new": change.new,
    }
