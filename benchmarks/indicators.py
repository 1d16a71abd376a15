"""All indicators over 1,000 schools and 10 million answers, against the same counts in polars frames in memory."""

# Ours are asked of the derived tables, which every commit keeps up to date: what that costs for the whole region at
# once is printed beside it.

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.polars_peer import figures, frames
from metrics.indicators import indicators
from store import Scope, Store

ROUNDS = 5
SCOPE = Scope(None, "2025/26", date(2026, 8, 31))


def region(path: Path | None = None) -> Store:
    """A store that holds the region, in memory or in a file; what its derived tables cost is printed."""
    store = Store.open(path)
    with store.writing() as cursor:
        for statement in Path(__file__).with_name("region.sql").read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                cursor.execute(statement)
        start = time.perf_counter()
        store.refresh(cursor, None)
        print(f"derived tables of the region: {time.perf_counter() - start:.1f} s")
    return store


def run() -> None:
    """Print the times of both, the ratio of the medians, and that both count the same."""
    store = region()
    answers = (store.one("select count(*) from answer") or (0,))[0]
    data = frames(store)
    ours, peer = rounds(lambda: counted(store), lambda: figures(data, SCOPE))
    assert counted(store) == figures(data, SCOPE), (counted(store), figures(data, SCOPE))
    print(f"1,000 schools, {answers / 1e6:.1f} M answers, median of {ROUNDS} rounds in turn; both count the same")
    print(f"  monitor {ours:.3f} s\n  polars  {peer:.3f} s")
    print(f"ratio monitor / polars: {ours / peer:.2f} (wanted: 1.5 or less)")


def counted(store: Store) -> dict[str, tuple[int, int]]:
    """Numerator and denominator of every indicator that counts somebody."""
    frame = indicators(store, SCOPE)
    known = frame[frame["denominator"].fillna(0) > 0]
    return {row.indicator: (int(row.numerator), int(row.denominator)) for row in known.itertuples()}


def rounds(*jobs: Callable[[], Any]) -> list[float]:
    """The median seconds of each job, run in turn after one round to warm up."""
    seconds: list[list[float]] = [[] for _job in jobs]
    for number in range(ROUNDS + 1):
        for job, found in zip(jobs, seconds, strict=True):
            start = time.perf_counter()
            job()
            if number:
                found.append(time.perf_counter() - start)
    return [statistics.median(found) for found in seconds]
