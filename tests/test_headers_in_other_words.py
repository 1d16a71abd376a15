"""Headers as schools word them, service in years and months, warnings beside their own sheet, a reader who stops."""

import subprocess
import sys
from pathlib import Path

import pytest

from data_loaders.columns import meaning
from tests.books import Rows, text, xlsx
from tests.planned import fact, sheet, tables

WORDED = {
    "name": [
        "Фамилия И.О.", "Фамилия и инициалы", "Имя и фамилия", "Имя Фамилия", "Ребёнок", "Участник программы",
        "Преподаватель",         "Фамилия, имя, отчество (последнее – при наличии)", "Как вас зовут?",
        "Представьтесь, пожалуйста", "Ф.И.",
        "Напишите свою фамилию и имя", "ФИ ученика", "Фам. Имя", "Респондент", "Student name", "Имя, фамилия, класс",
    ],
    "code": ["Номер участника", "Participant ID", "Персональный код", "Псевдоним", "Код-шифр участника"],
    "class": ["В каком классе ты учишься?", "Твой класс", "Кл./группа"],
    "birth_date": ["Число, месяц, год рождения", "Birth date"],
    "gender": ["Пол ребёнка", "М/Ж", "Sex"],
    "measured_on": ["Дата опроса", "Дата тестирования", "Дата обследования"],
    "experience": ["Педстаж", "Лет стажа", "Стаж, лет", "Стаж педагогической работы (лет, месяцев)"],
    "experience_months": ["Стаж педагогической работы, месяцев", "Стаж (мес.)"],
    "total_experience_months": ["Общий стаж, мес."],
    "mentor": ["Ментор", "Опытный педагог", "Закреплённый наставник"],
    "mentee": ["Наставляемый обучающийся", "Закреплённый ученик"],
}  # fmt: skip
STAFF: Rows = [
    ["Фамилия, имя, отчество", "Занимаемая должность", "Стаж педагогической работы", None, "Категория"],
    [None, None, "лет", "месяцев", None],
    ["Белова Алина Петровна", "учитель", 3, 6, "первая"],
    ["Власова Вера Сергеевна", "учитель", 0, 11, None],
    ["Громова Дарья Ильинична", "учитель", 12, None, "высшая"],
]


@pytest.mark.parametrize(("means", "header"), [(means, one) for means, said in WORDED.items() for one in said])
def test_a_header_is_known_in_other_words(means: str, header: str) -> None:
    assert meaning(header) == means


@pytest.mark.parametrize(
    "question",
    [
        "Как часто вы виделись с наставником?",
        "Поддержка наставника",
        "Оцените, как вас приняли в группе",
        "Мес. стажировки",
    ],
)
def test_a_question_that_shares_a_word_with_a_column_is_none(question: str) -> None:
    assert meaning(question) is None


def test_service_stands_in_years_and_months_under_one_header() -> None:
    staff = sheet(STAFF, "Тарификация.xlsx")
    assert (staff.kind, staff.rows_stored, staff.rows_skipped) == ("staff", 3, 0)
    assert fact(staff, "roster")["experience"].tolist() == [3.5, pytest.approx(11 / 12), 12.0]
    named = {column.header: column.item for column in staff.columns}
    assert named["Стаж педагогической работы, месяцев"] == "experience_months"


def test_service_in_months_belongs_to_the_years_beside_it() -> None:
    header = [
        "ФИО",
        "Должность",
        "Общий стаж, лет",
        "Общий стаж, мес.",
        "Педагогический стаж, лет",
        "Педагогический стаж, мес.",
    ]
    rows = [["Белова А. П.", "учитель", 20, 1, 2, 6], ["Власова В. С.", "учитель", 5, 3, None, None]]
    staff = sheet([header, *rows], "Педагоги.xlsx")
    assert fact(staff, "roster")["experience"].tolist() == [2.5, 5.25]


def test_people_by_surname_and_initials_keep_who_they_are_in_a_table_of_measurements() -> None:
    rows = [["Фамилия И.О.", "Класс", "Тревожность"], ["Орлов И. П.", "7А", 5], ["Белова В. С.", "7А", 4]]
    measured = sheet(rows, "Диагностика до.xlsx")
    assert fact(measured, "measurement")["name_key"].notna().all()


def test_a_warning_on_one_sheet_stands_with_its_table_only() -> None:
    def wave(mark: int) -> Rows:
        return [["Код", "Тревожность"], ["У-1", mark], ["У-2", 4], ["У-3", "=1+1"]]

    before, after = tables(("Замеры.xlsx", xlsx({"До": wave(5), "После": wave(3)})))
    told = [[one.message for one in table.problems if "формулы" in one.message] for table in (before, after)]
    assert [[message[:12] for message in messages] for messages in told] == [["Лист «До»: ф"], ["Лист «После»"]]


def test_a_reader_who_has_seen_enough_of_an_answer_gets_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "л.csv").write_bytes(text([["ФИО", "Класс"], *([f"Орлов Илья {n}", "7А"] for n in range(900))]))
    program = str(Path(__file__).parents[1] / "cli.py")
    command = [
        sys.executable,
        program,
        "import",
        "--dry-run",
        "--db",
        str(tmp_path / "m.duckdb"),
        str(tmp_path / "л.csv"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asked:
        assert asked.stdout is not None
        assert asked.stderr is not None
        asked.stdout.close()
        said = asked.stderr.read().decode()
    assert "Traceback" not in said
    assert "BrokenPipe" not in said
