"""The pairs one by one: at work or not, meetings against plan, silence, questionnaires, flags; never a score."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from metrics.count import ending
from metrics.discord import discord
from metrics.pair_rules import rule, told
from metrics.school_days import calendar
from store import Scope, Store
from store.pair_flags import Flag, states

FOLDER = Path(__file__).parent
ADDED = ["planned", "plan_from", "silent_days", "flags", "occasions"]
CALM = 1_000  # where pairs without a flag stand: last
TYPES = {"planned": "Int64", "silent_days": "Int64", "meetings": "Int64", "minutes": "Float64"}


def pair_list(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair of the year that began by the date, those with open flags first; people are codes.

    meetings: days on which the journal says the pair met by the date, null where the year has no journal at all;
    planned: how many should have been by then, plan_from by what (plan: its individual plan, setting); silent_days:
    school days since the last meeting (or the start), of pairs at work. Questionnaires are counted by side: owed by the
    date, and in. both_answered: both sides answered afterwards, so that they can disagree. flags: list of codes of
    pair_rules.toml; state: of the most urgent of them (new, in_work, closed).
    """
    end = date.fromisoformat(f"{ending(scope)}-{store.setting('programme_end')}")
    asked: dict[str, Any] = {"school": scope.school, "year": scope.year, "on": scope.on, "programme_end": end}
    asked["late_days"] = int(store.setting("late_baseline_days"))
    words = {"meeting_words": "|".join(map(re.escape, rule()["meeting_words"]))}
    query = (FOLDER / "queries/pair_list.sql").read_text(encoding="utf-8")
    frame = store.frame(query, asked | words)
    both = discord(store, scope)
    apart = {*both.loc[both["flagged"], "pair"]}
    known = calendar(scope.year, store.setting)
    limits = {key: int(store.setting(key)) for key in ("meetings_per_month", "silence_days")}
    facts = [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]
    rows = [told(row, scope, min(end, scope.on), known, limits, apart) for row in facts]
    found = pd.DataFrame(rows, columns=[*frame.columns, *ADDED])
    found["both_answered"] = found["pair"].isin(both["pair"])
    return ordered(found, store, scope).astype(TYPES)


def first_start(store: Store, scope: Scope, form: str | None = None) -> date | None:
    """The day on which the first pair of the year, or of a form in it, begins; None without pairs."""
    text = """
        select min(started) from participation
        where school = coalesce($school, school) and year = $year and ($form is null or form = $form)
    """
    asked = {"school": scope.school, "year": scope.year, "form": form}
    row = store.one(text, asked)
    first: date | None = row[0] if row else None
    return first


def ordered(frame: pd.DataFrame, store: Store, scope: Scope) -> pd.DataFrame:
    """The pairs with the states of their flags, the open ones first, the heaviest flag first."""
    said = states(store, scope.year, scope.school or 1)
    known = [
        {name: said.get(Flag(key, name, occasion), "new") for name, occasion in occasions.items()}
        for key, occasions in zip(frame["pair_key"], frame["occasions"], strict=True)
    ]
    weights = [min((weight(name, state) for name, state in one.items()), default=CALM) for one in known]
    leading = [next((s for s in ("new", "in_work", "closed") if s in one.values()), None) for one in known]
    found = frame.assign(
        states=pd.Series(known, frame.index, dtype=object),
        state=pd.Series(leading, frame.index, dtype=object),
        weight=weights,
    )
    found = found.sort_values(["weight", "silent_days"], ascending=[True, False], kind="stable")
    return found.drop(columns="weight").reset_index(drop=True)


def weight(flag: str, state: str) -> int:
    """Where a flag stands: the open before the closed, the heavy before the light."""
    order: list[str] = rule()["flags"]
    return order.index(flag) + (len(order) if state == "closed" else 0)
