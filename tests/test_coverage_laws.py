"""Laws of coverage on random schools: more pairs never mean a lower share, and nothing else moves it by surprise."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrics.bounds import Bounds
from metrics.count import units
from metrics.definition import definition
from metrics.measure import counted
from store import Scope, Store
from tests.raw_school import YEAR, Paired, School, days, pairs, put, schools
from tests.recount import COVERAGE
from tests.test_bounds import bounds
from tests.thorough import examples

ON = date(2026, 3, 1)
MANY = 12  # schools in one example, so that tables are derived once for all of them
# An example is a dozen schools; the first one that Hypothesis draws is the simplest, so two are one.
often = settings(max_examples=examples(2, 6), deadline=None, suppress_health_check=list(HealthCheck))


@dataclass(frozen=True)
class Counted:
    """What an indicator says of a school: people counted of all, in whole and by class, and its units."""

    whole: tuple[int, int]
    classes: dict[str, tuple[int, int]]
    units: pd.DataFrame

    @property
    def range(self) -> Bounds | None:
        return bounds(self.units)


def counted_of(rows: pd.DataFrame) -> Counted:
    """The figures of one school's units; summed one by one, since pandas takes longer for so few."""
    sums: dict[object, list[int]] = {}
    for name, part, all_ in zip(rows["class"], rows["numerator"], rows["denominator"], strict=True):
        for key in {None, name if isinstance(name, str) else None}:
            found = sums.setdefault(key, [0, 0])
            found[:] = found[0] + part, found[1] + all_
    whole = sums.pop(None, [0, 0])
    return Counted((whole[0], whole[1]), {str(name): (part, all_) for name, (part, all_) in sums.items()}, rows)


@cache
def shared() -> Store:
    return Store.open(None)


def count(several: Sequence[School], on: date = ON) -> dict[str, list[Counted]]:
    """What every indicator of coverage says of each of these schools."""
    store, found = put(shared(), several), {}
    for code in COVERAGE:
        rows = units(store, definition(code), Scope(None, YEAR, on))
        whose = rows["unit"].str.extract(r":(\d+)\.", expand=False).astype(int)
        own = {n: rows.iloc[places] for n, places in rows.groupby(whose).indices.items()}
        found[code] = [counted_of(own.get(n, rows[:0])) for n in range(1, len(several) + 1)]
    return found


def changed(before: Sequence[School], after: Sequence[School]) -> list[tuple[str, Counted, Counted]]:
    """Each indicator of each school before and after it was changed."""
    found = count([*before, *after])
    return [(code, *pair) for code, all_ in found.items() for pair in zip(all_, all_[len(before) :], strict=False)]


def lacking(code: str, counts: tuple[int, int]) -> int:
    """People who lack to the target, as tables say it; nobody where nobody is counted."""
    return int(counted(definition(code), Scope(1, YEAR, ON), *counts, True).get("missing") or 0)


def some(changes: st.SearchStrategy[Paired]) -> st.SearchStrategy[list[tuple[School, Paired]]]:
    return st.lists(st.tuples(schools(), changes), min_size=MANY, max_size=MANY)


@often
@given(some(pairs()))
def test_one_more_pair_never_lowers_coverage_of_the_school_or_of_a_class(drawn: list[tuple[School, Paired]]) -> None:
    for code, old, new in changed([one for one, _pair in drawn], [one.having(pair) for one, pair in drawn]):
        assert new.whole[1] == old.whole[1], code
        assert new.whole[0] >= old.whole[0], code
        for name, (part, all_) in old.classes.items():
            assert new.classes[name] >= (part, all_), (code, name)
            assert new.classes[name][1] == all_, (code, name)


@often
@given(some(pairs()))
def test_people_whom_no_list_names_widen_the_range_and_move_no_share(drawn: list[tuple[School, Paired]]) -> None:
    strangers = [replace(pair, mentor="Я1", mentees=tuple(f"Я{n}" for n in range(2, 2 + len(pair.mentees))))
                 for _one, pair in drawn]  # fmt: skip
    after = [one.having(pair) for (one, _pair), pair in zip(drawn, strangers, strict=True)]
    for code, old, new in changed([one for one, _pair in drawn], after):
        assert new.whole == old.whole, code
        assert (old.range is None) == (new.range is None)
        if old.range and new.range:
            assert new.range.high >= old.range.high, code
            assert new.range.low <= old.range.low, code
            assert new.range.low <= old.whole[0] / old.whole[1] <= new.range.high, code


@often
@given(some(pairs()))
def test_a_pair_that_has_begun_counts_however_it_ends_within_the_year(drawn: list[tuple[School, Paired]]) -> None:
    before = [one.having(replace(pair, ended=None, dropped=False)) for one, pair in drawn]
    after = [one.having(replace(pair, ended=max(pair.started, ON - timedelta(days=30)))) for one, pair in drawn]
    for code, old, new in changed(before, after):
        assert (new.whole, new.classes) == (old.whole, old.classes), code


@often
@given(some(pairs(days(ON + timedelta(days=1)))))
def test_a_pair_that_begins_after_the_date_changes_nothing(drawn: list[tuple[School, Paired]]) -> None:
    for code, old, new in changed([one for one, _pair in drawn], [one.having(pair) for one, pair in drawn]):
        assert (new.whole, new.classes, new.range) == (old.whole, old.classes, old.range), code


@often
@given(st.lists(schools(("7А", "7Б", "8А")), min_size=MANY, max_size=MANY), st.data())
def test_a_class_in_two_parts_keeps_the_school_and_lacks_no_fewer_people(
    drawn: list[School], data: st.DataObject
) -> None:
    after = []
    for one in drawn:
        moved = data.draw(st.sets(st.sampled_from(sorted(one.pupils))))
        after.append(replace(one, pupils={code: ("7Г", age) if code in moved and class_ == "7А" else (class_, age)
                                          for code, (class_, age) in one.pupils.items()}))  # fmt: skip
    for code, old, new in changed(drawn, after):
        assert new.whole == old.whole, code
        sums = [[sum(part) for part in zip(*one.classes.values(), strict=True)] for one in (old, new)]
        assert sums[0] == sums[1], code
        if code in ("involvement_pupils", "mentees_10_19", "mentors_15_19"):
            school, *together = lacking(code, old.whole), *(sum(lacking(code, two) for two in one.classes.values())
                                                            for one in (old, new))  # fmt: skip
            assert school <= together[0] <= together[1], code
