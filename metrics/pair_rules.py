"""What follows from the facts of one pair: its plan, its silence, its flags and what raised them."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from metrics.school_days import Calendar
from store import Scope
from store.scope import year_start


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
    raised = flagged(row, since, silent, met, planned, limits["silence_days"], apart)
    occasions = {name: raised[name] for name in rule()["flags"] if raised[name] is not None}
    more = {"planned": planned, "plan_from": source, "silent_days": silent, "flags": list(occasions)}
    dates = {"started": started, "ended": ended, "last_met": last}
    return {**row, **more, **dates, "meetings": met, "occasions": occasions}


def flagged(
    row: Mapping[str, Any],
    since: date,
    silent: int | None,
    met: int | None,
    planned: int | None,
    most: int,
    apart: set[int],
) -> dict[str, str | None]:
    """What raised each flag of a pair; None for a flag that it does not have."""
    lacking = [str(one) for one in row["lacking"]]
    return {
        "silent": str(since) if silent is not None and silent > most else None,
        "behind": "" if is_behind(met, planned, row["status"]) else None,
        "discord": "" if row["pair"] in apart else None,
        "questionnaires": " ".join(lacking) or None,
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


def day(value: Any) -> date | None:
    """A cell as a date; None where it is null."""
    if value is None or pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


@cache
def rule() -> dict[str, Any]:
    """The rules of pair_rules.toml."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
