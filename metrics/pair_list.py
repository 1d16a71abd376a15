"""The pairs one by one: at work or not, meetings against plan, silence, questionnaires, flags; never a score."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from metrics.count import ending
from metrics.people import discord
from metrics.school_days import Calendar, calendar
from store import Scope, Store
from store.pair_flags import Flag, states
from store.scope import year_start

FOLDER = Path(__file__).parent
TYPES = {"planned": "Int64", "silent_days": "Int64", "meetings": "Int64", "minutes": "Float64"}


def pair_list(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair of the year that began by the date, those with open flags first; people are codes.

    meetings: days on which the journal says the pair met by the date, null where the year has no journal at all;
    planned: how many should have been by then, plan_from by what (plan: its individual plan, setting); silent_days:
    school days since the last meeting (or the start), of pairs at work. Questionnaires are counted by side: owed by the
    date, and in. flags: list of codes of pair_rules.toml; state: of the most urgent of them (new, in_work, closed).
    """
    end = date.fromisoformat(f"{ending(scope)}-{store.setting('programme_end')}")
    asked: dict[str, Any] = {"school": scope.school, "year": scope.year, "on": scope.on, "programme_end": end}
    asked["late_days"] = int(store.setting("late_baseline_days"))
    words = {"meeting_words": "|".join(map(re.escape, rule()["meeting_words"]))}
    query = (FOLDER / "queries/pair_list.sql").read_text(encoding="utf-8")
    frame = store.frame(query, asked | words)
    apart = discord(store, scope)
    known = calendar(scope.year, store.setting)
    limits = {key: int(store.setting(key)) for key in ("meetings_per_month", "silence_days")}
    rows = [
        told(
            {str(name): cell for name, cell in row.items()},
            scope,
            min(end, scope.on),
            known,
            limits,
            {*apart.loc[apart["flagged"], "pair"]},
        )
        for row in frame.to_dict("records")
    ]
    return ordered(pd.DataFrame(rows, columns=[*frame.columns, *ADDED]), store, scope).astype(TYPES)


ADDED = ["planned", "plan_from", "silent_days", "flags", "occasions"]


def told(
    row: Mapping[str, Any], scope: Scope, until: date, known: Calendar, limits: Mapping[str, int], apart: set[int]
) -> dict[str, Any]:
    """A pair with what follows from its facts: plan, silence, and the flags with what raised each."""
    started, ended, last = (day(row[name]) for name in ("started", "ended", "last_met"))
    start = max(started or scope.on, year_start(scope.year))
    planned, source = plan(row, start, min(ended or until, until), limits["meetings_per_month"])
    since = max(last or start, start)
    silent = known.between(since, scope.on) if row["status"] == "active" and row["journal"] else None
    met = int(row["meetings"]) if row["journal"] else None
    lacking = [str(one) for one in row["lacking"]]
    raised = {
        "silent": str(since) if silent is not None and silent > limits["silence_days"] else None,
        "behind": "" if is_behind(met, planned, row["status"]) else None,
        "discord": "" if row["pair"] in apart and row["both_spoke"] else None,
        "questionnaires": " ".join(lacking) or None,
    }
    occasions = {name: raised[name] for name in rule()["flags"] if raised[name] is not None}
    more = {"planned": planned, "plan_from": source, "silent_days": silent, "flags": list(occasions)}
    return {
        **row,
        **more,
        "meetings": met,
        "occasions": occasions,
        "started": started,
        "ended": ended,
        "last_met": last,
    }


def plan(row: Mapping[str, Any], start: date, until: date, monthly: int) -> tuple[int | None, str | None]:
    """How many meetings were to be held, and by what: the meetings of an individual plan, or so many a full month.

    None for a pair that broke off and nobody wrote when.
    """
    if not pd.isna(row["steps"]):
        return int(row["steps_due"]), "plan"
    if row["status"] == "dropped" and day(row["ended"]) is None:
        return None, None
    return monthly * full_months(start, until), "setting"


def full_months(start: date, until: date) -> int:
    """Whole months from a day to another; 0 where that is not later."""
    months = (until.year - start.year) * 12 + until.month - start.month
    # The 31st has no fellow in a shorter month: its month is over on that month's last day.
    last = (until + timedelta(days=1)).day == 1
    return max(0, months - (until.day < start.day and not last))


def is_behind(met: int | None, planned: int | None, status: str) -> bool:
    """Whether a pair at work has held less than the rule's share of what was planned by now."""
    return bool(status == "active" and met is not None and planned and met < rule()["behind"] * planned)


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


CALM = 1_000


def weight(flag: str, state: str) -> int:
    """Where a flag stands: the open before the closed, the heavy before the light."""
    order: list[str] = rule()["flags"]
    return order.index(flag) + (len(order) if state == "closed" else 0)


def day(value: Any) -> date | None:
    """A cell as a date; None where it is null."""
    if value is None or pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


@cache
def rule() -> dict[str, Any]:
    """The rules of pair_rules.toml."""
    return tomllib.loads((FOLDER / "pair_rules.toml").read_text(encoding="utf-8"))
