"""Which kind of table stands before us, and the plan of that kind."""

from collections.abc import Mapping
from dataclasses import replace

from data_loaders.choice import plan_questionnaire, refused
from data_loaders.columns import bare, column_words
from data_loaders.context import Context
from data_loaders.measured import measured_columns
from data_loaders.measurements import plan_measurements
from data_loaders.pairs import plan_pairs
from data_loaders.recognise import readings
from data_loaders.report import TablePlan
from data_loaders.roster import plan_roster
from data_loaders.sides import sided
from data_loaders.splits import split
from data_loaders.tables import Table
from data_loaders.wording import file_words, find_word
from locales import _

KINDS = ("questionnaire", "measurements", "pairs", "staff", "pupils")


def kind_of(table: Table) -> str | None:
    """The kind of a table by its headers alone, or None."""
    found = sided(table)
    measured = measured_columns(table)
    best = next(iter(readings(table.header)), None)
    both_sides = {"mentor", "mentor_code"} & found.keys() and {"mentee", "mentee_code"} & found.keys()
    if both_sides and (best is None or len(best.matches) < 3):
        return "pairs"
    if best is not None and len(best.matches) >= max(2, len(measured) + 1):
        return "questionnaire"
    if measured or ("parameter" in found and has_values(table, found)):
        return "measurements"
    return roster_kind(table, found)


def has_values(table: Table, found: Mapping[str, int]) -> bool:
    """Whether a long table has a column of values, or one for each wave."""
    return "value" in found or sum(find_word("wave", text) is not None for text in table.header) >= 2


def roster_kind(table: Table, found: Mapping[str, int]) -> str | None:
    """pupils or staff by the columns, else by the words of header, title and tab; None for neither."""
    if not {"name", "code", "surname"} & found.keys():
        return None
    if {"position", "experience", "total_experience"} & found.keys():
        return "staff"
    if {"class", "parallel", "birth_date"} & found.keys():
        return "pupils"
    text = bare(" ".join([*(h for h in table.header if h), table.title, table.sheet, file_words(table.file)]))
    words = column_words()
    for kind in ("staff", "pupil"):
        if any(stem in text for stem in words[f"{kind}_words"]["headers"]):
            return "staff" if kind == "staff" else "pupils"
    return None


def plan_table(table: Table, draft: TablePlan, context: Context) -> list[TablePlan]:
    """The plans of one table: one, or one per form, role and wave where a column of a questionnaire names them."""
    kind = draft.basis.said.kind or kind_of(table)
    if kind in ("pupils", "staff"):
        return [plan_roster(table, "pupil" if kind == "pupils" else "staff", draft, context)]
    if kind == "pairs":
        form = draft.form or find_word("form", table.sheet, table.title, file_words(table.file))
        return [plan_pairs(table, replace(draft, form=form), context)]
    if kind == "measurements":
        wave = draft.wave or find_word("wave", table.sheet, table.title, file_words(table.file))
        return [plan_measurements(table, replace(draft, wave=wave), context)]
    if kind == "questionnaire":
        return [plan_questionnaire(part, said, context) for part, said in split(table, draft)]
    message = _("not recognised: neither a questionnaire nor a list of people, pairs or measurements")
    return [refused(draft, message, len(table.rows))]
