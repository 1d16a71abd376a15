"""Files as schools keep them are recognised by meaning, typed, checked, and reported cell by cell."""

from datetime import date, datetime
from typing import Any

import pandas as pd
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from data_loaders.report import Correction, TablePlan
from store import Store
from tests.books import Rows, text, xlsx

PUPILS = [["ФИО", "Класс", "Код"], ["Иванов Артём", "7 «А»", "У-1"], ["Петрова Софья", "7б", "У-2"],
          ["Орлов Пётр", "7-А", "У-3"], ["Белова Ёлка", "8А", "У-4"]]  # fmt: skip


def tables(*files: tuple[str, bytes], store: Store | None = None, **choice: Any) -> list[TablePlan]:
    """The plans of all tables of these files."""
    return [table for one in plan(list(files), store or Store.open(None), **choice) for table in one.tables]


def sheet(rows: Rows, name: str = "Лист1", file: str = "файл.xlsx", **choice: Any) -> TablePlan:
    """The plan of a workbook with one sheet."""
    (only,) = tables((file, xlsx({name: rows})), **choice)
    return only


def fact(table: TablePlan, name: str) -> pd.DataFrame:
    """The rows a plan would store in one table."""
    return table.facts[name]


def test_a_list_without_a_class_column_takes_the_class_from_section_lines() -> None:
    found = sheet([["Контингент"], ["№", "ФИО обучающегося"], ["7А класс"], [1, "Иванов Артём"], ["7Б"],
                   [1, "Петрова Софья"], [2, "Орлов Пётр"]])  # fmt: skip
    assert found.kind == "pupils"
    assert list(fact(found, "roster")["class"]) == ["7А", "7Б", "7Б"]


def test_names_in_three_columns_and_a_class_in_two_are_put_together() -> None:
    found = sheet([["Фамилия", "Имя", "Отчество", "Параллель", "Литера"], ["Иванов", "Артём", "Олегович", 7, "а"]])
    assert found.kind == "pupils"
    assert list(fact(found, "roster")["class"]) == ["7А"]
    assert list(found.names.values()) == ["Иванов Артём Олегович"]


def test_managers_and_service_staff_are_no_teachers_unless_they_also_teach() -> None:
    posts = {"Директор": False, "Учитель математики": True, "Заместитель директора по УВР, учитель истории": True,
             "Секретарь": False, "Педагог-психолог": True, "Заместитель директора по воспитательной работе": False,
             "Помощник воспитателя": False, "Педагог-библиотекарь": True, "Заведующий хозяйством": False}  # fmt: skip
    rows = [
        ["ФИО", "Должность", "Стаж"],
        *[[f"Иванов {'ая' * n}", p, "3 года"] for n, p in enumerate(posts, 1)],
    ]
    found = sheet(rows)
    assert found.kind == "staff"
    assert list(fact(found, "roster")["teaching"]) == list(posts.values())
    assert set(fact(found, "roster")["experience"]) == {3.0}


def test_a_repeated_person_of_a_list_is_kept_once_and_named() -> None:
    found = sheet([*PUPILS, ["Иванов Артём", "7В", "у 1"]])
    assert (found.rows_read, found.rows_stored, found.rows_repeated) == (5, 4, 1)
    assert found.problems[0].row == 2


def test_several_mentees_in_a_cell_with_classes_become_members_of_one_pair() -> None:
    rows = [["Наставник", "Наставляемые", "Дата начала"],
            ["Белова Ёлка (8А)", "1) Иванов Артём, 7А; 2) Петрова Софья (7б)\nОрлов Пётр", "01.10.2025"]]  # fmt: skip
    found = sheet(rows, "Ученик-ученик")
    members = fact(found, "pair_member")
    assert found.kind == "pairs"
    assert found.form == "pupil_pupil"
    assert list(members["role"]) == ["mentor", "mentee", "mentee", "mentee"]
    assert list(members["class"]) == ["8А", "7А", "7Б", None]
    assert fact(found, "pair")["started"].iloc[0] == date(2025, 10, 1)


def test_a_group_goes_on_under_an_empty_mentor_cell() -> None:
    rows = [["ФИО наставника", "ФИО наставляемого", "Форма"], ["Белова Ёлка", "Иванов Артём", "ученик – ученик"],
            [None, "Орлов Пётр", "ученик – ученик"]]  # fmt: skip
    members = fact(sheet(rows), "pair_member")
    assert list(members["role"]) == ["mentor", "mentee", "mentor", "mentee"]
    assert members["name_key"].iloc[0] == members["name_key"].iloc[2]


