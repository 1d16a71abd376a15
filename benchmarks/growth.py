"""Growth of 1,000,000 people × 10 parameters as the page asks for it, against polars' counts and scipy's tests."""

# Ours are asked of the derived table of counted pairs, which every commit keeps up to date: what that costs for the
# whole region at once is printed beside it. Processor seconds tell more than the clock where a machine is shared.

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.growth_peers import counted, tested
from metrics.change import changes
from metrics.statistics import drawn
from questionnaires import Parameter, parameters
from store import Scope, Store
from store.refresh import statements

SCOPE = Scope(None, "2025/26", date(2026, 8, 31))
CUTS = (None, "form", "role")
WANTED = 2.0
ROUNDS = 5
COUNTED = ["n_before", "n_matched", "improved", "same", "worse"]


def run() -> None:
    """Print wall and processor seconds of both, and that they agree."""
    store, known = Store.open(None), measured()
    with store.writing() as cursor:
        for statement in Path(__file__).with_name("growth.sql").read_text(encoding="utf-8").split(";\n"):
            asked = {"parameters": list(known)} if "$parameters" in statement else None
            cursor.execute(statement, asked) if statement.strip() else None
        print(
            f"counted pairs of the region: {timed(lambda: [cursor.execute(s) for s in statements('9_counted.sql')])[0]}"
        )
    data = {name: store.run(f"select * from {name}").pl() for name in ("change", "involved")}
    size = (store.one("select count(*) from change") or (0,))[0]
    print(f"{size / 1e6:.0f} M pairs of values; wall / processor seconds, medians of {ROUNDS} rounds in turn")
    ours, polars = rounds(lambda: page(store), lambda: counted(data, known))
    agree(page(store), counted(data, known))
    one = next(iter(known))
    seconds, (wilcoxon, t) = timed(lambda: tested(data["change"], one))
    row = page(store)[None].set_index("parameter").loc[one]
    assert np.allclose(row[["p", "t", "p_t"]].astype(float), [wilcoxon, *t])
    print(f"  monitor, all figures of the page (whole, by form, by role)  {ours}")
    print(f"  polars, only how many improved, stayed and worsened         {polars}")
    print(f"  scipy, only Wilcoxon and the paired t of one parameter      {seconds}")
    print(f"all agree; wanted of monitor: {WANTED:.1f} s or less")


def measured() -> dict[str, Parameter]:
    """Ten parameters of people that are compared over time, none by subject."""
    found = [one for one in parameters().values() if one.change and not one.by_subject and one.who != "programme"]
    return {one.code: one for one in found[:10]}


def page(store: Store) -> dict[str | None, pd.DataFrame]:
    """What the page of growth asks for, by cut, worked out anew."""
    drawn.cache_clear()
    return {by: changes(store, SCOPE, by, "psychologist") for by in CUTS}


def agree(found: dict[str | None, pd.DataFrame], peer: dict[str | None, pd.DataFrame]) -> None:
    """Raise where a count of a parameter or group is not the peer's."""
    for by, rows in found.items():
        part = rows[rows["group"].map(len).eq(1 if by else 0) & rows["n_before"].gt(0)]
        keys = [group.get(by, "") for group in part["group"]]
        mine = part.assign(key=keys).set_index(["parameter", "key"])[COUNTED].astype("int64").sort_index()
        pd.testing.assert_frame_equal(mine, peer[by].loc[mine.index, COUNTED].astype("int64"))
        assert len(mine) == len(peer[by])


def timed(job: Callable[[], Any]) -> tuple[str, Any]:
    """Wall and processor seconds of a job in words, and its answer."""
    start, busy = time.perf_counter(), time.process_time()
    answer = job()
    return f"{time.perf_counter() - start:5.2f} s / {time.process_time() - busy:5.2f} s", answer


def rounds(*jobs: Callable[[], Any]) -> list[str]:
    """The median wall and processor seconds of each job, run in turn after one round to warm up."""
    spent: list[list[tuple[float, float]]] = [[] for _job in jobs]
    for number in range(ROUNDS + 1):
        for job, found in zip(jobs, spent, strict=True):
            start, busy = time.perf_counter(), time.process_time()
            job()
            if number:
                found.append((time.perf_counter() - start, time.process_time() - busy))
    medians = [[statistics.median(part) for part in zip(*found, strict=True)] for found in spent]
    return [f"{wall:5.2f} s / {busy:5.2f} s" for wall, busy in medians]
