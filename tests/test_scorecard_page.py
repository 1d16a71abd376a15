"""The scorecard on the page of quality, in the passports, in the report: with answers, without, for whom."""

import io

import openpyxl
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from locales import use
from metrics.whole import whole
from reports.monitoring import Figures, report
from store import Store
from tests.books import xlsx
from tests.curator import ASKED
from tests.screens import empty_school, run, sample_store
from tests.test_scorecard import END, FEBRUARY, on, twice
from ui import data

NAME = "Орлова Вера Ильинична"


def said(screen: object) -> str:
    """Everything a page says in sentences."""
    kinds = ("markdown", "caption", "info", "subheader")
    return " ".join(one.value for kind in kinds for one in getattr(screen, kind))


def fill(store: Store) -> None:
    """Two people in June, one of whom left a row blank, and February before."""
    on(store, "15.02.2026", FEBRUARY)
    rows = [["09.06.2026 10:00:00", "Белов Пётр Ильич", *[2] * 9], ["10.06.2026 10:00:00", NAME, *[2] * 8, None]]
    file = ("форма.xlsx", xlsx({"Лист": [["Отметка времени", "ФИО", *ASKED], *rows]}))
    commit(plan([file], store), store)


def test_the_page_says_sum_level_day_and_what_was_before_and_names_nobody() -> None:
    with empty_school():
        screen = run("quality", "curator", filters_chosen={"year": "2025/26"})
        assert "Анкеты куратора за этот учебный год пока нет" in said(screen)
        assert "Бланк анкеты куратора (xlsx)" in [one.proto.label for one in screen.get("download_button")]
        fill(data.opened().store)
        data.changed()
        screen = run("quality", "curator", filters_chosen={"year": "2025/26"})
        assert not screen.exception
        for part in ("Уровень не определён: не заполнена 1 строка из 9 (№ 9)", "Заполнено: 10.06.2026, куратор",
                     "ответил ещё 1 человек: 18 из 18, оптимальный", "До этого: 9 из 18, допустимый (15.02.2026)",
                     "Р-145"):  # fmt: skip
            assert part in said(screen)
        (rows,) = (frame.value for frame in screen.dataframe)
        assert len(rows) == 9
        assert NAME.split()[0] not in said(screen) + rows.to_string()
        assert run("quality", "administration").info[0].value.startswith("Эту страницу видят")


def test_a_whole_questionnaire_has_its_level_in_words() -> None:
    with empty_school():
        on(data.opened().store, "10.06.2026", [2, 2, 1, 2, 2, 1, 1, 1, 2])
        data.changed()
        assert "14 из 18: уровень допустимый" in said(run("quality", "curator", filters_chosen={"year": "2025/26"}))


def test_the_report_holds_the_criteria_the_answers_and_their_source_and_names_nobody() -> None:
    use("ru")
    store = twice()
    fill(store)
    book = openpyxl.load_workbook(io.BytesIO(report(Figures(**whole(store, END), facts={}))))
    rows = [*book["Оценочный лист программы"].iter_rows(values_only=True)]
    assert [row[3] for row in rows] == ["Баллы", *[2] * 8, None]
    answers = [*book["Ответы кураторов"].iter_rows(values_only=True)]
    assert [row[4] for row in answers] == ["Сумма баллов", 16, 17, 18, 9]
    assert len([*book["Справочник анкеты куратора"].iter_rows()]) == 1 + 9 + 3
    text = " ".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row)
    assert "Р-145" in text
    assert NAME.split()[0] not in text


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_passports_say_what_the_scorecard_is_made_of(language: str) -> None:
    with empty_school():
        screen = run("passports", "administration", language)
        assert not screen.exception
        assert any("15–18" in one.value for one in screen.markdown)


def test_the_sample_school_filled_it_in_twice() -> None:
    with sample_store() as store:
        found = whole(store, store.scope("2025/26"))["cards"]
        assert found[["standing", "total", "level"]].values.tolist() == [
            ["counted", 14, "acceptable"], ["compared", 10, "acceptable"]
        ]  # fmt: skip
