"""The first rows of a table as they would be stored: typed values under what their columns were taken for."""

from collections.abc import Mapping
from textwrap import shorten

import pandas as pd
import streamlit as st

from data_loaders.periods import period_name
from data_loaders.report import TablePlan
from locales import _
from locales.formats import DASH
from ui.headings import LONGEST, heading
from ui.naming import in_words
from ui.table import styled

ROWS = 5
# What joins rows inside the store says nothing to a reader.
INNER = ("code_key", "name_key", "number", "response", "pair", "place", "kind", "by_key", "answer")


def show(table: TablePlan) -> None:
    """Draw the first rows, folded up."""
    frame = rows(table)
    if frame.empty:
        return
    title = _("First rows as they will be stored")
    with st.expander(title, icon=":material/table_rows:"):
        st.dataframe(styled(titled(in_words(frame))), hide_index=True, alt=title, placeholder=DASH)


def rows(table: TablePlan) -> pd.DataFrame:
    """The first rows of a plan: one per person, pair, filled-in questionnaire or measurement."""
    facts = table.facts
    if "own_answer" in facts:
        names = {one.item or "": shorten(one.header, LONGEST, placeholder="…") for one in table.columns}
        frame = own_answers(facts["own_answer"], names)
    elif "answer" in facts:
        frame = answers(facts["response"], facts["answer"])
    elif "pair" in facts:
        frame = pairs(facts["pair"], facts["pair_member"], table.names)
    else:
        frame = next(iter(facts.values()), pd.DataFrame()).head(ROWS)
        frame = frame.assign(period=frame["period"].map(period_name)) if "period" in frame else frame
    shown = frame[[name for name in frame.columns if name not in INNER]]
    return shown.dropna(axis="columns", how="all").reset_index(drop=True)


def titled(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows under headings of their own: questions that begin alike are told apart by their place."""
    names = [heading(str(name)) for name in frame.columns]
    twice = {name for name in names if names.count(name) > 1}
    return frame.set_axis([f"{place}. {n}" if n in twice else n for place, n in enumerate(names, 1)], axis="columns")


def answers(responses: pd.DataFrame, answered: pd.DataFrame) -> pd.DataFrame:
    """The first questionnaires, one question a column."""
    first = responses.head(ROWS).reset_index(drop=True)
    # The number of a response in the plan is its place among the kept rows.
    part = answered[answered["response"].isin(range(len(first)))]
    said = part["text"].where(part["value"].isna(), part["value"])
    wide = part.assign(said=said).pivot(index="response", columns="item", values="said")
    wide = wide.reindex(range(len(first)))[list(dict.fromkeys(part["item"]))]
    return pd.concat([first[["row", "code", "class"]], wide], axis="columns")


def own_answers(answered: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The first rows of an own questionnaire, one question a column, under the headers of the file."""
    first = answered[answered["row"].isin(answered["row"].drop_duplicates().head(ROWS))]
    people = first.drop_duplicates("row").set_index("row", drop=False)[["row", "code", "class"]]
    wide = first.pivot(index="row", columns="item", values="value")[list(dict.fromkeys(first["item"]))]
    return pd.concat([people, wide.rename(columns=names)], axis="columns")


def pairs(first: pd.DataFrame, members: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The first pairs with their people: by code where the file has codes, else by the name it gives."""
    first = first.head(ROWS)
    people = members.assign(who=members["code"].fillna(members["name_key"].map(names)))
    sides = {
        role: people[people["role"] == role].groupby("pair")["who"].agg(lambda who: ", ".join(who.dropna()))
        for role in ("mentor", "mentee")
    }
    return first.assign(**{role: first["pair"].map(who) for role, who in sides.items()})
