"""The same answers out of every form system are the same facts: source, questionnaire, people, times and values."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from data_loaders.report import TablePlan
from data_loaders.sources import words_of_sources
from data_loaders.tables import find_table
from data_loaders.workbook import read
from tests import exports
from tests.answered import CODES, STORED, TIMES
from tests.books import text
from tests.planned import fact, tables
from ui.naming import source_name

SYSTEMS = {
    "yandex": exports.yandex, "google": exports.google, "microsoft": exports.microsoft,
    "limesurvey": exports.limesurvey, "kobo": exports.kobo, "qualtrics": exports.qualtrics,
    "surveymonkey": exports.surveymonkey, "typeform": exports.typeform, "redcap": exports.redcap,
    "1ka": exports.one_ka, "moodle": exports.moodle,
}  # fmt: skip
FILES = [(name, number) for name, make in SYSTEMS.items() for number in range(len(make()))]
LATER = {"microsoft": timedelta(minutes=4), "qualtrics": timedelta(minutes=4)}


def stored(table: TablePlan) -> dict[str, list[float]]:
    """Code -> the numbers answered, in the order of the questions."""
    joined = fact(table, "answer").merge(fact(table, "response"), on="response").dropna(subset="value")
    return {code: part["value"].tolist() for code, part in joined.groupby("code", sort=False)}


def test_every_system_that_is_recognised_has_its_name_on_screen() -> None:
    known = {rule["source"] for rule in words_of_sources()["rules"]}
    assert set(SYSTEMS) <= known
    assert [source for source in known if source_name(source) == source] == []


@pytest.mark.parametrize(("name", "number"), FILES, ids=[f"{name} {number}" for name, number in FILES])
def test_an_export_is_planned_whole_whatever_system_wrote_it(name: str, number: int) -> None:
    planned = tables(SYSTEMS[name]()[number])[0]
    facts = (planned.source, planned.form, planned.role, planned.wave, planned.status)
    assert facts == (name, "pupil_pupil", "mentee", "after", "planned")
    assert (planned.rows_read, planned.rows_stored, planned.rows_repeated) == (4, 3, 1)
    assert [c.item for c in planned.columns if c.item in CODES] == CODES
    assert stored(planned) == STORED
    times = fact(planned, "response").set_index("code")["answered_at"]
    wanted = [time + LATER.get(name, timedelta()) for time in TIMES]
    assert [times[code].to_pydatetime() for code in ("У-2", "У-1", "У-3")] == wanted[1:]
    said = fact(planned, "answer").query("item == 'missing_text'")["text"].tolist()
    assert sorted(said) == ["всего хватило", "встреч, времени"]
    assert [problem.row is not None for problem in planned.problems] == [True], planned.problems


def test_a_header_of_codes_alone_is_refused_with_what_is_needed() -> None:
    rows = [
        ["id", "submitdate", "lastpage", "startlanguage", "G01Q01", "G01Q02"],
        [1, "2026-05-12 09:00:00", 1, "ru", 5, 6],
    ]
    (found,) = tables(("коды.csv", text(rows)))
    assert (found.status, found.source) == ("refused", "limesurvey")
    assert "полными текстами" in found.problems[0].message


def test_labels_of_a_grid_stand_in_a_second_header_row() -> None:
    head = ["Respondent ID", "Collector ID", "Start Date", "End Date", "Оцените от 1 до 10", None, None]
    low = [None, None, None, None, "Комфорт общения с наставником", "Поддержка наставника", "Понятность плана работы"]
    answers = [114, 5, "05/11/2026 09:00:00 AM", "05/12/2026 09:00:00 PM", 7, 8, 9]
    (found,) = tables(("матрица.csv", text([head, low, answers], ",")))
    assert [c.item for c in found.columns][4:] == ["comfort", "support", "plan_clear"]
    assert found.rows_read == 1
    assert str(fact(found, "response")["answered_at"].iloc[0]) == "2026-05-12 21:00:00"


EXPORTS = Path(os.environ.get("MONITOR_EXPORTS") or "no folder was named")
# Rows of answers in each real export, without the header rows.
ROWS = {
    "two_header_rows_steak.csv": 550, "de_bom_semicolon_german.csv": 96, "de_three_header_rows.csv": 1,
    "legacy_two_header_rows.csv": 1, "longitudinal.csv": 18, "checkboxes-1.csv": 4, "decimal-comma.csv": 4,
    "survey_0_soil.csv": 12, "new_coders_first400.csv": 400,
}  # fmt: skip


@pytest.mark.skipif(not EXPORTS.is_dir(), reason="MONITOR_EXPORTS names no folder with other people's exports")
@pytest.mark.parametrize("name", ROWS)
def test_a_real_export_has_as_many_rows_as_answers(name: str) -> None:
    table = find_table(name, read(name, (EXPORTS / name).read_bytes()).sheets[0], lambda _text: False)
    assert table is not None
    assert len(table.rows) == ROWS[name]
