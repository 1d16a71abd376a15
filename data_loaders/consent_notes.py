"""What a plan says of consents: whose answers are not kept, which statements are about nobody, what will be erased."""

from collections.abc import Sequence

import pandas as pd

from data_loaders.report import ERASURE, FilePlan, Problem, TablePlan
from locales import _, ngettext, number
from questionnaires.own import own_code
from store import Store
from store.standing import Standing, has_register

ANSWERING = ("questionnaire", "measurements", "grades")


def reminder(store: Store, plans: Sequence[FilePlan]) -> str | None:
    """One sentence for a drop with answers and without any register of consents, stored or among the files."""
    tables = [table for one in plans for table in one.tables if table.status != "refused"]
    if not any(table.kind in ANSWERING or own_code(table.kind) for table in tables) or not unregistered(store, plans):
        return None
    if any(table.kind == "consents" for table in tables):
        return None
    return _(
        "No register of consents is loaded: everybody's answers are stored. Make sure that consents are there, "
        "and load the register (template: Register of consents)."
    )


def unregistered(store: Store, plans: Sequence[FilePlan]) -> bool:
    """Whether a school of these files has no register of consents."""
    return not all(has_register(store, school) for school in {one.school for one in plans})


def notes(table: TablePlan, rows: pd.DataFrame) -> list[Problem]:
    """How many people's answers are not kept, then a word on each row; rows: those without consent."""
    if rows.empty:
        return []
    people = rows["person"].nunique()
    tab = rows.drop_duplicates(["row", "consent"])[["row", "code", "consent"]]
    each = {consent: reason(consent, table.kind) for consent in tab["consent"].unique()}
    return [
        Problem(table.sheet, None, None, None, not_stored(table.kind, people).format(n=number(people))),
        *(Problem(table.sheet, int(row), None, code if isinstance(code, str) else None, each[consent])
          for row, code, consent in tab.itertuples(index=False, name=None)),
    ]  # fmt: skip


def not_stored(kind: str | None, people: int) -> str:
    """How many people's answers, measurements or marks are not kept."""
    if kind == "measurements":
        return ngettext("without consent: {n} person; their measurements are not stored",
                        "without consent: {n} people; their measurements are not stored", people)  # fmt: skip
    if kind == "grades":
        return ngettext("without consent: {n} person; their marks are not stored",
                        "without consent: {n} people; their marks are not stored", people)  # fmt: skip
    return ngettext(
        "without consent: {n} person; their questionnaires count as received, their answers are not stored",
        "without consent: {n} people; their questionnaires count as received, their answers are not stored",
        people,
    )


def reason(consent: str, kind: str | None) -> str:
    """Why a row is not kept, and what becomes of it."""
    why = {
        "missing": _("the register says that there is no consent"),
        "withdrawn": _("the consent was withdrawn"),
        "unlisted": _("not in the register of consents"),
        "refused": _("the form's own question for consent was answered with no"),
    }[consent]
    what = {"measurements": _("the measurements are not stored"), "grades": _("the marks are not stored")}
    asked = _("the questionnaire counts as received, its answers are not stored")
    return f"{why}: {what.get(kind or '', asked)}"


def of_register(table: TablePlan, found: Standing, file: int, place: int) -> list[Problem]:
    """What is to be known before a register is stored: what it erases, whom it lets in, what in it is about nobody."""
    return [*erases(table, found), *welcomes(table, found), *about_nobody(table, found, file, place)]


def erases(table: TablePlan, found: Standing) -> list[Problem]:
    """How much of whom is erased when this register is stored; nothing where there is nothing."""
    said = erasing_now(found)
    return [Problem(table.sheet, None, None, None, said, ERASURE)] if said else []


def erasing_now(found: Standing) -> str | None:
    """A sentence on what is stored of those who have withdrawn; None where there is nothing."""
    rows = found.rows[found.rows["file"].isna() & found.rows["consent"].eq("withdrawn")]
    stored = rows[(rows["answers"] > 0) | (rows["measurements"] > 0)]
    if stored.empty:
        return None
    people = stored["person"].nunique()
    text = ngettext(
        "{n} person has withdrawn the consent: {answers} and {measurements} are erased when this file is loaded, "
        "in the files as they were handed in, too. Taking the upload back does not bring them back.",
        "{n} people have withdrawn the consent: {answers} and {measurements} are erased when this file is loaded, "
        "in the files as they were handed in, too. Taking the upload back does not bring them back.",
        people,
    )
    return text.format(n=number(people), **amounts(int(stored["answers"].sum()), int(stored["measurements"].sum())))


def welcomes(table: TablePlan, found: Standing) -> list[Problem]:
    """Whose files have to be loaded again, once this register is stored."""
    if found.awaiting.empty:
        return []
    people, files = found.awaiting["person"].nunique(), sorted({*found.awaiting["file_name"]})
    text = ngettext(
        "{n} person has consented whose answers are not stored: load this file again: {files}",
        "{n} people have consented whose answers are not stored: load these files again: {files}",
        people,
    )
    return [Problem(table.sheet, None, None, None, text.format(n=number(people), files=", ".join(files)))]


def amounts(answers: int, measurements: int) -> dict[str, str]:
    """How many answers and measurements, in words."""
    return {
        "answers": ngettext("{n} answer", "{n} answers", answers).format(n=number(answers)),
        "measurements": ngettext("{n} measurement", "{n} measurements", measurements).format(n=number(measurements)),
    }


def about_nobody(table: TablePlan, found: Standing, file: int, place: int) -> list[Problem]:
    """A word on each statement that no list answers to, or that several people of one name do."""
    rows = found.nobody[found.nobody["file"].eq(file).fillna(False).astype(bool) & (found.nobody["part"] == place + 1)]
    words = {
        ("unknown", True): _("nobody known has withdrawn: nothing is erased; mend the code or name, or join the person "
                             "on the page «Joining people»"),
        ("namesake", True): _("several people have this name: nothing is erased by guess; add the class or the code"),
        ("unknown", False): _("on no list and in no file so far: the consent waits for this person"),
        ("namesake", False): _("several people have this name: it counts for none of them; add the class or the code"),
    }  # fmt: skip
    return [
        Problem(table.sheet, int(row), None, code if isinstance(code, str) else None,
                words[why, consent == "withdrawn"])
        for row, why, code, consent in rows[["row", "reason", "code", "consent"]].itertuples(index=False, name=None)
    ]  # fmt: skip
