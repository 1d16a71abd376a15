"""Packages of other schools among the files of a drop: opened, checked against the schools that are known."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from data_loaders.basis import Basis
from data_loaders.corrections import Correction, Corrections, said_of
from data_loaders.draft import Draft
from data_loaders.package_content import Content, Unfit, content
from data_loaders.report import Problem, TablePlan
from data_loaders.senders import accepted, remarks, stopped
from locales import _
from store import Store
from store.sealing import LARGEST, Broken, opened
from store.senders import Sender

KIND = "package"
MB = 1024 * 1024
NAMED = 10  # so many unknown codes are named
# Why a package could not be opened, by the codes of Broken; translated when shown.
BROKEN = {
    "large": "The package is larger than {mb} MB, which no school's figures are.",
    "damaged": "The package is damaged or was not copied in full. Ask the school to send it again.",
    "newer": "The package was made by a newer version of this program. Install that version here, too.",
    "changed": "The package was changed after the school had signed it, on the way or by a program that opened and "
    "saved it. Nothing of it is used: ask the school to send it again, as a file that nobody opens.",
}


def with_packages(
    store: Store, drafts: Sequence[Draft], said: Sequence[list[TablePlan]], answers: Corrections
) -> list[list[TablePlan]]:
    """The plans of the files, those of packages among them."""
    found: list[list[TablePlan]] = []
    before: list[Content] = []
    for draft, tables in zip(drafts, said, strict=True):
        if draft.is_package:
            tables, one = plan_package(store, draft, said_of(answers, draft.name, ""), before)
            before += [one] if one else []
        found.append(tables)
    return found


def plan_package(
    store: Store, draft: Draft, said: Correction, before: Sequence[Content]
) -> tuple[list[TablePlan], Content | None]:
    """The plan of one package, and what it holds where it may be stored; before: packages earlier in the same drop."""
    table = TablePlan(draft.name, None, kind=KIND, basis=Basis(said=Correction(accept=said.accept)))
    try:
        one = content(opened(draft.data))
    except (Broken, Unfit) as error:
        return [refused(table, reason(error))], None
    table = with_counts(replace(table, year=one.year, sender=one.sender), one)
    why = stopped(store, one, draft.sha256, before)
    if why:
        return [refused(table, why)], None
    notes = remarks(store, one)
    asked = accepted(store, one.sender, said.accept)
    if asked:
        return [replace(noted(table, [asked, *notes]), status="needs answer")], one
    return [replace(noted(table, notes), facts=facts(one))], one


def reason(error: Broken | Unfit) -> str:
    """Why a package cannot be used, and what to do."""
    if isinstance(error, Broken):
        return _(BROKEN[error.code]).format(mb=LARGEST // MB)
    return _("This is no package of a school's figures: {reason}.").format(reason=error)


def with_counts(table: TablePlan, one: Content) -> TablePlan:
    """The plan with how many figures there are; those of unknown indicators are left out and named."""
    kept, left = len(one.figures), one.left
    read = kept + one.skipped
    table = replace(table, rows_read=read, rows_stored=kept, rows_skipped=one.skipped)
    text = _("figures that this version of the program does not know are left out: {codes}")
    named = ", ".join(left[:NAMED]) + (", …" if len(left) > NAMED else "")
    return noted(table, [text.format(codes=named)] if left else [])


def noted(table: TablePlan, notes: Sequence[str]) -> TablePlan:
    """The plan with more remarks."""
    return replace(table, problems=(*table.problems, *(Problem(None, None, None, None, note) for note in notes)))


def refused(table: TablePlan, message: str) -> TablePlan:
    """The plan of a package that is not stored."""
    return replace(noted(table, [message]), status="refused", rows_stored=0, rows_skipped=table.rows_read)


def facts(one: Content) -> dict[str, pd.DataFrame]:
    """What is stored of a package: its figures, and who sent it for which day."""
    sender: Sender = one.sender
    head = {"year": one.year, "counted_on": one.counted_on, "code": sender.code, "name": sender.name,
            "public_key": sender.public_key, "program": one.program, "rules": one.rules}  # fmt: skip
    return {"school_figure": one.figures, "school_package": pd.DataFrame([head])}
