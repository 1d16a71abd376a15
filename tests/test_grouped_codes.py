"""Codes of questions behind the codes of their groups are known, whatever sign the form system puts between them."""

import pytest

from data_loaders.exported import ungrouped
from tests.answered import CODES, STORED, TEXTS, answers, framed, stamps
from tests.books import text
from tests.planned import fact, tables

ISO = "%Y-%m-%dT%H:%M:%S"
SYSTEMS = {
    "kobo": (["start", "end"], ["_id", "_uuid", "_submission_time"]),
    "odk": (["SubmissionDate", "starttime"], ["KEY", "meta-instanceID", "SubmitterName"]),
}


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("sign", ["/", ".", "-", ":"])
def test_a_group_before_the_code_of_a_question_is_left_out(system: str, sign: str) -> None:
    before, after = SYSTEMS[system]
    head = [*before, *(f"anketa{sign}part_2{sign}{code}" for code in CODES), *after]
    times = stamps(ISO)
    left = [[time, time] for time in times]
    right = [[n, f"uuid:{n}", time if system == "kobo" else "curator"] for n, time in enumerate(times)]
    (found,) = tables(("anketa.csv", text([head, *framed(left, answers("", "yes", "no"), right)], ",")))
    assert (found.source, found.form, found.wave) == (system, "pupil_pupil", "after")
    stored = fact(found, "answer").merge(fact(found, "response"), on="response").dropna(subset="value")
    assert {code: part["value"].tolist() for code, part in stored.groupby("code", sort=False)} == STORED
    assert fact(found, "response")["answered_at"].notna().all()


def test_a_question_with_a_dash_or_a_full_stop_in_it_keeps_its_words() -> None:
    asked = (*TEXTS, "Учитель-наставник помог?", "Учитель-предметник помог?", "Итог. Комфорт", "Итог. Польза")
    assert ungrouped(asked) == asked
