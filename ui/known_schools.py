"""The schools that this instance knows and where they belong: what filters offer, whether there are several."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd
import streamlit as st

from locales import _
from metrics.schools import on_day
from ui import data
from ui.data import Busy, Store

HOME = 1  # the school of an own instance
NOWHERE = "-"  # in the address: schools under no municipality or region
ALL = ""


class Chosen(NamedTuple):
    """The school picked (None: all), the school whose files pages on one school show, region and municipality."""

    picked: int | None
    school: int
    region: str | None
    municipality: str | None


@st.cache_data(show_spinner=False, max_entries=50)
def _places(_store: Store, state: str, on: date) -> pd.DataFrame:
    # state is only looked at by the cache: after a change everything is asked anew.
    return on_day(_store, on)


def places(on: date) -> pd.DataFrame:
    """One row per school that anything is known of: school, name, files, municipality, region on a day."""
    return _places(data.opened().store, data.opened().state, on)


def are_many() -> bool:
    """Whether this instance knows more schools than one; false where its database cannot be opened."""
    try:
        return len(places(date.today())) > 1
    except (Busy, FileNotFoundError, ValueError):
        return False


def with_files() -> list[int]:
    """The schools whose own files name people."""
    found = places(date.today())
    return [int(number) for number in found.loc[found["files"], "school"]]


def home() -> int:
    """The school that pages on one school begin with: this instance's own, else the first with files."""
    there = with_files()
    return HOME if HOME in there or not there else there[0]


def titles(numbers: Sequence[int]) -> dict[str, str]:
    """Each of these schools by its number as text: its name, with its municipality where two share a name."""
    found = places(date.today())
    found = found[found["school"].isin(list(numbers))]
    twice = found["name"].duplicated(keep=False)
    return {
        str(row["school"]): title(row["school"], row["name"], row["municipality"] if again else None)
        for row, again in zip(found.to_dict("records"), twice, strict=True)
    }


def title(number: int, name: object, municipality: object = None) -> str:
    """A school by its name, by its number where nobody gave it one."""
    said = name if isinstance(name, str) else _("School {n}").format(n=number)
    return f"{said} ({municipality})" if isinstance(municipality, str) else said


def within(found: pd.DataFrame, level: str, name: str | None) -> pd.DataFrame:
    """The rows of a municipality or region; NOWHERE: of those under none; None: all."""
    if name is None:
        return found
    return found[found[level].isna()] if name == NOWHERE else found[found[level] == name]


def options(found: pd.DataFrame, level: str) -> list[str]:
    """The municipalities or regions of these rows in order, NOWHERE last where there are others beside it."""
    names = sorted(found[level].dropna().unique())
    return [*names, NOWHERE] if names and found[level].isna().any() else names


def chosen(said: Mapping[str, str], on: date) -> Chosen:
    """What an address or a choice says of places; what does not fit the data is all of them."""
    found, own = places(on), with_files()
    region = said["region"] if said.get("region") in options(found, "region") else None
    found = within(found, "region", region)
    fits = said.get("municipality") in options(found, "municipality")
    municipality = said["municipality"] if fits else None
    known = {str(number): int(number) for number in within(found, "municipality", municipality)["school"]}
    picked = known.get(said.get("school", ""))
    return Chosen(picked, picked if picked and picked in own else home(), region, municipality)


def region_names(on: date) -> dict[str, str]:
    """The regions to choose from, by what the address says of them."""
    names = {name: name for name in options(places(on), "region")}
    return {ALL: _("all regions"), **names, **({NOWHERE: _("without a region")} if NOWHERE in names else {})}


def municipality_names(on: date, region: str | None) -> dict[str, str]:
    """The municipalities of a region to choose from, by what the address says of them."""
    names = {name: name for name in options(within(places(on), "region", region), "municipality")}
    return {ALL: _("all municipalities"), **names,
            **({NOWHERE: _("without a municipality")} if NOWHERE in names else {})}  # fmt: skip


def school_names(on: date, region: str | None, municipality: str | None) -> dict[str, str]:
    """The schools of a municipality or region to choose from, by their numbers."""
    found = within(within(places(on), "region", region), "municipality", municipality)
    return {ALL: _("all schools"), **titles([int(number) for number in found["school"]])}


def nobody_yet() -> str:
    """What to do so that schools appear on their page, and whom to ask."""
    return _(
        "Schools appear here once packages of their figures are loaded. Each school makes its package on the page "
        "«Downloads» and sends it; here the curator loads it on the page «Upload» like any file."
    )
