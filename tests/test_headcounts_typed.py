"""Counts as they are typed and pasted, on the command line, and days of coming and leaving in a list."""

from datetime import date
from pathlib import Path

import pytest

import cli
from data_loaders.headcounts import change, read
from metrics.count import units
from metrics.definition import definition
from metrics.measure import measure
from metrics.missing import missing
from store import Store
from store.headcounts import Headcount, history
from store.uploads import undo
from tests.counted_school import FIRST, YEAR, load, on
from tests.planned import sheet

MAY = date(2026, 5, 31)


@pytest.mark.parametrize(("line", "class_", "people"), [
    ("7А\t25", "7А", 25), ("7 «а» 25", "7А", 25), ("7-а — 25 чел.", "7А", 25), ("7А;25", "7А", 25),
    ("7A: 25,0", "7А", 25), ("10 хим-био 18", "10ХИМ-БИО", 18), ("VII Б\t 0 ", "7Б", 0), ("Педагоги 40", None, 40),
    ("8 25", "8", 25),
])  # fmt: skip
def test_a_line_is_understood_however_the_class_is_written(line: str, class_: str | None, people: int) -> None:
    found = read(f"Класс\tЧисло\n{line}\n\nИтого\t500", FIRST)
    assert found.problems == []
    assert found.counts == [Headcount("pupil" if class_ else "staff", class_, people, FIRST)]


def test_days_of_a_line_go_before_those_of_the_form() -> None:
    found = read("7А\t25\t10.11.2025\t31.12.2025\n7Б\t20\t01.10.2025", FIRST, MAY)
    assert found.counts == [
        Headcount("pupil", "7А", 25, date(2025, 11, 10), date(2025, 12, 31)),
        Headcount("pupil", "7Б", 20, date(2025, 10, 1)),
    ]


@pytest.mark.parametrize(("typed", "said"), [
    ("7А много\n7Б\tсто", "строка 3 «7Б сто»: «сто» – не целое число"), ("7А", "строка 2 «7А»: нет числа людей"),
    ("Ромашка 25", "«Ромашка» – не класс"), ("7А 25\n7а 26", "7А с 01.09.2025 указан дважды: 25 и 26"),
    ("7А 1000", "7А: 1 000 чел. не бывает; допустимо от 0 до 999"), ("7А\t25\tпозже", "«позже» – не дата"),
    ("7А\t25\t01.09.2025\t01.09.2026", "между 01.09.2025 и концом 2025/26 учебного года, 31.08.2026"),
    ("7А -5", "не класс"), ("", "укажите хотя бы один класс"),
])  # fmt: skip
def test_what_cannot_be_is_told_by_line_and_nothing_is_kept(typed: str, said: str) -> None:
    store = Store.open(None)
    problems = " ".join(change(store, f"8Б 20\n{typed}" if typed else "", None, FIRST, None, "curator").problems)
    assert said in problems.replace("\xa0", " ")
    assert len(history(store)) == 0


def test_all_problems_are_told_at_once() -> None:
    assert len(read("7А\nРомашка 3\n7Б\tсто\n8А 25", FIRST).problems) == 3


def test_the_command_line_sets_lists_and_withdraws_a_number(tmp_path: Path) -> None:
    base = ["headcounts", "--year", YEAR, "--db", str(tmp_path / "monitor.duckdb")]
    for line in (("--set", "7а", "25", "2025-09-01", "--until", "2026-05-31"), ("--set", "staff", "40", "2025-09-01")):
        answer, code = cli.run([*base, *line])
        assert code == 0
    assert [(one["class"], one["people"], one["listed"]) for one in answer["headcounts"]] == [
        ("7А", 25, False), (None, 40, False)]  # fmt: skip
    for line, part in {
        ("--set", "7А", "сто", "2025-09-01"): "«сто»",
        ("--set", "staff", "сто", "2025-09-01"): "«сто»",
        ("--set", "7А", "25", "вчера"): "вчера",
        ("--withdraw", "8А", "2025-09-01"): "8А",
        ("--withdraw", "7А", "2025-09-01", "--role", "administration"): "",
    }.items():
        refused, code = cli.run([*base, *line])
        assert (code, part in refused["error"]) == (1, True)
    answer, code = cli.run([*base, "--withdraw", "7А", "2025-09-01"])
    assert (code, len(answer["headcounts"]), len(answer["history"])) == (0, 1, 2)


def test_days_of_coming_and_leaving_are_read_under_the_names_schools_give_them() -> None:
    table = sheet([
        ["ФИО", "Класс", "Дата зачисления в нашу школу", "Выбыл"],
        ["Иванов Артём", "7А", "01.09.2020", "15.12.2025, приказ 45-у"],
        ["Орлов Глеб", "7А", "12.01.2026", ""]])  # fmt: skip
    assert table.kind == "pupils"
    days = table.facts["roster"][["joined", "left_on"]]
    assert days.values[0].tolist() == [date(2020, 9, 1), date(2025, 12, 15)]
    assert days.isna().values.tolist() == [[False, False], [False, True]]


def test_the_share_of_a_day_is_of_those_at_the_school_and_a_newer_list_without_a_day_takes_leaving_back() -> None:
    store = load(
        Store.open(None),
        pupils=[["Код", "Класс", "Дата прибытия", "Дата выбытия"], ["У-1", "7А", "", "15.12.2025"],
                ["У-2", "7А", "", ""], ["У-3", "7А", "12.01.2026", ""]],
        pairs=[["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
               ["У-1", "У-3", "ученик-ученик", "01.10.2025"]],
    )  # fmt: skip
    days = {date(2025, 12, 14): [1, 2], date(2025, 12, 15): [0, 1], date(2026, 1, 12): [1, 2]}
    for day, expected in days.items():
        found = measure(store, definition("involvement_pupils"), on(day))
        assert found[["numerator", "denominator"]].iloc[0].tolist() == expected
    rows = units(store, definition("involvement_pupils"), on(MAY)).set_index("code")
    assert rows.loc["У-1", ["numerator", "denominator", "reason"]].tolist() == [0, 0, "left"]
    assert missing(store, on(MAY)).uncovered["code"].tolist() == ["У-2"]
    load(store, again=[["Код", "Класс"], ["У-1", "7А"]])
    assert measure(store, definition("involvement_pupils"), on(MAY))["denominator"].tolist() == [3]


def test_an_undone_list_gives_its_classes_back_to_their_number() -> None:
    store = Store.open(None)
    change(store, "7А 25", None, FIRST, None, "curator")
    load(store, pupils=[["Код", "Класс"], ["У-1", "7А"]])
    assert measure(store, definition("involvement_pupils"), on(MAY))["denominator"].tolist() == [1]
    undo(store, store.one("select max(upload) from upload")[0])
    assert measure(store, definition("involvement_pupils"), on(MAY))["denominator"].tolist() == [25]
