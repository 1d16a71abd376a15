"""Which form system wrote a sheet is seen from its technical columns, which are not questions."""

import os
from pathlib import Path

import pytest

from data_loaders.sources import source, system_column
from data_loaders.workbook import read

QUESTION = "1. Насколько Вам комфортно? [1–10]"
HEADERS = {
    "yandex": [["ID", "Время создания", "Код участника", QUESTION], ["id", "«Дата создания»", QUESTION]],
    "google": [["Отметка времени", QUESTION], ["Timestamp", "Email Address", "Score", "Q [row]"]],
    "microsoft": [
        ["ID", "Время начала", "Время выполнения", "Адрес электронной почты", "Имя", QUESTION],
        ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time", QUESTION],
    ],
    "limesurvey": [
        ["id", "submitdate", "lastpage", "startlanguage", "seed", "G01Q01"],
        ["ID ответа", "Дата отправки", "Последняя страница", "Начальный язык", QUESTION],
        ["id. Response ID", "submitdate. Date submitted", "lastpage. Last page", "G01Q01. Комфорт"],
    ],
    "kobo": [["start", "end", "group/comfort", "_id", "_uuid", "_submission_time", "__version__", "_index"]],
    "qualtrics": [["StartDate", "EndDate", "Status", "RecordedDate", "ResponseId", "Q1"]],
    "surveymonkey": [["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", QUESTION]],
    "typeform": [["#", QUESTION, "Start Date (UTC)", "Submit Date (UTC)", "Network ID"]],
    "redcap": [["record_id", "comfort", "anketa_complete"], ["study_id", "redcap_event_name", "comfort"]],
    "moodle": [["Фамилия", "Имя", "Адрес электронной почты", "Состояние", "Тест начат", "Оценка/10,00"]],
    "typed": [
        ["№", "ФИО", "Класс", "Дата рождения", "Код"], ["ID", "ФИО наставника", "Дата начала", "Дата завершения"],
        [None, None], [], ["Код участника", "Класс", QUESTION],
    ],
}  # fmt: skip
CASES = [(name, header) for name, headers in HEADERS.items() for header in headers]


@pytest.mark.parametrize(("name", "header"), CASES, ids=[f"{name} {header[:2]}" for name, header in CASES])
def test_the_technical_columns_name_the_source(name, header):
    assert source(header, 0) == name


def test_people_write_titles_above_a_table_and_google_does_not():
    assert source(["Отметка времени", QUESTION], 3) == "typed"


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("ID", "id"), ("Время создания", "answered_at"), ("Отметка времени", "answered_at"),
        ("Timestamp", "answered_at"),
        ("Start time", "started_at"), ("Время начала:", "started_at"), ("Время выполнения", "answered_at"),
        ("Адрес\xa0электронной  почты", "email"), ("Имя", "name"), ("Name", "name"), ("Начальный язык", "language"),
        ("Баллы", "score"), ("Баллы – Насколько комфортно?", "score"), ("_submission_time", "answered_at"),
        ("submitdate. Date submitted", "answered_at"), ("Всего баллов", "score"), ("IP-адрес", "address"),
        (QUESTION, None), ("Код участника", None), ("Класс", None), ("ФИО", None), ("", None), (None, None),
        ("я" * 5_000, None),
        ("1. Имя Вашего наставника", None), ("Отметка времени встречи", None),
    ],
)  # fmt: skip
def test_a_technical_column_has_a_meaning_and_a_question_has_none(header, meaning):
    assert system_column(header) == meaning


EXPORTS = Path(os.environ.get("MONITOR_EXPORTS") or "no folder was named")
# Source of each real export, its sheet, and its rows × columns with all header rows.
FOREIGN = {
    "two_header_rows_steak.csv": ("surveymonkey", 0, (552, 15)),
    "de_bom_semicolon_german.csv": ("limesurvey", 0, (97, 317)),
    "de_two_header_rows.csv": ("typed", 0, (47, 38)),
    "de_two_header_rows_second_sheet.xlsx": ("typed", 1, (47, 38)),
    "de_three_header_rows.csv": ("qualtrics", 0, (4, 20)),
    "legacy_two_header_rows.csv": ("qualtrics", 0, (3, 15)),
    "longitudinal.csv": ("redcap", 0, (19, 125)),
    "checkboxes-1.csv": ("redcap", 0, (5, 13)),
    "decimal-comma.csv": ("redcap", 0, (5, 6)),
    "survey_0_soil.csv": ("survey123", 0, (13, 17)),
    "new_coders_first400.csv": ("typeform", 0, (401, 51)),
}


@pytest.mark.skipif(not EXPORTS.is_dir(), reason="MONITOR_EXPORTS names no folder with other people's exports")
@pytest.mark.parametrize("name", FOREIGN)
def test_a_real_export_is_read_whole_and_its_source_seen(name):
    expected, number, shape = FOREIGN[name]
    sheet = read(name, (EXPORTS / name).read_bytes()).sheets[number]
    assert (source(list(sheet.cells[0]), 0), sheet.cells.shape) == (expected, shape)
