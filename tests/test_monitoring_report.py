"""The school's workbook: every sheet, figures beside their counts, small groups in words."""

from io import BytesIO

import openpyxl
import pandas as pd
import pytest
from openpyxl.workbook import Workbook

from locales import use
from metrics.definition import definitions
from questionnaires import items as all_items
from reports.monitoring import Figures, distribution, report

INDICATORS = "indicator group numerator denominator value target missing unknown surveyed participants suppressed note"
ITEMS = "form role wave item kind n mean median yes counts low mid good high suppressed"
GAPS = "form role before after comparison n_matched mean_gap suppressed"
CHANGES = "parameter group better n_matched improved same worse dominance mean_change suppressed"


@pytest.fixture(autouse=True)
def _russian() -> None:
    use("ru")


def table(columns: str, *rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=columns.split())


def share(code: str, group: dict[str, str], counts: tuple[int, int] | None) -> tuple[object, ...]:
    part, whole = counts or (None, None)
    value = part / whole if counts else None
    return (code, group, part, whole, value, 0.7, None, 0, None, None, counts is None, None)


@pytest.fixture
def book() -> Workbook:
    ten = ("pupil_pupil", "mentee", "after", "comfort", "10", 18, 7.4, 8, None, {"7": 8, "8": 10}, 1, 3, 8, 6, False)
    few = ("pupil_pupil", "mentor", "after", "comfort", "10", *[None] * 9, True)
    figures = Figures(
        indicators=table(INDICATORS, share("involvement_pupils", {}, (292, 501))),
        by_class=table(
            INDICATORS,
            share("involvement_pupils", {}, (292, 501)),
            share("involvement_pupils", {"class": "7А"}, (5, 22)),
            share("mentee_satisfaction", {"class": "7А"}, None),
        ),
        by_form=table(INDICATORS, share("involvement_pupils", {"form": "pupil_pupil"}, (200, 501))),
        items=table(ITEMS, ten, few),
        gaps=table(GAPS, ("pupil_pupil", "mentee", "comfort_expected", "comfort", "gap", 18, -1.0, False)),
        changes=table(
            CHANGES,
            ("engagement", {}, "higher", 30, 18, 5, 7, 0.37, 0.9, False),
            ("anxiety", {}, "lower", 28, None, None, None, None, 0.3, False),
            ("burnout", {"form": "teacher_teacher"}, "lower", None, None, None, None, None, None, True),
        ),
        facts={"Период": "2025/26", "Скрываем": "меньше 5 человек"},
    )
    return openpyxl.load_workbook(BytesIO(report(figures)), data_only=True)


def lines(book: Workbook, sheet: str) -> list[dict[str, object]]:
    heading, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, heading), row, strict=True)) for row in rows]


def test_the_first_sheet_says_what_the_file_stands_for_and_lists_the_others(book: Workbook) -> None:
    front = [row[0] for row in book["О файле"].iter_rows(values_only=True)]
    assert book.sheetnames[0] == "О файле"
    assert front[:2] == ["Период", "Скрываем"]
    assert front[4:] == book.sheetnames[1:]


def test_a_share_stands_beside_its_numerator_and_denominator_with_its_title(book: Workbook) -> None:
    (line,) = lines(book, "Показатели")
    names = list(line)
    at = names.index("Числитель")
    assert names[at : at + 3] == ["Числитель", "Знаменатель", "Доля"]
    assert [line["Название"], line["Числитель"], line["Знаменатель"]] == ["Вовлечённость обучающихся", 292, 501]
    assert line["Доля"] == pytest.approx(292 / 501)


def test_groups_are_named_and_the_whole_is_not_repeated_among_them(book: Workbook) -> None:
    assert [line["Класс"] for line in lines(book, "По классам")] == ["7А", "7А"]
    assert [line["Форма наставничества"] for line in lines(book, "По формам")] == ["Ученик – ученик"]


def test_involvement_by_class_has_a_native_chart(book: Workbook) -> None:
    assert [line["Класс"] for line in lines(book, "Вовлечённость по классам")] == ["7А"]
    assert len(book["Вовлечённость по классам"]._charts) == 1


def test_hidden_answers_are_words_and_what_an_item_cannot_have_stays_empty(book: Workbook) -> None:
    shown, few = lines(book, "Вопросы анкет")
    assert (shown["Ответов"], shown["Распределение"], shown["Оценки 7–8"]) == (18, "7: 8; 8: 10", 8)
    assert (few["Ответов"], few["Среднее"], few["Оценки 1–3"], few["Ответили «да»"]) == (*["скрыто"] * 3, None)


def test_a_split_that_would_point_at_somebody_is_hidden_while_the_mean_stays(book: Workbook) -> None:
    open_, split, few = lines(book, "Изменения")
    assert [open_[name] for name in ("Лучше", "Без изменений", "Хуже")] == [18, 5, 7]
    assert [split[name] for name in ("Лучше", "Хуже", "Среднее изменение")] == ["скрыто", "скрыто", 0.3]
    assert few["Среднее изменение"] == few["n в обеих волнах"] == "скрыто"


def test_the_expectation_gap_is_never_called_growth(book: Workbook) -> None:
    (line,) = lines(book, "Ожидание и опыт")
    assert line["Опыт минус ожидание"] == -1
    assert not any("рост" in str(name).lower() for name in line)


def test_the_codebook_holds_every_item_and_every_indicator(book: Workbook) -> None:
    assert {line["Вопрос (код)"] for line in lines(book, "Справочник вопросов")} == set(all_items())
    assert [line["Показатель (код)"] for line in lines(book, "Справочник показателей")] == list(definitions())


def test_an_empty_school_still_gets_its_report() -> None:
    empty = Figures(*(table(INDICATORS) for _part in range(3)), table(ITEMS), table(GAPS), table(CHANGES), {})
    assert len(openpyxl.load_workbook(BytesIO(report(empty))).sheetnames) == 15


def test_frequencies_are_told_in_words_whichever_way_they_are_keyed() -> None:
    assert distribution("freq", {1: 2, 5: 3}) == distribution("freq", {"never": 2, "very_often": 3})
    assert distribution("yn", {"yes": 4, "no": 1}) == "Да: 4; Нет: 1"
    assert distribution("10", None) is None
