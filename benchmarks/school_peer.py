"""The views of involvement and of schools in polars, straight from facts: a second count and the benchmark's peer."""

from datetime import date, timedelta

import polars as pl

from benchmarks.polars_peer import people, reach
from store import Scope
from store.scope import year_start

Frames = dict[str, pl.DataFrame]
PUPIL, TEACHER = pl.col("kind") == "pupil", (pl.col("kind") == "staff") & pl.col("teaching")
Pairs = dict[tuple[str, str], tuple[int, int]]


def begun(data: Frames, scope: Scope) -> pl.LazyFrame:
    """The members of pairs that have begun by the day."""
    return data["members"].lazy().filter(pl.col("started") <= scope.on)


def listed(data: Frames) -> pl.LazyFrame:
    """Everybody of the rosters with the first day in a pair."""
    first = data["members"].lazy().group_by("school", "person").agg(pl.col("started").min())
    return data["people"].lazy().join(first, on=["school", "person"], how="left")


def whole(data: Frames, scope: Scope) -> Pairs:
    """Numerator and denominator of the six indicators of coverage."""
    persons = people({"people": data["people"].lazy()}, begun(data, scope), date(int(scope.year[:4]), 9, 1))
    wanted = reach(persons)
    found = pl.collect_all(list(wanted.values()))
    return {(name, ""): (int(one["who"][0]), int(one["of"][0])) for name, one in zip(wanted, found, strict=True)}


def by_class(data: Frames, scope: Scope) -> Pairs:
    """Pupils involved, the whole and class by class."""
    inside = pl.col("started") <= scope.on
    pupils = listed(data).filter(PUPIL).select("class", inside=inside.fill_null(value=False)).collect()
    rows = pupils.drop_nulls("class").group_by("class").agg(pl.col("inside").sum(), pl.len()).rows()
    code = "involvement_pupils"
    return {
        (code, ""): (int(pupils["inside"].sum()), len(pupils)),
        **{(code, name): (n, all_) for name, n, all_ in rows},
    }


def by_form(data: Frames, scope: Scope) -> Pairs:
    """Pupils, teachers and both, the whole and by form over the whole's people."""
    inside = begun(data, scope).select("school", "person", "form").unique()
    joined = data["people"].lazy().join(inside, on=["school", "person"], how="left").collect()
    found: Pairs = {}
    masks = {"involvement_pupils": PUPIL, "involvement_teachers": TEACHER, "involvement_total": PUPIL | TEACHER}
    for code, mask in masks.items():
        rows = joined.filter(mask)
        all_ = data["people"].select(mask.sum()).item()
        forms = rows.drop_nulls("form")
        found[code, ""] = (forms.select("school", "person").n_unique(), all_)
        found |= {(code, name): (n, all_) for name, n in forms.group_by("form").len().rows()}
    return found


def way(data: Frames, scope: Scope) -> list[tuple[date, int, int]]:
    """Pupils involved on each day on which their number rises, and on the day asked for."""
    pupils = listed(data).filter(PUPIL).collect()
    rows = pupils.filter(pl.col("started") <= scope.on).group_by("started").len().sort("started")
    days = rows.with_columns(pl.col("len").cum_sum()).rows()
    all_ = len(pupils)
    last = [(scope.on, days[-1][1], all_)] if days[-1][0] < scope.on else []
    return [(day, people_, all_) for day, people_ in days] + last


def months(data: Frames, scope: Scope) -> set[tuple[str, date, int, int]]:
    """Pupils involved by the end of each month, class by class."""
    pupils = listed(data).filter(PUPIL).drop_nulls("class").select("class", "started").collect()
    ends = [day for day in (year_start(scope.year) + timedelta(days=n) for n in range(366))
            if day <= scope.on and ((day + timedelta(days=1)).day == 1 or day == scope.on)]  # fmt: skip
    columns = [(pl.col("started") <= day).sum().alias(str(n)) for n, day in enumerate(ends)]
    rows = pupils.group_by("class").agg(pl.len(), *columns).rows()
    return {(name, day, counts[n], all_) for name, all_, *counts in rows for n, day in enumerate(ends)}


def open_range(data: Frames, scope: Scope) -> tuple[int, ...]:
    """Everybody, the involved, unknown people, and those without class or position with how many are involved."""
    inside = (pl.col("started") <= scope.on).fill_null(value=False)
    counts, classless = PUPIL | TEACHER.fill_null(value=False), PUPIL & pl.col("class").is_null()
    maybe = (pl.col("kind") == "staff") & pl.col("teaching").is_null()
    masks = (counts, counts & inside, classless, classless & inside, maybe, maybe & inside)
    row = listed(data).select(*(mask.sum().alias(str(n)) for n, mask in enumerate(masks))).collect().row(0)
    strangers = begun(data, scope).join(data["people"].lazy(), on=["school", "person"], how="anti").collect()
    return (*row[:2], strangers.select("school", "person").n_unique(), *row[2:])


def uncovered(data: Frames, scope: Scope) -> int:
    """Pupils and teachers of a school whom no pair has reached."""
    own = listed(data).filter(pl.col("school") == scope.school, PUPIL | TEACHER)
    return len(own.filter(pl.col("started").is_null() | (pl.col("started") > scope.on)).collect())


def ranking(data: Frames) -> dict[int, tuple[int, int]]:
    """Pupils involved at the end of the year and all pupils, by school."""
    pupils = listed(data).filter(PUPIL).group_by("school").agg(pl.col("started").is_not_null().sum(), pl.len())
    return {school: (n, all_) for school, n, all_ in pupils.collect().rows()}


def municipalities(data: Frames, scope: Scope) -> dict[str, tuple[int, int, int]]:
    """Schools, pupils involved and all pupils by municipality on the day ("": none)."""
    held = (pl.col("valid_from") <= scope.on) & (pl.col("valid_to").is_null() | (pl.col("valid_to") >= scope.on))
    places = dict(data["places"].filter(held).select("school", "parent").rows())
    found: dict[str, tuple[int, int, int]] = {}
    for school, (people_, all_) in ranking(data).items():
        before = found.get(places.get(school, ""), (0, 0, 0))
        found[places.get(school, "")] = (before[0] + 1, before[1] + people_, before[2] + all_)
    return found


def distribution(data: Frames) -> list[int]:
    """How many schools lie in which ten per cent."""
    found = [0] * 10
    for people_, all_ in ranking(data).values():
        found[min(9, people_ * 10 // all_)] += 1
    return found
