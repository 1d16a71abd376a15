"""Answers worth a look: all the same, faster than anybody reads, a wave without any; counted, never dropped."""

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from data_loaders.report import Problem
from data_loaders.respondents import column, moments
from data_loaders.sources import system_columns
from data_loaders.tables import Table
from locales import _, ngettext, number, words
from questionnaires import items, word

Flagged = tuple[dict[str, int], list[Problem]]


@cache
def thresholds() -> dict[str, dict[str, float]]:
    """The data of words/flags.toml."""
    path = Path(__file__).with_name("words").joinpath("flags.toml")
    found: dict[str, dict[str, float]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def flags(
    table: Table, kept: pd.DataFrame, answers: pd.DataFrame, wave: str | None, scales: Collection[str] | None = None
) -> Flagged:
    """How many kept rows of a questionnaire are flagged, by flag, and a word on each; never what they answered.

    kept: rows as respondents() gives them; answers: one row per answered question, number being the row's index;
    scales: the questions on a scale where they are not those of the shipped questionnaires.
    """
    stored = answers[answers["number"].isin(kept.index)]
    told = {
        "same_answers": (same_answers(stored, scales), _("all answers on the scale are the same; the row is kept")),
        "too_fast": (too_fast(table, stored), _("answered faster than the questions can be read; the row is kept")),
    }
    problems = [
        Problem(table.tab, int(kept["row"][index]), None, kept["code"][index], message)
        for found, message in told.values()
        for index in found
    ]
    problems += broken_off(table, kept)
    counts = {name: len(found) for name, (found, _message) in told.items() if found}
    if not len(stored) and not table.withheld:
        return counts | {"blank": len(table.rows)}, [*problems, blank(table, wave)]
    return counts, problems


def broken_off(table: Table, kept: pd.DataFrame) -> list[Problem]:
    """One word on the kept rows that the form system says were not finished."""
    rows = int(kept["broken_off"].sum())
    if not rows:
        return []
    said = ngettext(
        "{n} answer was not finished, as the form says; what was answered is kept",
        "{n} answers were not finished, as the form says; what was answered is kept",
        rows,
    )
    return [Problem(table.tab, None, None, None, said.format(n=number(rows)))]


def same_answers(stored: pd.DataFrame, scales: Collection[str] | None = None) -> list[Any]:
    """The rows in which every ten-point question, and there are enough of them, has one and the same answer."""
    known = items()
    if scales is None:
        scales = [code for code in stored["item"].unique() if code in known and known[code].kind == "10"]
    by_row = stored[stored["item"].isin(scales)].groupby("number")["value"].agg(["size", "min", "max"])
    least = thresholds()["same_answers"]["items"]
    return list(by_row.index[(by_row["size"] >= least) & (by_row["min"] == by_row["max"])])


def too_fast(table: Table, stored: pd.DataFrame) -> list[Any]:
    """The rows answered in less time a question than the threshold; none where start or end is not known."""
    system = system_columns(table.header)
    if not {"started_at", "answered_at"} <= system.keys():
        return []
    started, ended = (moments(column(table, system[name])) for name in ("started_at", "answered_at"))
    seconds = (ended - started).dt.total_seconds()
    asked = stored.groupby("number").size().reindex(seconds.index)
    # Times without seconds say nothing about a form filled in within a minute.
    known = seconds.where((seconds >= 0) & with_seconds(started, ended), np.nan)
    fast = known < asked * thresholds()["too_fast"]["seconds_per_question"]
    return list(fast.index[fast])


def with_seconds(*times: "pd.Series[Any]") -> bool:
    """Whether the form system wrote seconds: some time of the table has other than none."""
    return all(bool((time.dt.second.fillna(0) != 0).any()) for time in times)


def blank(table: Table, wave: str | None) -> Problem:
    """A word on a table whose wave nobody answered."""
    named = words(word("wave", wave)).lower() if wave else ""
    message = _("all cells of this wave are empty: {wave}")
    return Problem(table.tab, None, None, None, message.format(wave=named))


def blank_waves(table: Table, columns: dict[str, list[int]]) -> Flagged:
    """A word on each wave of a stage-2 table all of whose cells are empty; columns: wave -> its columns."""
    empty = [wave for wave, places in columns.items() if not any(any(column(table, place)) for place in places)]
    problems = [blank(table, wave) for wave in empty] if len(table.rows) and not table.withheld else []
    return ({"blank": len(table.rows)} if problems else {}), problems
