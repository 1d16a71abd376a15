"""Lists and measurements as a stranger types them, 20 people: each person in the right class, form and wave."""

from datetime import datetime

import pytest

from data_loaders.dates import moment
from tests.books import Rows, xlsx
from tests.planned import fact, sheet, tables

CLASSES = ["5А", "5Б", "6А", "7В"]
SURNAMES = ["Иванов", "Петров", "Орлов", "Белов", "Зайцев"]
NAMES = {name: [f"{surname} {'ая' * (at + 1)}" for surname in SURNAMES] for at, name in enumerate(CLASSES)}
PARAMETERS = {"engagement": "Вовлечённость", "soft_skills": "Гибкие навыки"}
CODES = [f"У-{n:02}" for n in range(1, 21)]
VALUES = {
    (code, parameter, wave): float(1 + (7 * n + 3 * p + 2 * w) % 10)
    for n, code in enumerate(CODES)
    for p, parameter in enumerate(PARAMETERS)
    for w, wave in enumerate(("before", "after"))
}


def test_blocks_of_classes_each_with_header_and_total_are_one_school() -> None:
    rows: Rows = [["МБОУ СОШ № 5"]]
    for name, pupils in NAMES.items():
        numbered = [[n, pupil] for n, pupil in enumerate(pupils, 1)]
        rows = [*rows, [], [f"Список {name[0]} «{name[1]}» класса"], ["№", "ФИО"], *numbered, ["Итого:", 5]]
    found = tables(("список.xlsx", xlsx({"Лист1": rows})))
    classes = [name for table in found for name in fact(table, "roster")["class"]]
    assert classes == [name for name in CLASSES for _pupil in range(5)]
    places = [row for table in found for row in fact(table, "roster")["row"]]
    assert [rows[place - 1][1] for place in places] == [pupil for pupils in NAMES.values() for pupil in pupils]


def test_a_list_of_who_is_missing_below_other_people_is_no_list_of_all() -> None:
    measured = [["Код", "Вовлечённость до", "Вовлечённость после"], *[[code, 4, 6] for code in CODES]]
    missing = [[], ["Не пришли"], ["ФИО", "Класс"], *[[name, "5А"] for name in NAMES["5А"]]]
    (found,) = tables(("замеры.xlsx", xlsx({"Лист1": [*measured, *missing]})))
    assert (found.kind, found.rows_stored) == ("measurements", len(CODES))


def test_those_who_left_stand_below_and_are_not_counted() -> None:
    pupils = [[name, "5А", code] for name, code in zip(NAMES["5А"], CODES, strict=False)]
    gone = [["Всего", 5], [], ["Выбыли"], ["ФИО", "Класс", "Код"], ["Гусев Лев", "5А", "У-99"]]
    (found,) = tables(("список.xlsx", xlsx({"Лист1": [["ФИО", "Класс", "Код"], *pupils, *gone]})))
    assert fact(found, "roster")["code"].tolist() == CODES[:5]


def test_a_class_written_once_holds_for_the_pupils_below_and_one_left_out_does_not() -> None:
    rows = [
        [name if n == 0 else None, n + 1, pupil] for name, pupils in NAMES.items() for n, pupil in enumerate(pupils)
    ]
    header = ["Класс", "№", "ФИО ученика"]
    whole = [name for name in CLASSES for _pupil in range(5)]
    assert fact(sheet([header, *rows]), "roster")["class"].tolist() == whole
    gaps = [[None if n == 7 else name, 1, row[2]] for n, (name, row) in enumerate(zip(whole, rows, strict=True))]
    assert fact(sheet([header, *gaps]), "roster")["class"].isna().sum() == 1


def test_a_line_that_names_the_form_holds_for_the_pairs_below_it() -> None:
    pairs = [[a, b, "01.10.2025"] for a, b in zip(NAMES["5А"], NAMES["7В"], strict=True)]
    rows = [["Наставник", "Наставляемый", "Начало"], ["Форма «ученик – ученик»"], *pairs[:3],
            ["Форма «учитель – учитель»"], *pairs[3:]]  # fmt: skip
    found = sheet(rows)
    assert fact(found, "pair")["form"].tolist() == ["pupil_pupil"] * 3 + ["teacher_teacher"] * 2
    assert (found.rows_read, found.rows_stored, found.rows_skipped) == (5, 5, 0)


def values(wave: str) -> Rows:
    """A row of values for each code."""
    return [[code, *(VALUES[code, parameter, wave] for parameter in PARAMETERS)] for code in CODES]


HEAD = ["Код", *PARAMETERS.values()]
BOTH = [[code, *(VALUES[code, parameter, wave] for parameter in PARAMETERS for wave in ("before", "after"))]
        for code in CODES]  # fmt: skip
AVERAGE = [["Среднее", 5, 5]]
LAYOUTS: dict[str, dict[str, Rows]] = {
    "blocks": {"Лист1": [["До программы"], HEAD, *values("before"), [], ["После программы"], HEAD, *values("after")]},
    "blocks with averages": {"Лист1": [["До программы"], HEAD, *values("before"), *AVERAGE, [], ["После программы"],
                                       HEAD, *values("after"), *AVERAGE]},
    "lines": {"Лист1": [HEAD, ["До программы"], *values("before"), ["После программы"], *values("after")]},
    "cells": {"Лист1": [["Код участника", "Показатель", "Диагностика", "Балл"],
                        *[[code, PARAMETERS[of], "входная" if wave == "before" else "итоговая", value]
                          for (code, of, wave), value in VALUES.items()]]},
    "tabs": {title: [["Код", "До программы", "После программы"],
                     *[[code, VALUES[code, of, "before"], VALUES[code, of, "after"]] for code in CODES]]
             for of, title in PARAMETERS.items()},
    "three rows": {"Лист1": [["Код", "Мониторинг, этап 2", None, None, None],
                             [None, "Вовлечённость", None, "Гибкие навыки", None],
                             [None, "до", "после", "до", "после"], *BOTH]},
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_both_waves_are_found_and_no_one_loses_the_code(name: str) -> None:
    found = tables(("замеры.xlsx", xlsx(LAYOUTS[name])))
    assert {table.status for table in found} == {"planned"}
    rows = [row for table in found
            for row in fact(table, "measurement")[["code", "parameter", "wave", "value"]].values.tolist()]  # fmt: skip
    assert {(code, of, wave): value for code, of, wave, value in rows} == VALUES
    assert len(rows) == len(VALUES)
    assert sum(table.rows_skipped for table in found) == 0


def test_times_with_the_day_of_the_week_or_without_their_format_are_read() -> None:
    for said in ("вторник, 12 мая 2026, 09:00", "вт 12.05.2026 9:00", "46154.375", "46154,375"):
        assert moment(said) == datetime(2026, 5, 12, 9), said
    assert moment("12345") is None
