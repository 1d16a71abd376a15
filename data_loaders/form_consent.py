"""The question for consent that a form asks itself: whoever said no to it has no answers here."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pandas as pd

from data_loaders.columns import bare
from data_loaders.registers import words
from data_loaders.report import TablePlan
from data_loaders.tables import Table
from data_loaders.values import is_blank
from questionnaires.own import own_code


@cache
def asks_consent(header: str | None) -> bool:
    """Whether a header asks whether answers may be kept."""
    return header is not None and any(re.search(one, bare(header)) for one in words()["form_consent"]["asks"])


def refusing(table: Table) -> frozenset[int]:
    """The rows, as the sheet counts them, that say no to such a question; a blank cell says nothing."""
    asked = [at for at, text in enumerate(table.header) if asks_consent(text)]
    return frozenset(
        int(row) for at in asked for row, text in zip(table.rows, table.column(at), strict=True) if says_no(text)
    )


@cache
def says_no(text: str | None) -> bool:
    """Whether a cell says no."""
    if text is None or is_blank(text):
        return False
    return f"{bare(text)} ".startswith(tuple(words()["form_consent"]["no"])) or text.strip() in ("0", "-")


def with_refusing(plans: Sequence[TablePlan], table: Table) -> list[TablePlan]:
    """The plans of a table of answers or measurements with the rows of theirs that said no."""
    said = refusing(table)
    return [replace(one, refusing=said & rows_of(one)) if said and holds_answers(one) else one for one in plans]


def holds_answers(one: TablePlan) -> bool:
    """Whether a table holds what people said of themselves."""
    return one.kind in ("questionnaire", "measurements") or own_code(one.kind) is not None


def rows_of(one: TablePlan) -> set[int]:
    """The rows on the sheet that a plan reads."""
    frames = [*one.facts.values(), *([] if one.people is None else [one.people])]
    return {int(row) for frame in frames if "row" in frame for row in frame["row"]}


def refused_rows(tables: Sequence[TablePlan]) -> pd.DataFrame:
    """One row per refusal, as the store tells of those without consent: table, row, person, code, consent."""
    found = []
    for place, table in enumerate(tables):
        people = {} if table.people is None else dict(zip(table.people["row"], table.people["code"], strict=True))
        found += [(place, row, f"{place} {row}", people.get(row), "refused") for row in sorted(table.refusing)]
    return pd.DataFrame(found, columns=["table", "row", "person", "code", "consent"])


def with_refused(rows: pd.DataFrame, tables: Sequence[TablePlan]) -> pd.DataFrame:
    """Who of a file has not consented by a register, or else in the form itself."""
    by_register = set(rows[["table", "row"]].itertuples(index=False, name=None))
    refused = refused_rows(tables)
    new = [key not in by_register for key in refused[["table", "row"]].itertuples(index=False, name=None)]
    return pd.concat([rows, refused[new]]) if any(new) else rows
