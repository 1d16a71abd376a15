"""Which kind of table stands before us, and the plan of that kind."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data_loaders.choice import plan_questionnaire, refused
from data_loaders.columns import meaning
from data_loaders.context import Context
from data_loaders.exported import CODE
from data_loaders.grades import journal
from data_loaders.list_columns import takes
from data_loaders.list_plans import plan_list
from data_loaders.measured import measured_columns
from data_loaders.measurements import plan_measurements
from data_loaders.meeting_grid import by_days
from data_loaders.own_answers import plan_own
from data_loaders.own_match import best_own
from data_loaders.passed_over import with_passed_over
from data_loaders.recognise import readings
from data_loaders.register_rows import plan_register
from data_loaders.registers import on_health, register_of, registers
from data_loaders.report import Problem, TablePlan
from data_loaders.roster_kind import roster_kind
from data_loaders.sections import by_sections
from data_loaders.sides import sided
from data_loaders.sources import TYPED, source, system_column
from data_loaders.splits import split
from data_loaders.tables import Table
from data_loaders.wording import file_words, find_word, find_year
from data_loaders.yearly_totals import KIND as TOTALS
from data_loaders.yearly_totals import by_years
from locales import _
from questionnaires import parameters
from questionnaires.own import Own, own_code

KINDS = ("questionnaire", "measurements", "grades", "pairs", "staff", "pupils", *registers())


def kind_of(table: Table, own: Sequence[Own] = ()) -> str | None:
    """The kind of a table by its headers alone, or None; one of the school's own where that explains more of them."""
    found = sided(table)
    measured = measured_columns(table)
    best = next(iter(readings(table.header)), None)
    mine = best_own(table.header, own)
    if mine is not None and mine.score > max(best.score if best else 0.0, sum(one.certainty for one in measured)):
        return mine.own.kind
    register = register_of(table.header, table.told)
    if register is not None and (best is None or len(best.matches) < 3):
        return register.kind
    both_sides = {"mentor", "mentor_code"} & found.keys() and {"mentee", "mentee_code"} & found.keys()
    if both_sides and (best is None or len(best.matches) < 3):
        return "pairs"
    if best is not None and len(best.matches) >= max(2, len(measured) + 1):
        return "questionnaire"
    if is_journal(table, found):
        return "grades"
    if measured or ("parameter" in found and has_values(table, found)):
        return "measurements"
    return roster_kind(table, found)


def kind_as_told(table: Table, own: Sequence[Own] = ()) -> str | None:
    """The kind of a table by its headers and the parameters a reader names; where they say nothing, by all he says.

    So a column of a list that is corrected, or not to be read, does not make another kind of it.
    """
    if table.unnamed:
        return kind_of(table, own) if table.told else None
    measured = {at: code for at, code in table.told.items() if code in parameters()}
    return kind_of(replace(table, told=measured), own) or (kind_of(table, own) if table.told else None)


def is_journal(table: Table, found: Mapping[str, int]) -> bool:
    """Whether a table of people holds marks by subject and period, and does not say their waves."""
    return bool({"name", "code", "surname"} & found.keys()) and journal(table) is not None


def is_coded(header: Sequence[str | None]) -> bool:
    """Whether a form system wrote codes («G01Q02», «Q5») where the questions should be."""
    asked = [text for text in header if text and system_column(text) is None and meaning(text) is None]
    return len(asked) >= 2 and source(header, 0) != TYPED and all(map(CODE.fullmatch, asked))


def has_values(table: Table, found: Mapping[str, int]) -> bool:
    """Whether a long table has a column of values, or one for each wave."""
    return "value" in found or sum(find_word("wave", text) is not None for text in table.header) >= 2


def told_of_shape(table: Table, draft: TablePlan) -> TablePlan:
    """The draft with a note where the table was turned, or a row that names nothing known was taken for its header."""
    said = _("people stand in columns here: the table was turned, and numbers of rows are those of columns")
    taken = table.unnamed and not table.told
    if taken:
        said = _("row {row} was taken for the names of the columns; if it holds data, put a row of names above it")
        said = said.format(row=table.above + 1)
    note = Problem(table.tab, None, None, None, said)
    return replace(draft, problems=(*draft.problems, note)) if table.turned or taken else draft


def plan_table(table: Table, draft: TablePlan, context: Context) -> list[TablePlan]:
    """The plans of one table: one, or one per form, role and wave where a column of a questionnaire names them."""
    unwanted = on_health(table.header)
    if unwanted is not None:
        return [replace(refused(draft, said_of_health(unwanted), len(table.rows)), unwanted=True)]
    years = by_years(table) if draft.basis.said.kind in ([TOTALS] if table.unnamed else [None, TOTALS]) else []
    if years:
        return [plan_register(one, registers()[TOTALS], replace(draft, year=year), context) for year, one in years]
    year = draft.year or find_year(table.sheet, table.title, table.file) or context.year
    table = by_days(table, year)
    kind = draft.basis.said.kind or kind_as_told(table, context.own)
    if kind in ("measurements", "questionnaire") and draft.wave is None:
        table = by_sections(table)
    draft = draft if kind is None else told_of_shape(table, draft)
    return with_passed_over(plan_kind(table, draft, kind, context), table)


def plan_kind(table: Table, draft: TablePlan, kind: str | None, context: Context) -> list[TablePlan]:
    """The plans of one table as a table of this kind; refused where it is none."""
    code = own_code(kind)
    if code is not None:
        return plan_own(table, draft, code, context)
    if takes(kind):
        return [plan_list(table, str(kind), draft, context)]
    if kind == "measurements":
        wave = draft.wave or find_word("wave", table.sheet, table.title, file_words(table.file))
        return [plan_measurements(table, replace(draft, wave=wave), context)]
    if kind == "questionnaire":
        return [plan_questionnaire(part, said, context) for part, said in split(table, draft)]
    return [refused(draft, not_recognised(table), len(table.rows))]


def not_recognised(table: Table) -> str:
    """What a table lacks that is none of ours."""
    if table.unnamed:
        return _("not recognised; its first row must name its columns, and if it does, say what the table is")
    if is_coded(table.header):
        return _("the header holds codes of questions; export it with their full texts")
    return _("not recognised: neither a questionnaire nor a list of people, pairs or measurements")


def no_header() -> str:
    """What is said of a sheet no row of which names columns that anybody knows."""
    return _("the table on this sheet was not recognised; the first row of a table must name its columns")


def said_of_health(column: str) -> str:
    """Why a table with this column is not kept, not even its raw file."""
    text = _("«{column}» is data on a person's health, which this program does not keep; leave the column out")
    return text.format(column=column)
