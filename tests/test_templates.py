"""Every template loads again without one correction."""

import io
from functools import cache

import openpyxl
import pytest

from data_loaders.registers import registers
from data_loaders.report import TablePlan
from questionnaires import instrument, parameters
from reports.curator import CODE as CURATOR
from reports.templates import names, questionnaires, template
from tests.planned import tables


@cache
def planned(code: str) -> TablePlan:
    """The plan of one template as it is handed out."""
    (table,) = tables(("шаблон.xlsx", template(code)))
    return table


@pytest.mark.parametrize("code", sorted({*names()} - {CURATOR}))
def test_a_template_with_its_example_row_is_recognised_and_has_no_problem(code: str) -> None:
    table = planned(code)
    assert (table.status, table.rows_stored, [problem.message for problem in table.problems]) == ("planned", 1, [])
    kinds = {"pupils": "pupils", "staff": "staff", "pairs": "pairs"} | {kind: kind for kind in registers()}
    kinds |= {"grades": "grades", "measurements": "measurements", "psychologist": "measurements"}
    assert table.kind == kinds.get(code, "questionnaire")


@pytest.mark.parametrize("code", questionnaires())
def test_a_blank_questionnaire_asks_every_item_of_its_form_role_and_wave(code: str) -> None:
    table = planned(code)
    form, role, wave = code.split(".")
    assert (table.form, table.role, table.wave) == (form, role, wave)
    asked = [column.item for column in table.columns if column.header[0].isdigit()]
    assert asked == [item.code for item in instrument(form, role).wave(wave)]


def test_the_two_measurement_templates_hold_every_parameter_of_people_once_and_keep_the_psychologists_apart() -> None:
    found = {}
    for code in ("measurements", "psychologist"):
        found[code] = [column.item for column in planned(code).columns if column.wave == "before"]
    wanted = [p for p in parameters().values() if p.change and not p.by_subject]
    assert found["psychologist"] == [p.code for p in wanted if p.sensitivity == "psychological"]
    assert found["measurements"] == [p.code for p in wanted if p.sensitivity != "psychological"]


def test_a_form_written_once_is_that_of_the_rows_typed_below_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(template("student_pupil.mentee.after")))
    example = [cell.value for cell in next(book.worksheets[0].iter_rows(min_row=2))]
    for n in range(2, 6):
        book.worksheets[0].append([example[0], f"У-{n:04}", None, *example[3:]])
    out = io.BytesIO()
    book.save(out)
    found = tables(("заполнено.xlsx", out.getvalue()))
    assert [(table.form, table.rows_stored) for table in found] == [("student_pupil", 5)]
