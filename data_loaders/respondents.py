"""Who filled in each row: code, name, class, time stamp; and which of a person's rows is the last."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.dates import moment
from data_loaders.people import code_keys
from data_loaders.repeats import single
from data_loaders.report import PERSON, Problem, TablePlan
from data_loaders.sources import system_columns
from data_loaders.states import in_state
from data_loaders.study_groups import class_or_group
from data_loaders.tables import Table
from data_loaders.time_stamps import times
from data_loaders.values import BLANKS
from data_loaders.wording import tried_out

SPELLED = "%Y-%m-%d %H:%M:%S"
# What a form writes in the name column of those who were not asked to sign in.
NAMELESS = {"anonymous": None, "Anonymous": None, "анонимно": None, "Анонимно": None}


def respondents(table: Table, context: Context, role: str | None = None) -> pd.DataFrame:
    """One row per data row: code, name, class as one spelling, time stamp; test marks rows typed to try the form,
    broken_off those that the form system says were not finished.

    A mentor's questionnaire may ask «ФИО наставника» for the person's own name.
    """
    found = meanings(table.header, table.told)
    system = system_columns(table.header)
    frame = pd.DataFrame({
        "row": table.rows,
        "code": pd.Series(column(table, found.get("code", found.get(f"{role}_code"))), dtype=object),
        "name": pd.Series(own_names(table, found, system, role), dtype=object).replace(NAMELESS),
        "class": each(column(table, found.get("class")), class_or_group),
        "answered_at": moments(column(table, times(table))),
    })  # fmt: skip
    frame["day"] = frame["answered_at"].dt.date
    frame["code_key"] = code_keys(frame["code"])
    frame["name_key"] = each(frame["name"], context.hash_of)
    named, coded = (frame[who].isin(tried_out(frame[who].dropna())) for who in ("name", "code"))
    frame["test"] = named | coded | in_state(table, "tried")
    frame["broken_off"] = in_state(table, "broken_off")
    frame["person"] = frame["code_key"].where(frame["code_key"].notna(), frame["name_key"])
    return frame


def in_class(people: pd.DataFrame, said: str | None) -> pd.DataFrame:
    """The people with the class that a tab or a title says where their row says none."""
    return people.assign(**{"class": pd.Series([one or said for one in people["class"]], dtype=object)})


def own_names(table: Table, found: Mapping[str, int], system: Mapping[str, int], role: str | None) -> list[str | None]:
    """The name of each row's person, from one column or from surname, first name and patronymic."""
    whole = found.get("name", found.get(role or ""))
    if whole is not None or "surname" not in found:
        return column(table, system.get("name") if whole is None else whole)
    parts = zip(*(column(table, found.get(part)) for part in ("surname", "first_name", "patronymic")), strict=True)
    return [" ".join(part for part in one if part) or None for one in parts]


def strangers(people: pd.DataFrame, tab: str | None, place: str, message: str, context: Context) -> list[Problem]:
    """The message for each row whose person no roster names; nobody is a stranger where there is no roster."""
    if not context.has_roster(place):
        return []
    columns = ["row", "code", "name", "code_key", "name_key"]
    rows = people.loc[people["person"].notna(), columns].itertuples(index=False)
    return [
        Problem(tab, int(row), None, code or name, context.or_several(place, name, message), PERSON)
        for row, code, name, folded, hashed in rows
        if context.is_stranger(folded, hashed, place, name)
    ]


def names_of(people: pd.DataFrame) -> dict[str, str]:
    """Keyed hash -> name of those who gave one."""
    named = people.loc[people["name_key"].notna(), ["name_key", "name"]]
    return dict(named.itertuples(index=False, name=None))


def each(texts: Iterable[Any], function: Callable[[str], Any]) -> "pd.Series[Any]":
    """The function's word on every text, asked once per different text; None stays None."""
    places, different = pd.factorize(np.array(list(texts), dtype=object))  # of None -1, the last
    said = pd.Series([*map(function, different), None], dtype=object)
    return pd.Series(said.to_numpy()[places], dtype=object)


def moments(texts: Iterable[str | None]) -> "pd.Series[Any]":
    """dates.moment of many texts; those spelled as a form spells them are read together, in a fifth of the time."""
    said = np.array(list(texts), dtype=object)
    found = pd.Series(pd.to_datetime(said, format=SPELLED, errors="coerce")).astype("datetime64[us]")
    other = found.isna().to_numpy() & pd.notna(said)
    found[other] = pd.to_datetime(each(said[other], moment)).to_numpy()
    return found


def column(table: Table, number: int | None) -> list[str | None]:
    """The texts of a column, None where blank or where there is no such column."""
    if number is None:
        return [None] * len(table.rows)
    texts = ["" if text is None else text.strip() for text in table.column(number).tolist()]
    return [None if text.lower() in BLANKS else text for text in texts]


def single_rows(people: pd.DataFrame, draft: TablePlan) -> pd.DataFrame:
    """One row per person, the last or first by time stamp, then by place on the sheet; rows without one all stay.

    What was broken off gives way to what the same person finished, whichever came first. Between the waves a person may
    be asked again and again: there it is one row per person and day.
    """
    in_time = people.sort_values(["answered_at", "row"], na_position="first", kind="stable")
    ordered = in_time.sort_values("broken_off", ascending=draft.basis.said.repeats == "first", kind="stable")
    known, keys = ordered["person"].notna(), ["person", "day"] if draft.wave == "during" else ["person"]
    return pd.concat([single(ordered[known], keys, draft), ordered[~known]]).sort_index()
