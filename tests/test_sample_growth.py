"""What the sample school's measurements say, counted a second time in plain pandas."""

from typing import Any

import pandas as pd
import pytest

from tests.sample_reading import TABLES, TRUTH, cells, code, mark, table
from tests.test_sample_people import members

PARAMETERS = {
    "anxiety": "тревожност",
    "soft_skills": "гибких",
    "engagement": "Вовлечённость",
    "school_attendance_wish": "посещать школу",
    "achievement_wish": "успеваемости",
    "emotional_state": "Эмоциональное",
    "burnout": "выгорание",
    "job_satisfaction": "Удовлетворённость",
    "confidence": "Уверенность",
}
Told = dict[str, Any]


def measured(file: str, told: Told, parameter: str) -> pd.DataFrame:
    """One row per person with that parameter before and after; unreadable and empty are missing."""
    rows = cells(file, told["sheet"])
    header = told["header_row"]
    top = rows[header - 1] if rows[header - 1][0] else rows[header - 2]
    at = next(n for n, text in enumerate(top) if text and PARAMETERS[parameter] in text)
    found = [
        {"who": code(row[0]), "before": mark(row[at]), "after": mark(row[at + 1])}
        for row in rows[header:]
        if row[0] and row[0] != "Среднее"
    ]
    return pd.DataFrame(found, dtype=object).set_index("who")


def in_files(parameter: str) -> list[pd.DataFrame]:
    """The measurements of one parameter, one frame per table that has both waves of it."""
    tables = [(file, t) for file, t in TABLES if t.get("marks", {}).get(parameter, {}).get("after")]
    return [measured(file, told, parameter) for file, told in tables]


@pytest.mark.parametrize("parameter", list(PARAMETERS))
def test_growth_recounted_from_the_measurements_is_the_truth(parameter: str) -> None:
    told, marks = TRUTH["growth"]["2025/26"][parameter], in_files(parameter)[0]
    both = marks.dropna().astype(int)
    moved = both["after"] - both["before"]
    assert (told["n_before"], told["n_after"]) == tuple(marks.notna().sum())
    assert (told["n_matched"], told["up"], told["down"]) == (len(both), (moved > 0).sum(), (moved < 0).sum())
    assert told["mean_change"] == pytest.approx(moved.mean())
    assert told["mean_before"] == pytest.approx(both["before"].mean())
    assert told["improved"] == ((moved < 0) if told["better"] == "lower" else (moved > 0)).sum()
    lost = marks[marks["after"].isna()]["before"].dropna()
    assert told["mean_before_of_those_lost"] == pytest.approx(lost.astype(int).mean())


@pytest.mark.parametrize("parameter", ["anxiety", "burnout"])
def test_the_psychologists_book_repeats_the_marks_of_the_curators_table(parameter: str) -> None:
    curators, psychologists = in_files(parameter)
    pd.testing.assert_frame_equal(curators, psychologists)


def test_the_record_of_late_measurements_repeats_the_marks_of_the_table_and_dates_them_after_the_term() -> None:
    ((file, told),) = [(file, t) for file, t in TABLES if t["sheet"] == "Поздний вход"]
    record = table(file, told).rename(columns=lambda text: text.removesuffix(" (вход)"))
    record.index = pd.Index(record["Код участника"].map(code))
    starts = members("2025/26").groupby("who")["started"].min()
    assert ((pd.to_datetime(record["Дата измерения"]) - starts[record.index]).dt.days > 14).all()
    for parameter in told["marks"]:
        (title,) = [text for text in record if PARAMETERS[parameter] in text]
        assert record[title].map(mark).to_dict() == in_files(parameter)[0]["before"][record.index].to_dict()


def test_the_built_in_effects_and_losses_are_there() -> None:
    told = TRUTH["growth"]["2025/26"]
    assert told["soft_skills"]["mean_change"] == pytest.approx(0.8, abs=0.15)
    assert told["anxiety"]["mean_change"] == pytest.approx(-0.7, abs=0.15)
    assert told["engagement"]["mean_change"] == pytest.approx(0, abs=0.15)
    assert told["soft_skills"]["mean_before_of_those_lost"] < told["soft_skills"]["mean_before"] - 1
    pupils = in_files("soft_skills")[0]
    after = [in_files(parameter)[0]["after"] for parameter in ("soft_skills", "anxiety", "engagement")]
    assert pd.concat(after, axis=1).isna().all(axis=1).sum() / len(pupils) == pytest.approx(0.12, abs=0.02)
