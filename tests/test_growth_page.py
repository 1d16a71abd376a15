"""The page of growth in every state a school can be in: what is shown, what is hidden, and what is said instead."""

from collections.abc import Iterator
from io import BytesIO

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from reports.tables import Table
from reports.workbook import workbook
from tests.schools import filled
from tests.screens import empty_school, run
from ui import data, printed
from ui.filters import CHOSEN, Filters
from ui.viewer import CURATOR, PSYCHOLOGIST, Viewer

YEAR = "2025/26"
OWN = {"school": 1, "year": YEAR}
MOVES = [1.0, 1.0, 0.0, -1.0, 2.0]


@pytest.fixture(autouse=True)
def _school() -> Iterator[None]:
    with empty_school():
        yield


def school(moves: list[float | None], others: int = 0, late: int = 0, paired: bool = True, **more: object) -> None:
    """A school whose participants started from 5 and moved so (None: not measured after), and others in no pair."""
    everyone = [*moves, *(MOVES * others)[:others]]
    people = [f"pupil:{n}" for n in range(len(everyone))]
    rows = pd.DataFrame({"person": people, "before": 5.0, "after": [None if m is None else 5 + m for m in everyone]})
    rows = rows.assign(parameter="soft_skills", late=[n < late for n in range(len(rows))], **OWN)
    persons = pd.DataFrame({"person": people, "code": people, "kind": "pupil", "class": "7А"}).assign(**OWN)
    inside = pd.DataFrame({"person": people[: len(moves)], "form": "pupil_pupil", "role": "mentee"}).assign(**OWN)
    tables = {"change": rows.assign(**more), "person": persons} | ({"involved": inside} if paired else {})
    filled(data.opened().store, tables)
    data.changed()


def page(role: str = CURATOR, **chosen: str) -> AppTest:
    found = run("growth", role, **{CHOSEN: {"year": YEAR, **chosen}})
    assert not found.exception
    return found


def said(found: AppTest) -> str:
    parts = [*found.markdown, *found.caption, *found.subheader, *found.warning]
    return " ".join(one.value for one in parts).replace("\N{NO-BREAK SPACE}", " ")


def figures(found: AppTest) -> dict[str, str]:
    return {one.label: one.value for one in found.metric}


def test_better_and_worse_stand_side_by_side_with_the_sentences_of_the_parameter() -> None:
    school(MOVES * 6 + [None] * 5)
    found = page()
    assert {name: figures(found)[name] for name in ("Лучше", "Без изменений", "Хуже")} == {
        "Лучше": "18", "Без изменений": "6", "Хуже": "6",
    }  # fmt: skip
    text = said(found)
    assert "Измерены дважды: 30 из 35" in text
    assert "На выходе не измерены: 5 из 35" in text
    assert "Правило: отличимо от случайного" in text
    assert "Группы сравнения нет" in text
    assert "в паре или группе этого учебного года" in text


def test_a_comparison_group_is_told_as_no_experiment() -> None:
    school([2.0, 1.0, 2.0, 1.0, 0.0] * 6, others=10)
    text = said(page())
    assert "Вне пар дважды измерены: 10. Их среднее изменилось на +0,60" in text
    assert "Разность изменений +0,60" in text
    assert "Это не эксперимент" in text
    assert "это группа сравнения" in text


def test_without_any_pair_everybody_counts_and_the_page_says_so() -> None:
    school(MOVES * 6, paired=False)
    text = said(page())
    assert "участниками посчитаны все измеренные" in text
    assert "Измерены дважды: 30 из 30" in text


def test_nobody_matched_shows_two_waves_that_are_no_change() -> None:
    rows = [5.0] * 8 + [None] * 8
    values = {"before": rows, "after": rows[::-1], "person": [f"row:1:1:{n}" for n in range(16)]}
    school([0.0] * 16, paired=False, **values)
    found = page()
    assert "Никто не измерен" in found.subheader[0].value
    assert "Непарное сравнение" in said(found)
    assert "среднее растёт" in said(found)
    assert "Лучше" not in figures(found)


def test_one_person_matched_is_hidden() -> None:
    school([2.0] + [None] * 8)
    text = said(page())
    assert "Не показано: скрыто: мало людей" in text
    assert "Среднее изменение" not in text
    assert "Измерены дважды: 1 из 9" in said(page(PSYCHOLOGIST))


def test_a_hidden_split_leaves_the_means() -> None:
    school([1.0] * 12 + [-1.0] * 2)
    found = page()
    assert "Лучше" not in figures(found)
    assert "в одной из частей мало людей" in said(found)
    assert "Среднее изменение +0,71" in said(found)
    assert figures(page(PSYCHOLOGIST))["Хуже"] == "2"


def test_without_late_entries_everything_is_counted_again_and_nothing_is_left_where_all_were_late() -> None:
    school(MOVES * 12, late=30)
    assert "Измерены дважды: 60 из 60 (100,0 %). 30 из них впервые измерены поздно." in said(page())
    found = page(on_time="True")
    assert "Измерены дважды: 30 из 30" in said(found)
    assert "поздно не учтены" in said(found)


def test_all_late_leaves_nobody_without_them() -> None:
    school(MOVES * 6, late=30)
    assert "Никто не измерен" in page(on_time="True").subheader[0].value


def test_a_cut_shows_its_groups_under_the_card_and_a_chosen_form_takes_its_place() -> None:
    school(MOVES * 6)
    assert "**Наставляемый.** Среднее 5,0 → 5,6" in said(page(cut="role"))
    assert "**7А.**" not in said(page(cut="role"))
    assert not [one for one in page(form="pupil_pupil").selectbox if one.label == "Разрез"]


def test_the_files_say_that_late_entries_are_left_out_and_do_not_where_a_page_has_no_such_switch() -> None:
    school(MOVES * 6)
    me, day = Viewer(CURATOR, "ru"), data.span(YEAR).on
    without = Filters(YEAR, day, on_time=True)
    book = openpyxl.load_workbook(BytesIO(workbook([Table("т", pd.DataFrame({"a": [1]}))], printed.facts(me, without))))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("Поздние входы" in str(cell) for cell in cells)
    assert "без-поздних-входов" in printed.file_name("growth", without, "csv")
    assert printed.with_filters(pd.DataFrame({"a": [1]}), without)["Поздние входы"].tolist() == ["не учтены"]
    assert "Поздние входы" not in printed.facts(me, Filters(YEAR, day))