def test_pairs_by_code_are_joined_whatever_the_case_spaces_and_look_alike_letters() -> None:
    store = Store.open(None)
    pairs = [["Код наставника", "Код наставляемого", "Форма"], ["y-1", "У 2", "Ученик-ученик"]]
    commit(plan([("п.csv", text(pairs)), ("к.xlsx", xlsx({"К": PUPILS}))], store, "2025/26"), store)
    assert store.frame("select person from participation order by role desc")["person"].tolist() == [
        "pupil:У1", "pupil:У2"
    ]  # fmt: skip


def test_a_parent_mentor_is_a_participant_and_no_unknown() -> None:
    store = Store.open(None)
    pairs = [["Наставник", "Принадлежность наставника", "Наставляемый", "Форма"],
             ["Белов Пётр Ильич", "родитель", "Иванов Артём", "ученик-ученик"]]  # fmt: skip
    commit(plan([("п.csv", text(pairs)), ("к.xlsx", xlsx({"К": PUPILS}))], store, "2025/26"), store)
    frame = store.frame("select kind, affiliation from person where kind <> 'pupil'")
    assert frame.to_dict("records") == [{"kind": "outside", "affiliation": "parent"}]


def test_namesakes_are_told_apart_by_class_or_not_at_all() -> None:
    store = Store.open(None)
    people = [*PUPILS, ["Иванов Артём", "9В", "У-9"]]
    pairs = [["Наставник", "Наставляемый", "Класс наставляемого", "Форма"],
             ["Белова Ёлка", "Иванов Артём", "9 в", "ученик-ученик"],
             ["Орлов Пётр", "Иванов Артём", None, "ученик-ученик"]]  # fmt: skip
    commit(plan([("п.csv", text(pairs)), ("к.xlsx", xlsx({"К": people}))], store, "2025/26"), store)
    found = store.frame("select person, reason from participation join person using (school, year, person)"
                        " where role = 'mentee' order by pair")  # fmt: skip
    assert found["person"].iloc[0] == "pupil:У9"
    assert found["person"].iloc[1].startswith("unknown:pupil:")
    assert found["reason"].iloc[1] == "namesake"


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ([["Код", "Личностная тревожность (до)", "Личностная тревожность (после)"], ["У-1", 7, 5]], "columns"),
        ([["Код", "До", None, "После", None], [None, "Тревожность", "Гибкие навыки", "Тревожность", "Гибкие навыки"],
          ["У-1", 7, 3, 5, 4]], "waves above parameters"),
        ([["Код", "Показатель", "На входе", "На выходе"], ["У-1", "Личностная тревожность", 7, 5]], "long, two values"),
        ([["Код", "Показатель", "Этап", "Балл"], ["У-1", "Тревожность", "вход", 7],
          ["У-1", "Тревожность", "выход", 5]], "long, one value"),
        ([["Код", "Срез", "Уровень тревожности"], ["У-1", "1 срез", 7], ["У-1", "2 срез", 5]], "waves as rows"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_stage_two_is_read_in_every_layout(rows: Rows, name: str) -> None:
    found = sheet(rows)
    assert (found.kind, found.status) == ("measurements", "planned")
    facts = fact(found, "measurement").query("parameter == 'anxiety'")
    assert dict(zip(facts["wave"], facts["value"], strict=True)) == {"before": 7.0, "after": 5.0}


def test_stage_two_on_two_sheets_takes_the_wave_from_the_tabs() -> None:
    header = ["Код", "Профессиональное выгорание"]
    found = tables(("э.xlsx", xlsx({"До": [header, ["П-1", 6]], "После": [header, ["П-1", 4]]})))
    assert [(t.wave, t.status, t.rows_stored) for t in found] == [
        ("before", "planned", 1),
        ("after", "planned", 1),
    ]


def test_a_stage_two_table_without_a_wave_asks_and_is_not_stored() -> None:
    store = Store.open(None)
    file = ("э.xlsx", xlsx({"Лист1": [["Код", "Уровень тревожности"], ["У-1", 6]]}))
    (one,) = commit(plan([file], store), store)
    assert one.tables[0].status == "needs answer"
    assert store.one("select count(*) from measurement") == (0,)
    answer = {("э.xlsx", "Лист1"): Correction(wave="before")}
    (one,) = commit(plan([file], store, answers=answer), store)
    assert one.tables[0].status == "stored"
    assert store.one("select wave, value from measurement") == ("before", 6.0)


def test_the_curator_never_reads_a_psychological_value_that_is_wrong() -> None:
    rows = [["Код", "Тревожность до", "Тревожность после"], ["У-1", 77, 5]]
    assert [p.value for p in sheet(rows).problems] == [None]
    assert [p.value for p in sheet(rows, role="psychologist").problems] == ["77"]


ANSWERS = [
    ["ID", "Время создания", "Код участника", "1. Насколько комфортно было общение с наставником?",
     "2. Довольны ли Вы результатом (от 1 до 10)", "3. Оправдались ли Ваши ожидания?", "4. Вы рады, что участвовали?"],
    [1, "2026-05-12 09:00:00", "У-1", "8 баллов", "10 - самый высокий", "8,0", " Да "],
    [2, "2026-05-12 09:05:00", "У-2", "11", "7", "-", "скорее да"],
    [3, "2026-05-12 09:01:00", "у 1", "9", "9", "9", "нет"],
    [4, "2026-05-12 10:01:00", "тест", "9", "9", "9", "нет"],
]  # fmt: skip


def test_answers_are_typed_and_cells_that_say_nothing_known_are_named() -> None:
    found = sheet(ANSWERS)
    assert (found.source, found.form, found.role, found.wave) == ("yandex", "pupil_pupil", "mentee", "after")
    assert (found.rows_read, found.rows_stored, found.rows_repeated, found.rows_skipped) == (4, 2, 1, 1)
    assert [(p.row, p.value) for p in found.problems if p.column and "." in p.column] == [
        (3, "11"),
        (3, "скорее да"),
    ]


def test_of_a_repeated_person_the_last_answer_by_time_is_kept() -> None:
    found = sheet(ANSWERS)
    answers = fact(found, "answer").merge(fact(found, "response"), on="response").query("code_key == 'У1'")
    assert dict(zip(answers["item"], answers["value"], strict=True)) == {
        "comfort": 9.0, "result_satisfaction": 9.0, "expectations_met": 9.0, "glad_after": 0.0
    }  # fmt: skip


def test_a_time_as_google_writes_it_in_csv_is_understood() -> None:
    rows = [["Отметка времени", "Код", "Вы рады, что участвуете в программе?", "Ожидаемый комфорт общения"],
            ["2026/02/12 3:45:12 PM GMT+3", "У-1", "Да", "7"]]  # fmt: skip
    (found,) = tables(("ответы.csv", text(rows, ",")))
    assert (found.source, found.wave, found.sheet) == ("google", "before", None)
    assert fact(found, "response")["answered_at"].iloc[0] == datetime(2026, 2, 12, 15, 45, 12)


def test_both_waves_in_one_sheet_become_two_tables() -> None:
    rows = [["Этап", "Код", "Качество передачи теоретических знаний", "Уровень комфорта при участии в программе"],
            ["на входе", "П-1", 6, 7], ["на выходе", "П-1", 8, 9]]  # fmt: skip
    found = tables(("а.xlsx", xlsx({"Учителя наставляемые": rows})))
    assert [(t.form, t.role, t.wave, t.rows_stored) for t in found] == [
        ("teacher_teacher", "mentee", "before", 1), ("teacher_teacher", "mentee", "after", 1)
    ]  # fmt: skip


def test_an_unknown_table_is_refused_with_a_sentence_and_the_other_files_load() -> None:
    store = Store.open(None)
    strange = xlsx({"Меню": [["Блюдо", "Цена"], ["Суп", 40], ["Каша", 30]]})
    done = commit(
        plan(
            [("меню.xlsx", strange), ("битый.xlsx", b"PK\x03\x04oops"), ("к.xlsx", xlsx({"К": PUPILS}))],
            store,
        ),
        store,
    )
    assert [t.status for one in done for t in one.tables] == ["refused", "refused", "stored"]
    assert all(t.problems[0].message for one in done[:2] for t in one.tables)
    assert store.one("select count(*) from roster") == (4,)


def test_a_school_year_is_found_in_title_tab_and_file_name() -> None:
    assert sheet([["Список на 01.09.2024"], *PUPILS]).year == "2024/25"
    assert sheet(PUPILS, file="kontingent_2023-2024.xlsx").year == "2023/24"
    assert sheet(PUPILS, name="2022-23 уч. год").year == "2022/23"
    assert sheet(PUPILS, year="2021/22", file="kontingent_2023-2024.xlsx").year == "2021/22"
