"""Stage-2 tables of other schools: runs of rows, merged codes, marks by subject, single words that name nothing."""

import pytest

from data_loaders.commit import commit
from data_loaders.measured import parameter_of
from data_loaders.plan import plan
from store import Store
from tests.books import xlsx
from tests.planned import fact, sheet, tables


@pytest.mark.parametrize("word", [
    "УЧ-011", "Обучающийся", "Балл", "Работа", "Профессия", "Школа", "Мотивация", "Адаптация", "Класс", "Будущее",
    "Удовлетворённость", "Удовлетворённость работой наставника", "Оценка наставника", "Ситуативная тревожность",
    "Дата тестирования тревожности", "Количество пропусков",
])  # fmt: skip
def test_a_word_that_several_parameters_share_or_another_thing_names_no_parameter(word: str) -> None:
    assert parameter_of(word) is None


@pytest.mark.parametrize(("said", "code"), [
    ("Тревожность (Спилбергер)", "anxiety"), ("Уровень проф. выгорания", "burnout"),
    ("Кол-во проектов", "projects_done"),
    ("Посещение кружков", "clubs_attended"), ("Желание ходить в школу", "school_attendance_wish"),
    ("Понимание будущего", "future_clarity"), ("Психологический климат в пед. коллективе", "team_climate"),
])  # fmt: skip
def test_a_parameter_is_known_in_the_words_of_schools(said: str, code: str) -> None:
    known = parameter_of(said)
    assert known is not None
    assert known[0].code == code


def test_a_code_merged_over_its_two_rows_or_written_once_holds_for_both() -> None:
    rows = [["Код", "Замер", "Тревожность"], ["Д-1", "до", 7], [None, "после", 5], ["Д-2", "до", 6], [None, "после", 6]]
    (merged,) = tables(("ряды.xlsx", xlsx({"Лист1": rows}, {"Лист1": ["A2:A3", "A4:A5"]})))
    plain = sheet(rows)
    for found in (merged, plain):
        said = fact(found, "measurement")[["code", "wave", "value"]].values.tolist()
        assert said == [["Д-1", "before", 7], ["Д-1", "after", 5], ["Д-2", "before", 6], ["Д-2", "after", 6]]


def test_marks_in_several_subjects_stay_apart() -> None:
    said = fact(sheet([
        ["Код", "Средний балл по математике (вход)", "Средний балл по математике (выход)",
         "Средний балл по русскому языку (вход)", "Средний балл по русскому языку (выход)"],
        ["У-1", "4,2", 4.5, 3, 3.1],
    ]), "measurement")  # fmt: skip
    assert said[["subject", "wave", "value"]].values.tolist() == [
        ["математика", "before", 4.2], ["математика", "after", 4.5],
        ["русский язык", "before", 3.0], ["русский язык", "after", 3.1],
    ]  # fmt: skip


def test_subjects_alone_are_marks_only_under_a_title_that_says_so() -> None:
    rows = [["Код", "Алгебра", None, "Физика", None], [None, "до", "после", "до", "после"], ["У-1", 3, 4, 5, 5]]
    marks = sheet([["Успеваемость по предметам"], *rows])
    assert sorted(set(fact(marks, "measurement")["subject"])) == ["алгебра", "физика"]
    assert sheet(rows).kind is None


def test_of_two_columns_for_one_parameter_and_wave_the_surer_one_is_read() -> None:
    said = sheet([["Код", "Тревожность по методике Филлипса до", "Тревожность до"], ["У-1", 9, 5]])
    assert fact(said, "measurement")["value"].tolist() == [5]
    assert [column.item for column in said.columns] == ["code", None, "anxiety"]


def test_a_title_in_any_case_says_the_wave() -> None:
    for title, wave in (("Результаты входного контроля", "before"), ("Данные итоговой диагностики", "after")):
        assert sheet([[title], ["Код", "Тревожность"], ["У-1", 5]]).wave == wave


def test_the_same_measurement_in_two_files_does_not_count_twice() -> None:
    store = Store.open(None)
    rows = [["Код", "Тревожность до", "Тревожность после"], ["У-1", 5, 4], ["У-2", 6, 6]]
    files = [(f"{tab}.xlsx", xlsx({tab: rows})) for tab in ("Куратор", "Психолог")]
    commit(plan(files, store, "2025/26"), store)
    assert store.one("select count(*), count(before), count(after) from change") == (2, 2, 2)
