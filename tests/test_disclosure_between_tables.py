"""What is hidden cannot be worked out between tables either: by class against by form, on screen against in a file."""

import csv
import io
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.count import Sums
from metrics.definition import definition
from metrics.disclosure import threshold
from metrics.measure import hidden, table
from metrics.whole import whole
from reports.monitoring import Figures, report
from reports.separated import csv_bytes
from reports.tables import prepared
from reports.workbook import Table, workbook
from store import Scope
from tests.formulas import kept
from tests.schools import random_store
from tests.thorough import examples
from ui.table import styled

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
CLASSES = ["7А", "7Б", "8А"]
PUPILS = ["pupil_pupil", "student_pupil"]
FORMS = [*PUPILS, "teacher_teacher"]
FEW = st.integers(0, 12)


def figures(n: int) -> Sums:
    return {"units": n, "numerator": n // 2, "denominator": n, "participants": n}


def tables(by_class: dict[str, int], by_form: dict[str, int]) -> dict[str, dict[str, int | None]]:
    """How many mentees were surveyed, as the tables show it, by class and by form; None where it is hidden."""
    one, n, shown = definition("mentee_satisfaction"), sum(by_form.values()), {}
    for cut, counts in (("class", by_class), ("form", by_form)):
        found = {name: figures(count) for name, count in counts.items()}
        rows = hidden(table(one, SCOPE, figures(n), cut, found, list(counts)), one, cut, 5)
        shown[cut] = {
            group.get(cut, "whole"): None if pd.isna(count) else int(count)
            for group, count in zip(rows["group"], rows["denominator"], strict=True)
        }
    return shown


def worked_out(shown: dict[str, dict[str, int | None]]) -> dict[str, float]:
    """What somebody learns who knows that every pupil has a class and no teacher has: all that linear algebra gives."""
    names = [*CLASSES, *FORMS, "no class"]
    lines = [
        ([*CLASSES, "no class"], shown["class"]["whole"]),
        (FORMS, shown["form"]["whole"]),
        ([*CLASSES, *(f"-{form}" for form in PUPILS)], 0),
    ]
    lines += [([name], n) for part in shown.values() for name, n in part.items() if name != "whole"]
    known = [(row, n) for row, n in lines if n is not None]
    system = np.array([[(name in row) - (f"-{name}" in row) for name in names] for row, _n in known], dtype=float)
    sums = np.array([n for _row, n in known], dtype=float)
    solved = np.linalg.pinv(system)
    sure = np.isclose(solved @ system, np.eye(len(names))).all(axis=1)
    return {name: round(value, 6) for name, value, is_sure in zip(names, solved @ sums, sure, strict=True) if is_sure}


@st.composite
def surveyed(draw: st.DrawFn) -> tuple[dict[str, int], dict[str, int]]:
    """Mentees by class and by form: each pupil in one class and one form."""
    by_class = {name: draw(FEW) for name in CLASSES}
    pupils = sum(by_class.values())
    first = draw(st.integers(0, min(pupils, 8)))
    return by_class, {PUPILS[0]: first, PUPILS[1]: pupils - first, "teacher_teacher": draw(FEW)}


@settings(max_examples=examples(20, 200), deadline=None)
@given(surveyed())
def test_few_people_of_a_form_cannot_be_had_from_the_classes_nor_of_a_class_from_the_forms(
    drawn: tuple[dict[str, int], dict[str, int]],
) -> None:
    shown = tables(*drawn)
    true = drawn[0] | drawn[1]
    learnt = worked_out(shown)
    assert {name: n for name, n in learnt.items() if name != "no class" and n != true[name]} == {}
    assert {name: n for name, n in learnt.items() if 0 < n < 5} == {}, (drawn, shown)


def test_three_teachers_do_not_stand_beside_the_sum_of_the_classes() -> None:
    shown = tables({"7А": 9, "7Б": 6, "8А": 12}, {"pupil_pupil": 20, "student_pupil": 7, "teacher_teacher": 3})
    assert shown["class"] == {"whole": 30, "7А": 9, "7Б": None, "8А": 12}
    assert shown["form"] == {"whole": 30, "pupil_pupil": 20, "student_pupil": None, "teacher_teacher": None}


def test_three_pupils_of_a_form_do_not_stand_beside_the_sum_of_the_classes_less_the_other_form() -> None:
    shown = tables({"7А": 9, "7Б": 6, "8А": 12}, {"pupil_pupil": 3, "student_pupil": 24, "teacher_teacher": 8})
    assert shown["class"] == {"whole": 35, "7А": 9, "7Б": 6, "8А": 12}
    assert (shown["form"]["pupil_pupil"], shown["form"]["student_pupil"]) == (None, None)


@pytest.fixture(scope="module")
def everything() -> dict[str, pd.DataFrame]:
    return whole(random_store(3, pairs=25), SCOPE)


@pytest.mark.parametrize("name", ["indicators", "by_class", "by_form", "items", "gaps", "changes"])
def test_screen_csv_and_xlsx_hide_the_same_cells(everything: dict[str, pd.DataFrame], name: str) -> None:
    frame = everything[name]
    screen = [list(row) for row in styled(frame).data.itertuples(index=False)]
    rows = list(csv.reader(io.StringIO(csv_bytes(frame).decode("utf-8-sig")), delimiter=";"))[1:]
    sheet = kept(workbook([Table("Лист", frame)], {}))["Лист"]
    book = [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]
    places = [
        [[isinstance(cell, str) and cell == "скрыто" for cell in row] for row in table]
        for table in (screen, rows, book)
    ]
    assert places[0] == places[1] == places[2]
    assert len(places[0]) == len(prepared(frame)) > 0
    assert any(map(any, places[0])) == bool(frame["suppressed"].any() or name == "changes")


def test_the_report_says_no_more_than_its_tables(everything: dict[str, pd.DataFrame]) -> None:
    book = kept(report(Figures(**everything, facts={})))
    hidden_rows = int(everything["by_class"]["suppressed"].sum())
    heads = [cell.value for cell in book["По классам"][1]]
    shares = [row[heads.index("Доля")].value for row in book["По классам"].iter_rows(min_row=2)]
    assert shares.count("скрыто") == hidden_rows - int(everything["by_class"].iloc[0]["suppressed"]) > 0


def test_the_curator_and_the_administration_have_one_threshold() -> None:
    # Two of them could be subtracted from one another by two people at one table.
    assert [threshold("curator", chosen) for chosen in (None, 3, 9)] == [
        threshold("administration", chosen) for chosen in (None, 3, 9)
    ]
