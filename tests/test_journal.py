"""The journal of meetings in the shapes that schools have: groups in a cell, lengths in words, only a topic."""

from datetime import date

import pytest

from data_loaders.lengths import in_hours, minutes
from tests.books import Rows
from tests.planned import fact, sheet

LENGTHS = {
    "40": 40, "40 мин": 40, "45 минут.": 45, "1 ч 30 мин": 90, "1,5 часа": 90, "2 часа": 120, "час": 60, "полчаса": 30,
    "1:30": 90, "00:45:00": 45, "10:00-10:40": 40, "с 14.00 до 15.30": 90, "10:00 – 10:45": 45, "≈ 40 мин": 40,
    "около 1 часа": 60, "40-45": None, "долго": None, "15:00-14:00": None, "": None,
}  # fmt: skip


@pytest.mark.parametrize("text", LENGTHS)
def test_a_length_of_time_is_read_however_it_is_written(text: str) -> None:
    assert minutes(text) == LENGTHS[text]


def test_a_bare_number_is_in_the_unit_of_its_header() -> None:
    assert minutes("1,5", in_hours("Продолжительность (ч)")) == 90
    assert minutes("2", in_hours("Длительность, час")) == 120
    assert minutes("40", in_hours("Длительность (мин)")) == 40
    assert not in_hours("Сколько минут (не часов)")


def test_a_group_in_one_cell_is_a_meeting_of_each_and_the_row_counts_once() -> None:
    rows: Rows = [["Дата встречи", "ФИО наставника", "ФИО наставляемых", "Вид встречи", "Длительность"],
                  ["12.02.2026", "Орлов Илья", "Белов Пётр; Серова Анна (7Б)", "групповая", "1 ч"],
                  ["19.02.2026", "Орлов Илья", "вся группа", "итоговая", "1:30"],
                  ["26.02.2026", "Орлов Илья", "", "итоговая", "1:30"]]  # fmt: skip
    journal = sheet(rows)
    found = fact(journal, "meetings")
    assert (journal.kind, journal.rows_read, journal.rows_stored, journal.rows_skipped) == ("meetings", 3, 2, 1)
    assert found[["row", "met_on", "meeting_kind", "minutes"]].values.tolist() == [
        [2, date(2026, 2, 12), "regular", 60.0],
        [2, date(2026, 2, 12), "regular", 60.0],
        [3, date(2026, 2, 19), "final", 90.0],
    ]
    keys = found["mentee_name_key"]
    assert keys.iloc[0] != keys.iloc[1]
    assert keys.notna().tolist() == [True, True, False]  # nobody's: all mentees of the mentor


def test_codes_and_names_of_a_group_stand_side_by_side() -> None:
    rows: Rows = [["Дата", "Код наставника", "Коды наставляемых", "Наставляемые", "Минут"],
                  ["12.02.2026", "У-1", "У-2, У-3", "Белов Пётр, Серова Анна", "40"]]  # fmt: skip
    found = fact(sheet(rows), "meetings")
    assert found["mentee_code"].tolist() == ["У-2", "У-3"]
    assert found["mentee_name_key"].nunique() == 2


def test_a_journal_that_only_says_the_topic_is_one_and_the_topic_is_not_kept() -> None:
    rows: Rows = [["№", "Дата", "Наставник", "Наставляемый", "Тема", "Подпись"],
                  ["1", "12.02.2026", "Орлов Илья", "Белов Пётр", "ссора с родителями", ""]]  # fmt: skip
    journal = sheet(rows)
    assert (journal.kind, journal.rows_stored) == ("meetings", 1)
    assert "ссора" not in str(journal.facts["meetings"].values.tolist())


def test_a_length_that_cannot_be_read_is_named_and_the_meeting_stays() -> None:
    rows: Rows = [["Дата", "Наставник", "Наставляемый", "Длительность"],
                  ["12.02.2026", "Орлов Илья", "Белов Пётр", "40-45"]]  # fmt: skip
    journal = sheet(rows)
    assert fact(journal, "meetings")["minutes"].isna().all()
    assert [(one.row, one.value) for one in journal.problems] == [(2, "40-45")]


@pytest.mark.parametrize("days", [["12.11.2025", "19.11.2025", "14.01.2026"], ["12.11", "19.11", "14.01"]])
def test_a_column_for_each_day_is_a_journal_and_no_list_of_pairs(days: list[str]) -> None:
    rows: Rows = [["№", "Наставник", "Наставляемый", *days],
                  ["1", "Орлов Илья", "Белов Пётр", "+", "40 мин", "-"],
                  ["2", "Орлов Илья", "Серова Анна", "", "нет", "1"],
                  ["3", "Гусева Вера", "Лапин Юрий", "", "", ""]]  # fmt: skip
    journal = sheet(rows, year="2025/26")
    assert (journal.kind, journal.rows_read, journal.rows_stored) == ("meetings", 2, 2)
    assert fact(journal, "meetings")[["row", "met_on", "minutes"]].fillna(0).values.tolist() == [
        [2, date(2025, 11, 12), 0],
        [2, date(2025, 11, 19), 40],
        [3, date(2026, 1, 14), 0],
    ]


def test_a_list_of_pairs_with_its_days_stays_one() -> None:
    rows: Rows = [["Наставник", "Наставляемый", "Дата начала", "Дата окончания"],
                  ["Орлов Илья", "Белов Пётр", "01.10.2025", "25.05.2026"]]  # fmt: skip
    assert sheet(rows).kind == "pairs"
