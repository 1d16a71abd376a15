"""Questionnaires as a stranger exports them, 25 people with answers known beforehand: nothing lost, nothing mixed."""

import io
import random
from collections.abc import Sequence
from typing import Any

import openpyxl

from data_loaders.people import code_key
from data_loaders.report import TablePlan
from tests.books import Rows, text, xlsx
from tests.planned import fact, tables

DICE = random.Random(7)
CODES = [f"У-{n:02}" for n in range(1, 26)]
BEFORE = {
    "comfort_expected": "Насколько комфортным, по Вашим ожиданиям, будет общение с наставником?",
    "support_expected": "Поддержит ли Вас наставник? (от 1 до 10)",
    "safety_importance": "Насколько для Вас важно чувствовать себя в безопасности?",
    "glad": "Рады ли Вы участвовать в программе?",
}
AFTER = {
    "comfort": "Насколько комфортно Вам было общаться с наставником? (от 1 до 10)",
    "support": "Ощущали ли Вы поддержку наставника?",
    "plan_clear": "Был ли понятен план совместной работы?",
    "glad_after": "Рады ли Вы, что участвовали в программе?",
}
Truth = dict[tuple[str, str], float]


def answers(asked: Sequence[str]) -> dict[str, list[Any]]:
    """Code -> marks, the first of them 10 for somebody, and yes or no at the end."""
    return {
        code: [*(10 if code == CODES[0] else DICE.randint(1, 10) for _item in asked[:-1]), DICE.choice(["Да", "Нет"])]
        for code in CODES
    }


SAID = {"before": answers(list(BEFORE)), "after": answers(list(AFTER))}
ASKED = {"before": BEFORE, "after": AFTER}


def truth(*waves: str) -> Truth:
    """(folded code, item) -> the number that is to be stored."""
    return {
        (code_key(code), item): {"Да": 1.0, "Нет": 0.0}.get(cell, cell)
        for wave in waves for code, row in SAID[wave].items() for item, cell in zip(ASKED[wave], row, strict=True)
    }  # fmt: skip


def stored(planned: Sequence[TablePlan]) -> Truth:
    """The same as the plans would store it."""
    found: Truth = {}
    for table in (table for table in planned if table.status == "planned"):
        joined = fact(table, "answer").merge(fact(table, "response"), on="response")
        found |= {(code, item): value for code, item, value in joined[["code_key", "item", "value"]].values.tolist()}
    return found


def block(wave: str, cell: Any = lambda said: said) -> Rows:
    """The rows of one wave, with a header."""
    return [["Код участника", *ASKED[wave].values()], *[[c, *map(cell, row)] for c, row in SAID[wave].items()]]


def test_codes_of_options_are_the_numbers_in_them_and_the_reader_is_told() -> None:
    head = ["id", "submitdate", "lastpage", "startlanguage", "seed"]
    words = {"Да": "Y", "Нет": "N"}
    for shape in ("A{}", "AO{:02}"):
        header, *rows = block("after", lambda said, shape=shape: words.get(said) or shape.format(said))
        lines = [[*head, *header], *([n, "2026-05-12 09:00:00", 3, "ru", 7, *row] for n, row in enumerate(rows))]
        (found,) = tables(("ответы.csv", text(lines, ",")))
        assert stored([found]) == truth("after")
        assert [shape.format(10) in problem.message for problem in found.problems] == [True]


def test_one_option_code_among_numbers_is_a_slip_and_named() -> None:
    header, *rows = block("after")
    rows[3] = [rows[3][0], "A7", *rows[3][2:]]
    (found,) = tables(("ответы.csv", text([header, *rows])))
    assert stored([found]) == {key: v for key, v in truth("after").items() if key != (code_key(CODES[3]), "comfort")}
    assert [(problem.row, problem.value) for problem in found.problems] == [(5, "A7")]


