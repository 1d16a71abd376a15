"""Answers erased from the facts and from the files as they were handed in: of those who withdrew, or who are named."""

from collections.abc import Collection, Sequence

import pandas as pd

from data_loaders.blanking import Lost, blank, marks, pins
from data_loaders.context import Context
from data_loaders.corrections import by_sheet
from data_loaders.dictionary import own_words
from data_loaders.draft import Draft
from data_loaders.kept import packed
from data_loaders.looking import look_at_all
from data_loaders.own_match import own_questionnaires
from data_loaders.passes import planned
from data_loaders.report import FilePlan, TablePlan
from data_loaders.screening import spoken_of
from data_loaders.workbook import Book
from store import Store
from store.anew import Raw, raw
from store.erasures import ROWS, Erased, erase, kept_files
from store.notes import of_erased
from store.parts import Part
from store.standing import Tried, standing

WITHDRAWN = "select 1 from consent_now where consent = 'withdrawn' limit 1"


def erase_where_said(store: Store, done: Sequence[FilePlan], who: str) -> int:
    """Erase what is stored of those who have withdrawn, where a register of consents is among these stored files."""
    came = {one.school for one in done for table in one.tables if (table.kind, table.status) == ("consents", "stored")}
    return sum(erase_people(store, who, school=school) for school in sorted(came)) if store.one(WITHDRAWN) else 0


def erase_people(store: Store, who: str, people: Collection[str] = (), school: int = 1) -> int:
    """Erase what is stored of everybody who has withdrawn, and of these persons if they have no consent.

    Returns how many rows of files were erased; once more it is none. Namesakes are left alone. The psychologist's notes
    about them go too.
    """
    files = kept_files(store, school)
    raws = [raw(store, int(upload), school) for upload in files["upload"]]
    own = own_questionnaires(store, school, deleted=True)
    drafts = [Draft(one.file, one.data, own, kept=True) for one in raws]
    look_at_all(drafts)
    read = [planned([draft], context_of(store, one, school))[0][0] for draft, one in zip(drafts, raws, strict=True)]
    read = [[table for table in tables if table.status == "planned"] for tables in read]
    tried = [Tried([Part(table.head(), spoken_of(table)) for table in tables], at)
             for tables, at in zip(read, files["uploaded_at"], strict=True)]  # fmt: skip
    rows = standing(store, tried, school).rows
    rows = rows[rows["consent"].eq("withdrawn") | rows["person"].isin([*people])]
    found = [file_without(*one, rows_of(rows, number, one[0].upload), context_of(store, one[0], school))
             for number, one in enumerate(zip(raws, drafts, read, strict=True))]  # fmt: skip
    lost = [one for one in found if one is not None]
    noted = of_erased(store, people, school)
    if lost or len(noted):
        erase(store, lost, who, school, noted=noted)
    return sum(len(one.rows) for one in lost)


def context_of(store: Store, one: Raw, school: int) -> Context:
    """What a stored file is read against again: what was said of it, and nobody's list."""
    own = own_questionnaires(store, school, deleted=True)
    return Context(store.key, answers=by_sheet(one.file, one.said), own=own, words=own_words(store), school=school)


def rows_of(rows: pd.DataFrame, number: int, upload: int) -> pd.DataFrame:
    """The rows of one file, as it is read again (file is set) and as its facts are stored."""
    again = rows["file"].eq(number).fillna(False).astype(bool)
    return rows[again | (rows["file"].isna() & rows["upload"].eq(upload))]


def file_without(
    known: Raw, draft: Draft, tables: Sequence[TablePlan], rows: pd.DataFrame, context: Context
) -> Erased | None:
    """What a file loses with these rows; None where nothing is left to be erased. One that cannot be read loses all."""
    read, stored = rows[rows["file"].notna()], rows[rows["file"].isna()]
    if rows.empty:
        return None
    chosen = marks(tables, zip(read["part"] - 1, read["row"], strict=True))
    book, cells = blank(draft.open() or Book(()), draft.told(context), tables, chosen)
    told = proof(tables, rows, cells)
    if told.empty:
        return None
    draft.blank(book, pins(tables, chosen))
    again = [table for table in planned([draft], context)[0][0] if table.status == "planned"]
    parts = [Part(table.head(), table.facts, table.names) for table in again]
    places = list(stored[["part", "row"]].drop_duplicates().itertuples(index=False, name=None))
    return Erased(known.upload, known.sha256, packed(book), told, places, parts)


def proof(tables: Sequence[TablePlan], rows: pd.DataFrame, cells: Lost) -> pd.DataFrame:
    """One row per row of the file that loses anything, with the columns ROWS."""
    tabs = dict(enumerate((table.sheet for table in tables), start=1))
    stored = rows["file"].isna()
    counted = rows.assign(
        sheet=pd.Series([tabs.get(part) for part in rows["part"]], rows.index, dtype=object), why=rows["consent"],
        answers=rows["answers"].where(stored, 0), measurements=rows["measurements"].where(stored, 0),
    )  # fmt: skip
    keys = ["sheet", "row", "why", "code", "said_upload", "said_row"]
    found = counted.groupby(keys, dropna=False, as_index=False)[["answers", "measurements"]].sum()
    lost = [cells.get((sheet if isinstance(sheet, str) else "", int(row)), 0)
            for sheet, row in found[["sheet", "row"]].itertuples(index=False, name=None)]  # fmt: skip
    found = found.assign(cells=lost)
    return found.loc[(found[["answers", "measurements", "cells"]] > 0).any(axis=1), list(ROWS)]
