"""Which kind of table stands before us, and the plan of that kind."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data_loaders.blocks import by_blocks
from data_loaders.choice import plan_questionnaire, refused
from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.dated_columns import by_calendar, plan_waves
from data_loaders.form_consent import with_refusing
from data_loaders.grades import journal
from data_loaders.grid_days import asks_year, told_of_days
from data_loaders.likely_kind import with_likely_kind
from data_loaders.list_columns import takes
from data_loaders.list_plans import plan_list
from data_loaders.measured import measured_columns, wave_at
from data_loaders.meeting_grid import by_days
from data_loaders.not_ours import not_recognised, said_of_health
from data_loaders.own_answers import plan_own
from data_loaders.own_match import best_own
from data_loaders.passed_over import with_passed_over
from data_loaders.recognise import readings
from data_loaders.registers import on_health, register_of, registers
from data_loaders.report import TablePlan
from data_loaders.roster_kind import roster_kind
from data_loaders.same_record import by_record
from data_loaders.scorecard_layout import KIND as SCORECARD
from data_loaders.scorecard_layout import score as scorecard_score
from data_loaders.scorecard_told import plan_card
from data_loaders.sections import by_sections
from data_loaders.shape_told import told_of_shape
from data_loaders.sides import sided
from data_loaders.splits import split
from data_loaders.tables import Table
from data_loaders.totals_by_wave import plan_totals
from data_loaders.wording import find_year
from data_loaders.yearly_totals import KIND as TOTALS
from questionnaires import parameters
from questionnaires.own import Own, own_code

KINDS = ("questionnaire", "measurements", "grades", "pairs", "staff", "pupils", *registers())


def kind_of(table: Table, own: Sequence[Own] = ()) -> str | None:
    """The kind of a table by its headers alone, or None; one of the school's own where that explains more of them."""
    found, table = sided(table), by_calendar(table)
    measured = measured_columns(table)
    best = next(iter(readings(table.header)), None)
    mine = best_own(table.header, own)
    card, others = scorecard_score(table), max(best.score if best else 0.0, sum(one.certainty for one in measured))
    if mine is not None and mine.score > max(card, others):
        return mine.own.kind
    if card > others:
        return SCORECARD
    register = register_of(table.header, table.told)
    if register is not None and (best is None or len(best.matches) < 3):
        return register.kind
    found = of_pairs(table, found, bool(measured) or (best is not None and len(best.matches) > 1))
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


def of_pairs(table: Table, found: dict[str, int], asked: bool) -> dict[str, int]:
    """Meaning -> column; in a table of answers, values or marks without a mentee whom only a mentor beside implies."""
    plain = meanings(table.header, table.told)
    implied = "mentee" not in plain and "name" in plain
    return plain if implied and (asked or is_journal(table, plain)) else found


def has_values(table: Table, found: Mapping[str, int]) -> bool:
    """Whether a long table has a column of values, or one for each wave."""
    waves = [wave for at in range(len(table.header)) if (wave := wave_at(table, at)) is not None]
    return "value" in found or bool(table.unsettled) or len(waves) >= 2


def plan_table(table: Table, draft: TablePlan, context: Context) -> list[TablePlan]:
    """The plans of one table: one, or one per form, role and wave where a column of a questionnaire names them."""
    unwanted = on_health(table.header)
    if unwanted is not None:
        return [replace(refused(draft, said_of_health(unwanted), len(table.rows)), unwanted=True)]
    told = draft.basis.said.kind
    is_open = told is None and not table.unnamed and not scorecard_score(table)
    totals = plan_totals(table, draft, context) if told == TOTALS or is_open else []
    if totals:
        return totals
    year = draft.year or find_year(table.sheet, table.title, table.file) or context.year
    asked = asks_year(table, draft, year)
    if asked is not None:
        return [asked]
    draft, table = told_of_days(table, draft, year), by_days(table, year)
    kind = told or kind_as_told(table, context.own)
    if kind in ("measurements", "questionnaire") and draft.wave is None:
        table = by_sections(table)
    if kind == "questionnaire":
        table, draft = by_record(table, draft)
    draft = draft if kind is None else told_of_shape(table, draft)
    return with_refusing(with_passed_over(plan_kind(table, draft, kind, context), table), table)


def plan_kind(table: Table, draft: TablePlan, kind: str | None, context: Context) -> list[TablePlan]:
    """The plans of one table as a table of this kind; refused where it is none."""
    code = own_code(kind)
    if code is not None:
        return plan_own(table, draft, code, context)
    card = plan_card(table, draft, context) if kind == SCORECARD else None
    if card is not None:
        return [card]
    if takes(kind):
        return [plan_list(table, str(kind), draft, context)]
    if kind == "measurements":
        return [plan_waves(table, draft, context)]
    if kind == "questionnaire":
        parts = [one for part, said in split(table, draft) for one in by_blocks(part, said)]
        return [plan_questionnaire(part, said, context) for part, said in parts]
    return [refused(draft, with_likely_kind(not_recognised(table), table), len(table.rows))]
