"""What `diff` says, top to bottom, as blocks: the same content for every format."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from nsstrack.messages.differences import DifferenceWords, difference_words
from nsstrack.messages.findings import sentences
from nsstrack.messages.findings_page import findings_page
from nsstrack.render.blocks import GAP, Block, Cell, Column, Emphasis, Grid, Line, cell
from nsstrack.render.change_rows import Sides, change_grid, nested, star_explained
from nsstrack.text import safe, short_commit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nsstrack.changes import Changes, NodeChange
    from nsstrack.differences import Difference, Version
    from nsstrack.edits import Edit, Value, ValueChange
    from nsstrack.problem import Finding
    from nsstrack.render.vocabulary import Vocabulary

_INDENT = 2
_LONGEST_REVISION = 100


@dataclass(frozen=True, slots=True)
class DifferencePage:
    """A difference on its way to a reader; of each table at most `most` rows, None for all."""

    found: Difference
    says: Vocabulary
    most: int | None = None

    @property
    def words(self) -> DifferenceWords:
        """The words of differences in the reader's language."""
        return difference_words(self.says.words.language)

    def blocks(self) -> tuple[Block, ...]:
        """Return the page."""
        blocks = [*self._heading(), *self._findings()]
        for changes in self.found.periods:
            blocks += self._period(changes)
        told = [node for each in self.found.periods for node in each.nodes if node.has_changed]
        blocks += [*star_explained(told, self.says), *self._unmoved(), *self._edits()]
        return tuple(blocks[:-1] if blocks[-1] == GAP else blocks)

    def _heading(self) -> Iterator[Block]:
        words, says, found = self.words, self.says, self.found
        yield Line(cell(words.title, Emphasis.STRONG), rank=1)
        names = " → ".join(self._name(each) for each in (found.old, found.new))
        yield Line(cell(names, Emphasis.FAINT))
        for version in (found.old, found.new):
            if version.errors:
                text = says.figure(words.invalid.of(version.errors))
                named = text.format(version=self._name(version))
                left_out = findings_page(says.words.language).more
                more = f"; {left_out}" if version.has_more_findings else ""
                yield Line(cell(named + more, Emphasis.STRONG))
        total = self._total() if found.can_be_judged else words.not_judged
        yield Line(cell(total, Emphasis.STRONG))
        yield GAP

    def _total(self) -> str:
        """Return how many statuses change, in how many periods."""
        words = self.words
        moving = [sum(node.moves_status for node in each.nodes) for each in self.found.periods]
        if not sum(moving):
            return words.no_total
        periods = words.in_periods.of(sum(map(bool, moving)))
        return self.says.figure(words.total.of(sum(moving)).format(periods=periods))

    def _name(self, version: Version) -> str:
        """Return what a version is called: a revision with its commit, or the working tree."""
        if version.revision is None or version.commit is None:
            return self.words.working_tree
        id_ = short_commit(version.commit)
        if version.commit == version.revision or len(version.revision) > _LONGEST_REVISION:
            return id_
        return self.words.commit.format(revision=safe(version.revision), id=id_)

    def _findings(self) -> Iterator[Block]:
        """Yield what is wrong in the new version and was not in the old one."""
        added = self.found.added
        if not added:
            return
        yield Line(cell(self.says.figure(self.words.added.of(len(added))), Emphasis.STRONG), rank=2)
        for finding in islice(added, self.most):
            yield from self._finding(finding)
        if self.most is not None and len(added) > self.most:
            is_checked_out = self.found.new.revision is None
            form = self.words.more_findings if is_checked_out else self.words.more
            text = form.of(len(added) - self.most)
            yield Line(cell(self.says.figure(text)), _INDENT)
        yield GAP

    def _finding(self, finding: Finding) -> Iterator[Block]:
        language = self.says.words.language
        said, at = sentences(finding, language), finding.at
        severity = findings_page(language).severity[finding.severity]
        place = f"{safe(at.file)}:{at.line}:{at.column}"
        yield Line(cell(f"{place}: {severity}[{finding.code}] {said.message}"), _INDENT)
        if said.help:
            yield Line(cell(said.help, Emphasis.FAINT), 2 * _INDENT)

    def _period(self, changes: Changes) -> Iterator[Block]:
        words, says = self.words, self.says
        rows = changes.in_order()
        moving = nested(rows, lambda node: node.has_changed and node.moves_status)
        within = nested(rows, lambda node: node.has_changed and not node.moves_status)
        period = says.period(changes.new.card.period)
        count = says.figure(words.statuses.of(len(moving))) if moving else words.no_status
        yield Line(cell(f"{period}: {count}", Emphasis.STRONG), rank=1)
        for title, told in ((words.moving, moving), (words.within, within)):
            if told:
                yield Line(cell(title, Emphasis.STRONG), rank=2)
                yield from self._changes(told)
                yield GAP

    def _changes(self, rows: Sequence[tuple[int, NodeChange]]) -> Iterator[Block]:
        shown = rows[: self.most]
        if shown:
            sides = Sides(old=self.words.before, new=self.words.after, is_one_period=True)
            yield change_grid(shown, sides, self.says)
        yield from self._more(len(rows) - len(shown))

    def _more(self, number: int) -> Iterator[Block]:
        if number:
            yield Line(cell(self.says.figure(self.words.more.of(number)), Emphasis.FAINT))

    def _unmoved(self) -> Iterator[Block]:
        if self.found.unmoved:
            periods = ", ".join(self.says.text(str(each)) for each in self.found.unmoved)
            yield Line(cell(self.words.unmoved.format(periods=periods)))
            yield GAP

    def _edits(self) -> Iterator[Block]:
        """Yield every entry that was edited, whether or not a status noticed."""
        words, edits = self.words, self.found.edits
        if not self.found.can_be_judged:
            return
        if not edits:
            yield Line(cell(words.no_edits))
            return
        yield Line(cell(words.edits, Emphasis.STRONG), rank=1)
        shown = edits[: self.most]
        columns = (
            Column(words.column_section, share=2, least=12),
            Column(words.column_entry, share=3, least=12),
            Column(words.column_edit, share=4, least=12),
        )
        if shown:
            yield Grid(columns, tuple(self._edit(edit) for edit in shown))
        yield from self._more(len(edits) - len(shown))

    def _edit(self, edit: Edit) -> tuple[Cell, ...]:
        words, says = self.words, self.says
        period = f" {says.text(str(edit.period))}" if edit.period is not None else ""
        done = words.edit[edit.kind]
        if edit.keys:
            keys = ", ".join(self._key(key, edit) for key in edit.keys)
            done = words.changed_keys.format(edit=done, keys=keys)
        return cell(f"{words.section[edit.section]}{period}"), cell(safe(edit.id)), cell(done)

    def _key(self, key: str, edit: Edit) -> str:
        """Return a key, with what it held and holds as far as that is known."""
        words = self.words
        told = [each for each in edit.values if each.key == key]
        if not told:
            return key
        if told[0].year is None:
            old, new = (self._value(each) for each in (told[0].old, told[0].new))
            return words.changed_value.format(key=key, old=old, new=new)
        values = "; ".join(
            words.changed_one.format(
                of=self._of(each), old=self._value(each.old), new=self._value(each.new)
            )
            for each in told
        )
        return words.changed_values.format(key=key, values=values)

    def _of(self, change: ValueChange) -> str:
        """Return the year and the edition of a target or a baseline."""
        year = self.says.figure(change.year)
        return year if change.edition is None else f"{year}, {safe(change.edition)}"

    def _value(self, value: Value) -> str:
        if value is None:
            return self.says.words.dash
        if isinstance(value, bool):
            return str(value).lower()
        return self.says.figure(value) if isinstance(value, int) else self.says.value(value)
