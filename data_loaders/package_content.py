"""What an opened package says, checked figure by figure: typed rows, or a sentence on what it may not hold."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from locales import _
from questionnaires import FORMS
from store.scope import is_class, year_end, year_name, year_start
from store.senders import Sender

NUMBERS = ("numerator", "denominator", "unknown", "surveyed", "participants")
SECRET = ("numerator", "denominator", "surveyed")  # of a hidden figure none of these is told
TYPES = dict.fromkeys(("indicator", "cut", "group"), "object") | dict.fromkeys(NUMBERS, "Int64")
ROWS, LONGEST, NAME, PEOPLE = 10_000, 20, 120, 10_000_000
CODE = re.compile(r"[0-9a-f]{16}")


class Unfit(Exception):
    """A package that is signed and still holds what no package may. str() is what, in the reader's language."""


@dataclass(frozen=True)
class Content:
    """A package: who sends it, for which year and day, by which rules, its figures.

    skipped: how many figures are left out, of indicators, forms and classes that are not known here: left.
    """

    sender: Sender
    year: str
    counted_on: date
    program: str
    rules: str
    figures: pd.DataFrame
    left: tuple[str, ...]
    skipped: int


def content(found: Mapping[str, Any]) -> Content:
    """What an opened package says; raises Unfit for what a package of this version cannot say."""
    school, rows = found.get("school"), found.get("figures")
    if not isinstance(school, dict) or not isinstance(rows, list) or not 0 < len(rows) <= ROWS:
        raise Unfit(_("it holds no figures, or far too many"))
    code, name = school.get("code"), text(school.get("name"), NAME)
    if not (isinstance(code, str) and CODE.fullmatch(code) and name):
        raise Unfit(_("it does not say which school it is from"))
    year, counted_on = said_day(found)
    figures = [figure(row) for row in rows]
    keys = [(one["indicator"], one["cut"], one["group"]) for one in figures]
    if len(set(keys)) < len(keys):
        raise Unfit(_("it holds the same figure twice"))
    table = pd.DataFrame(figures).astype({**TYPES, "suppressed": "bool"})
    table.insert(0, "row", range(1, len(table) + 1))
    there = table["indicator"].isin(indicators())
    groups = {"form": table["group"].isin(FORMS), "class": table["group"].map(is_class).astype(bool)}
    known = there & table["cut"].isna()
    for cut, fits in groups.items():
        known |= there & (table["cut"] == cut) & fits
    left = tuple(dict.fromkeys(table["group"].where(there, table["indicator"])[~known]))
    rules = json.dumps(found.get("rules"), ensure_ascii=False)
    return Content(
        Sender(code, name, str(found["public_key"])), year, counted_on, text(found.get("program"), LONGEST) or "",
        rules, table[known].assign(year=year, counted_on=counted_on), left, int((~known).sum()),
    )  # fmt: skip


def said_day(found: Mapping[str, Any]) -> tuple[str, date]:
    """The school year and the day that the figures count for; raises Unfit where they do not fit together."""
    year, day = found.get("year"), found.get("counted_on")
    try:
        counted_on = date.fromisoformat(day) if isinstance(day, str) else None
    except ValueError:
        counted_on = None
    known = isinstance(year, str) and year_name(year) == year
    if counted_on is None or not known or not year_start(str(year)) <= counted_on <= year_end(str(year)):
        raise Unfit(_("its school year and its day do not fit together"))
    return str(year), counted_on


def figure(row: Any) -> dict[str, Any]:
    """One figure; raises Unfit with the value that is none."""
    if not isinstance(row, dict):
        raise Unfit(_("a figure is not readable: {value}").format(value=shown(row)))
    cut, group = row.get("cut"), row.get("group")
    whole = cut is None and group is None
    if not text(row.get("indicator"), 60) or not (whole or (cut in ("class", "form") and text(group, LONGEST))):
        raise Unfit(_("a figure is not readable: {value}").format(value=shown(row)))
    hidden = row.get("suppressed")
    numbers = {name: row.get(name) for name in NUMBERS}
    if hidden not in (True, False) or any(not is_count(value) for value in numbers.values()):
        raise Unfit(_("a figure is no whole number of people: {value}").format(value=shown(row)))
    if hidden and any(numbers[name] is not None for name in SECRET):
        raise Unfit(_("a hidden figure holds a number: {value}").format(value=shown(row)))
    return {"indicator": row["indicator"], "cut": cut, "group": group, **numbers, "suppressed": bool(hidden)}


def is_count(value: Any) -> bool:
    """Whether this is a number of people, or nothing."""
    return value is None or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= PEOPLE)


def text(value: Any, longest: int) -> str | None:
    """A short text of letters that can be seen; None for anything else."""
    fits = isinstance(value, str) and value == value.strip() and 0 < len(value) <= longest and value.isprintable()
    return str(value) if fits else None


def shown(row: Any) -> str:
    """A value as a sentence can hold it."""
    said = json.dumps(row, ensure_ascii=False, default=str)
    return said if len(said) <= 200 else f"{said[:200]}…"


@cache
def indicators() -> frozenset[str]:
    """The codes of the indicators; only their names are asked for, since counting is not for loaders to know."""
    folder = Path(__file__).parents[1] / "metrics" / "definitions"
    return frozenset(path.stem for path in folder.glob("*.toml"))
