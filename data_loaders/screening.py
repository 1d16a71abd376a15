"""Answers of people without consent, found before anything is stored: counted as received, and kept nowhere."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from data_loaders.blanking import Marks, blank, marks, pins
from data_loaders.consent_notes import notes, of_register
from data_loaders.context import Context
from data_loaders.draft import Draft
from data_loaders.form_consent import refused_rows, with_refused
from data_loaders.kept import is_packed, unpacked
from data_loaders.passes import planned
from data_loaders.report import FilePlan, Problem, TablePlan
from data_loaders.rows_left import is_same
from locales import _
from questionnaires.own import own_code
from store import Store
from store.anew import raw
from store.parts import Part
from store.standing import Standing, Tried, has_register, standing

MATCHED_BY = ("roster", "pair", "pair_member", "consents")  # what a file may say of who is who, and who consents
PLAIN = {"measurements": "measurement", "grades": "grades"}  # kinds whose facts are people, without a response
Tables = Sequence[TablePlan]


def screened(
    store: Store, drafts: Sequence[Draft], said: Sequence[Tables], stored: Sequence[int | None], context: Context
) -> list[FilePlan]:
    """The plans of the files without the answers of those who have not consented, by registers stored or among these.

    Without such a register only those count who said no in the form itself. stored: as which upload each file is stored
    already.
    """
    whole = [draft.finish(tables, known) for draft, tables, known in zip(drafts, said, stored, strict=True)]
    comes = any(table.kind == "consents" and "consents" in table.facts for one in whole for table in one.tables)
    files = enumerate(zip(drafts, said, stored, strict=True))
    if not comes and not has_register(store, context.school):
        return [
            screened_file(store, draft, tables, known, refused_rows(tables), context)
            if any(table.refusing for table in tables) else whole[number]
            for number, (draft, tables, known) in files
        ]  # fmt: skip
    attempts = [tried(one, known is None) for one, known in zip(whole, stored, strict=True)]
    found = standing(store, attempts, context.school)
    return [
        with_register_notes(
            screened_file(store, draft, tables, known, with_refused(rows_of(found, number), tables), context),
            found,
            number,
        )
        for number, (draft, tables, known) in files
    ]


def tried(one: FilePlan, fresh: bool) -> Tried:
    """A file as it is tried beside the store: everybody it speaks of; of lists and registers what would be stored."""
    lists = MATCHED_BY if fresh and one.is_ready else ()
    return Tried([
        Part(table.head(), {name: table.facts[name] for name in lists if name in table.facts} | spoken_of(table),
             table.names)
        for table in one.tables
    ])  # fmt: skip


def spoken_of(table: TablePlan) -> dict[str, pd.DataFrame]:
    """All people of a questionnaire, of measurements or of a journal, as rows of the store."""
    if table.people is None:
        return {}
    if table.kind in PLAIN or own_code(table.kind):
        return {PLAIN.get(table.kind or "", "own_answer"): table.people}
    return {"response": table.people.assign(response=np.arange(len(table.people)))}


def rows_of(found: Standing, number: int) -> pd.DataFrame:
    """The rows of one of the files, table being its place in the file."""
    rows = found.rows[found.rows["file"].eq(number).fillna(False).astype(bool)]
    return rows.assign(table=rows["part"] - 1)


def screened_file(
    store: Store, draft: Draft, tables: Tables, known: int | None, rows: pd.DataFrame, context: Context
) -> FilePlan:
    """The plan of one file; rows: who of it has not consented."""
    chosen = marks(tables, rows[["table", "row"]].itertuples(index=False, name=None))
    anew = known is not None and may_come_back(raw(store, known, context.school).data, chosen)
    if known is not None and not anew:
        return draft.finish(tables, known)
    strange = bool(draft.refused) or any(table.status == "refused" for table in tables)
    if (chosen or strange) and draft.finish(tables, None).is_ready:
        tables = without_answers(draft, tables, chosen, context)
    told = [replace(table, problems=(*table.problems, *notes(table, rows[rows["table"] == place])))
            for place, table in enumerate(tables)]  # fmt: skip
    return draft.finish([again_told(told[0]), *told[1:]] if anew else told, known, anew)


def may_come_back(kept: bytes, chosen: Marks) -> bool:
    """Whether a file is kept without answers that may be kept now; kept: its bytes in the store."""
    if not is_packed(kept):
        return False
    gone = {(sheet.name, row) for sheet in unpacked(kept).sheets for row in sheet.withheld}
    return bool(gone - {(sheet, row) for sheet, rows in chosen.items() for row in rows})


def again_told(table: TablePlan) -> TablePlan:
    """The table with a word on why a file that is stored is stored again."""
    message = _("stored already, without answers of people who have consented since: it takes the place of that upload")
    return replace(table, problems=(Problem(table.sheet, None, None, None, message), *table.problems))


def without_answers(draft: Draft, tables: Tables, chosen: Marks, context: Context) -> list[TablePlan]:
    """The plans of the tables read from the file as it will be kept, so that reading it again gives the same.

    A sheet that was not understood may hold anybody's answers: it is refused as before, and emptied.
    """
    book = draft.open()
    if book is None:
        return [*tables]
    strange = draft.refused
    draft.blank(blank(book, draft.told(context), tables, chosen)[0], pins(tables, chosen))
    draft.refused = strange
    kept = iter([table for table in planned([draft], context)[0][0] if table.status != "refused"])
    found = [table if table.status == "refused" else next(kept, None) for table in tables]
    whole = [table for table in found if table is not None]
    same = next(kept, None) is None and is_same(whole, tables, chosen)
    return whole if same else [lost(table) for table in tables]


def lost(table: TablePlan) -> TablePlan:
    """A table that cannot be told from the rest of its file without the answers that may not be kept."""
    message = _("the file cannot be read without the answers of people who gave no consent; "
                "take their rows out of it and load it again")  # fmt: skip
    problem = Problem(table.sheet, None, None, None, message)
    return replace(table, status="refused", facts={}, names={}, rows_stored=0, rows_repeated=0,
                   rows_skipped=table.rows_read, problems=(*table.problems, problem))  # fmt: skip


def with_register_notes(one: FilePlan, found: Standing, number: int) -> FilePlan:
    """The plan with what a register of consents in it will do."""
    tables = tuple(
        replace(table, problems=(*table.problems, *of_register(table, found, number, place)))
        if table.kind == "consents" and table.status == "planned" else table
        for place, table in enumerate(one.tables)
    )  # fmt: skip
    return replace(one, tables=tables)