def test_whole_numbers_written_with_a_nought_are_the_same_codes_and_marks() -> None:
    header, *rows = block("after", lambda said: f"{said}.0" if isinstance(said, int) else said)
    numbered = [[f"{n}.0", *row[1:]] for n, row in enumerate(rows, 1)]
    (found,) = tables(("статистика.csv", text([header, *numbered], ",")))
    assert fact(found, "response")["code_key"].tolist() == [str(n) for n in range(1, 26)]
    assert fact(found, "answer")["value"].tolist() == [
        truth("after")[code_key(c), item] for item in AFTER for c in CODES
    ]


def test_a_mark_with_a_full_stop_is_a_mark() -> None:
    (found,) = tables(("а.csv", text(block("after", lambda said: f"{said}."))))
    assert stored([found]) == truth("after")


def test_a_hidden_copy_of_what_is_shown_is_left_out_and_named() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title, book.worksheets[0].sheet_state = "копия", "hidden"
    copy = (book.worksheets[0], block("after", lambda said: 7))
    for sheet, rows in (copy, (book.create_sheet("Ответы"), block("after"))):
        for row in rows:
            sheet.append(row)
    book.active = 1
    out = io.BytesIO()
    book.save(out)
    found = tables(("а.xlsx", out.getvalue()))
    assert [(table.sheet, table.status) for table in found] == [("Ответы", "planned"), ("копия", "refused")]
    assert (stored(found), "скрыт" in found[1].problems[0].message) == (truth("after"), True)


def test_both_waves_under_one_another_are_two_tables_and_a_pivot_below_is_none() -> None:
    pivot = [["Класс", "Анкет", "Насколько комфортно Вам было общаться с наставником?"], ["7А", 12, 7.1], ["7Б", 13, 6]]
    for gap in ([], [["Проверено"]]):
        rows = [["Анкета на входе"], *block("before"), ["Среднее", 5, 5, 5], [], *gap, ["Анкета на выходе"],
                *block("after"), [], ["Итого", 25], [], *pivot]  # fmt: skip
        found = tables(("анкеты.xlsx", xlsx({"Лист1": rows})))
        assert [(table.wave, table.rows_stored) for table in found] == [("before", 25), ("after", 25)]
        assert stored(found) == truth("before", "after")


def test_headers_repeated_after_a_blank_row_and_the_number_of_a_page_end_nothing() -> None:
    header, *rows = block("after")
    pages = [
        row for n, one in enumerate(rows) for row in ([[], [f"Страница {n}"], header, one] if n % 7 == 6 else [one])
    ]
    (found,) = tables(("а.xlsx", xlsx({"Лист1": [header, *pages]})))
    assert (stored([found]), found.rows_stored) == (truth("after"), 25)


def test_events_of_redcap_are_waves_and_its_codes_our_questions() -> None:
    system = ["record_id", "redcap_event_name", "anketa_timestamp", "code"]
    lines = [[*system, *BEFORE, *AFTER, "anketa_complete"]]
    for wave, event in (("before", "before_arm_1"), ("after", "after_arm_1")):
        for n, (code, row) in enumerate(SAID[wave].items()):
            cells = [{"Да": 1, "Нет": 0}.get(cell, cell) for cell in row]
            halves = (cells, [""] * 4) if wave == "before" else ([""] * 4, cells)
            lines.append([n, event, "2026-05-12 09:00:00", code, *halves[0], *halves[1], 2])
    found = tables(("raw.csv", text(lines, ",")))
    assert ([table.wave for table in found], stored(found)) == (["before", "after"], truth("before", "after"))


def test_a_code_that_people_make_up_is_their_code() -> None:
    header, *rows = block("after")
    header = ["Придумайте личный код (3 буквы, 2 цифры)", *header[1:]]
    (found,) = tables(("а.csv", text([header, *([f"мар {n:02}", *row[1:]] for n, row in enumerate(rows))])))
    assert fact(found, "response")["code_key"].nunique() == 25
