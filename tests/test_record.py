"""Records behave as frozen dataclasses do."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, field, fields, replace
from functools import cached_property
from typing import Any

import pytest

from nsstrack.record import Record, caching_record, record


@record
class Pair(Record):
    left: int
    right: int = 2
    notes: list[str] = field(default_factory=list)
    place: str = field(default="", compare=False, repr=False)


@record
class Longer(Pair):
    last: int = 3


@caching_record
class Counted(Record):
    words: tuple[str, ...] = ()

    @cached_property
    def letters(self) -> list[int]:
        return [len(word) for word in self.words]


@record
class Checked(Record):
    left: int

    def __post_init__(self) -> None:
        if self.left < 0:
            raise ValueError(self.left)


@caching_record
class Roomy(Pair):
    words: tuple[str, ...] = ()


def test_what_is_given_is_checked_where_a_type_has_a_check() -> None:
    assert Checked(left=0).left == 0
    with pytest.raises(ValueError, match="-1"):
        replace(Checked(left=0), left=-1)


def test_a_record_with_slots_and_without_is_copied_whole() -> None:
    roomy = Roomy(left=1, words=("a",))
    for again in (copy.copy(roomy), pickle.loads(pickle.dumps(roomy))):  # noqa: S301
        assert again == roomy
        assert (again.left, again.words) == (1, ("a",))


def test_what_is_not_given_is_its_default_and_no_list_is_shared() -> None:
    first, second = Pair(left=1), Pair(left=1)
    assert (first.left, first.right, first.notes, first.place) == (1, 2, [], "")
    assert first.notes is not second.notes


def test_the_fields_are_those_of_a_dataclass_the_inherited_first() -> None:
    assert [each.name for each in fields(Longer)] == ["left", "right", "notes", "place", "last"]
    assert replace(Longer(left=1), last=4) == Longer(left=1, last=4)


def test_nothing_can_be_set_added_or_deleted() -> None:
    pair: Any = Pair(left=1)
    for name in ("left", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(pair, name, 5)
    with pytest.raises(FrozenInstanceError):
        del pair.left
    assert pair.left == 1
    assert not hasattr(pair, "__dict__")


def test_a_field_too_few_or_too_many_is_refused() -> None:
    anything: Any = Pair
    with pytest.raises(TypeError, match="'left' is missing"):
        anything()
    with pytest.raises(TypeError, match="Pair has no other, more"):
        anything(left=1, other=2, more=3)
    with pytest.raises(TypeError):
        anything(1)


def test_records_of_one_type_are_compared_by_their_values() -> None:
    assert Pair(left=1, place="here") == Pair(left=1, place="there")
    assert Pair(left=1) != Pair(left=2)
    assert Pair(left=1) != Longer(left=1)
    assert Pair(left=1) != (1, 2, [])


def test_equal_records_have_the_same_hash_where_their_values_have_one() -> None:
    fixed: Any = {"left": 1, "notes": ()}
    assert len({Pair(**fixed, place="here"), Pair(**fixed, place="there")}) == 1
    with pytest.raises(TypeError, match="unhashable"):
        hash(Pair(left=1))


def test_a_record_is_shown_with_what_it_holds() -> None:
    assert repr(Longer(left=1, place="here")) == "Longer(left=1, right=2, notes=[], last=3)"


def test_a_record_can_be_copied_and_sent_to_another_process() -> None:
    pair = Pair(left=1, notes=["a"], place="here")
    for again in (copy.copy(pair), copy.deepcopy(pair), pickle.loads(pickle.dumps(pair))):  # noqa: S301
        assert again == pair
        assert again.place == "here"


def test_a_record_that_caches_works_out_once_and_is_a_record_all_the_same() -> None:
    counted: Any = Counted(words=("a", "bc"))
    assert counted.letters is counted.letters
    assert counted.letters == [1, 2]
    assert counted == Counted(words=("a", "bc")) != Counted()
    with pytest.raises(FrozenInstanceError):
        counted.words = ()
    with pytest.raises(TypeError, match="Counted has no word"):
        Counted(word=())  # type: ignore[call-arg]
    for again in (copy.copy(counted), copy.deepcopy(counted), pickle.loads(pickle.dumps(counted))):  # noqa: S301
        assert again == counted
        assert again.letters == [1, 2]
    assert replace(counted, words=("abc",)).letters == [3]


def test_what_checks_itself_does_so_below_a_record_too() -> None:
    class Even(Pair):
        __slots__ = ()

        def __post_init__(self) -> None:
            if self.left % 2:
                raise ValueError(self.left)

    assert Even(left=2).left == 2
    with pytest.raises(ValueError, match="3"):
        Even(left=3)
