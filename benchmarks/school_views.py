"""Every view of the pages of involvement and of schools over 1,000 schools and 600,000 people, against polars."""

# Ours are asked of the derived tables, which every commit keeps up to date; polars counts from the facts in memory.

import tempfile
from pathlib import Path
from typing import Any

from benchmarks import school_peer as peer
from benchmarks.clock import ROUNDS, Job, timed
from benchmarks.indicators import SCOPE, region
from benchmarks.polars_peer import frames
from metrics.bounds import tally
from metrics.definition import definition
from metrics.forecast import forecast
from metrics.indicators import indicators
from metrics.missing import missing
from metrics.months import months
from metrics.school_sums import distribution, sums
from metrics.schools import ranking
from metrics.way import behind, milestones, way
from metrics.what_if import Coverage, Pairs, fewest, with_more
from store import Scope, Store

WANTED = 0.5  # seconds a view may take
CODES = ["involvement_pupils", "involvement_teachers", "involvement_total", "mentees_10_19", "mentors_15_19",
         "young_teachers"]  # fmt: skip
CODE = "involvement_pupils"
ONE = Scope(500, SCOPE.year, SCOPE.on)


def run() -> None:
    """Print wall-clock and processor seconds of each view, ours and polars', and that both count the same."""
    with tempfile.TemporaryDirectory(prefix="monitor-benchmark-") as folder:
        # In a file, as an instance keeps it, opened anew after it was filled.
        path = Path(folder) / "region.duckdb"
        region(path).close()
        store = Store.open(path)
        try:
            compare(store)
        finally:
            store.close()


def compare(store: Store) -> None:
    """Time and compare every view of a region."""
    data = frames(store)
    print(f"1,000 schools, 600,000 people; median of {ROUNDS} rounds in turn; wall (processor) seconds")
    slow = []
    for name, ours, theirs in views(store, data):
        assert theirs is None or ours() == theirs(), (name, ours(), theirs and theirs())
        times = [timed(job) for job in (ours, theirs) if job is not None]
        print(f"  {name:34}" + "   ".join(f"{what} {wall:.3f} ({cpu:.3f})" for what, (wall, cpu) in zip(
            ("monitor", "polars"), times, strict=False)), flush=True)  # fmt: skip
        slow += [name] if times[0][0] > WANTED else []
    print(f"views slower than {WANTED} s: {', '.join(slow) or 'none'}; where polars stands, both count the same")


def views(store: Store, data: peer.Frames) -> list[tuple[str, Job, Job | None]]:
    """Each view with the same counts in polars; None where it is reckoned from another view's numbers."""
    return [
        ("whole, six indicators", lambda: counted(store, None, CODES), lambda: peer.whole(data, SCOPE)),
        ("by class", lambda: counted(store, "class", [CODE]), lambda: peer.by_class(data, SCOPE)),
        ("by form", lambda: counted(store, "form", CODES[:3]), lambda: peer.by_form(data, SCOPE)),
        ("way", lambda: walked(store), lambda: peer.way(data, SCOPE)),
        ("class × month", lambda: by_month(store), lambda: peer.months(data, SCOPE)),
        ("track and forecast", lambda: ahead(store), None),
        ("open range", lambda: opened(store), lambda: peer.open_range(data, SCOPE)),
        ("what-if", lambda: what_if(store), None),
        ("missing lists of one school", lambda: len(missing(store, ONE).uncovered), lambda: peer.uncovered(data, ONE)),
        ("one school, whole", lambda: len(indicators(store, ONE, None, "curator", CODES)), None),
        ("one school, by class", lambda: len(indicators(store, ONE, "class", "curator", [CODE])), None),
        ("one school, by form", lambda: len(indicators(store, ONE, "form", "curator", CODES[:3])), None),
        ("ranking of schools", lambda: ranked(store), lambda: peer.ranking(data)),
        ("municipalities", lambda: places(store), lambda: peer.municipalities(data, SCOPE)),
        ("distribution", lambda: tens(store), lambda: peer.distribution(data)),
    ]


def counted(store: Store, by: str | None, codes: list[str]) -> dict[tuple[str, str], tuple[int, int]]:
    """Numerator and denominator by indicator and group ("": the whole) that counts anybody."""
    frame = indicators(store, SCOPE, by, "curator", codes)
    rows = [row for row in frame.itertuples() if (row.numerator if by == "form" and row.group else row.denominator)]
    return {
        (row.indicator, next(iter(row.group.values()), "")): (int(row.numerator), int(row.denominator)) for row in rows
    }


def walked(store: Store) -> list[tuple[Any, int, int]]:
    """The way of the pupils, day by day."""
    return list(way(store, SCOPE, CODE)[["date", "involved", "denominator"]].itertuples(index=False, name=None))


def by_month(store: Store) -> set[tuple[str, Any, int, int]]:
    """Class by class and month by month."""
    found = months(store, SCOPE)[["class", "date", "involved", "denominator"]]
    return set(found.itertuples(index=False, name=None))


def ahead(store: Store) -> tuple[int, Any]:
    """How far behind the path, and what the last weeks' pace comes to."""
    frame, day = way(store, SCOPE, CODE), milestones(store, SCOPE)[1]
    return behind(store, SCOPE, 0.7, *map(int, frame[["involved", "denominator"]].iloc[-1])), forecast(
        frame, SCOPE.on, day)  # fmt: skip


def opened(store: Store) -> tuple[int, ...]:
    """The people behind the share of everybody."""
    return tuple(vars(tally(store, "involvement_total", SCOPE)).values())


def what_if(store: Store) -> tuple[Any, int | None]:
    """What 1,000 pairs more would bring, from the numbers of the whole."""
    (numerator, denominator) = counted(store, None, [CODE])[CODE, ""]
    target = definition(CODE).targets[-1].share
    now, pairs = Coverage(numerator, denominator, target), Pairs(1000, 1, True)
    return with_more(now, pairs, 0), fewest(now, pairs)


def ranked(store: Store) -> dict[int, tuple[int, int]]:
    """Numerator and denominator by school."""
    found = ranking(store, CODE, SCOPE)[["school", "numerator", "denominator"]]
    return {school: (people, whole) for school, people, whole in found.itertuples(index=False, name=None)}


def places(store: Store) -> dict[str, tuple[int, int, int]]:
    """Schools, numerator and denominator by municipality ("": none)."""
    found = sums(store, CODE, SCOPE, ranking(store, CODE, SCOPE), "municipality")
    rows = found[["group", "schools", "numerator", "denominator"]].fillna({"group": ""})
    return {name: tuple(map(int, rest)) for name, *rest in rows.itertuples(index=False, name=None)}


def tens(store: Store) -> list[int]:
    """How many schools lie in which ten per cent."""
    return [int(n) for n in distribution(ranking(store, CODE, SCOPE))["schools"]]
