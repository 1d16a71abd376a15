"""Questionnaires asked in English, in the words the program itself shows, are read like those asked in Russian."""

import random

import pytest

from data_loaders.dates import moment
from data_loaders.people import code_key
from data_loaders.recognise import readings
from data_loaders.report import Correction
from questionnaires import Instrument, instruments
from tests.books import text, xlsx
from tests.planned import fact, tables

DICE = random.Random(5)
ASKED = [(one, wave) for one in instruments() for wave in ("before", "after")]
# Between these two the questions are the same.
ALIKE = {"employer_student": "employer_pupil"}
WORDS = {"yn": {0: "No", 1: "Yes"}, "freq": {1: "Never", 2: "Once or twice", 3: "Rarely", 4: "Often", 5: "Very often"}}

AFTER = {("a.csv", None): Correction(form="pupil_pupil", role="mentee", wave="after")}


def cells(asked: Instrument, wave: str, people: int = 12) -> tuple[list[list[object]], dict[tuple[str, str], float]]:
    """Rows of answers, a code first, and what is to be stored of them."""
    rows, truth = [], {}
    for person in range(1, people + 1):
        row: list[object] = [f"У-{person}"]
        for item in asked.wave(wave):
            value = DICE.randint(0 if item.kind == "yn" else 1, {"yn": 1, "freq": 5}.get(item.kind, 10))
            row.append("more time" if item.kind == "txt" else WORDS.get(item.kind, {}).get(value, value))
            if item.kind != "txt":
                truth[code_key(f"У-{person}") or "", item.code] = float(value)
        rows.append(row)
    return rows, truth


@pytest.mark.parametrize(("asked", "wave"), ASKED, ids=[f"{one.form} {one.role} {wave}" for one, wave in ASKED])
def test_every_question_of_every_questionnaire_is_known_by_its_english_words(asked: Instrument, wave: str) -> None:
    items = asked.wave(wave)
    best = readings(tuple(f"{n}. {item.text['en']} *" for n, item in enumerate(items, 1)))[0]
    assert (best.form, best.role, best.wave) == (ALIKE.get(asked.form, asked.form), asked.role, wave)
    assert [match.item.code for match in best.matches] == [item.code for item in items]


@pytest.mark.parametrize("number", [1, 2, 4, 7])
def test_an_english_export_is_stored_with_every_answer(number: int) -> None:
    asked, wave = ASKED[number]
    rows, truth = cells(asked, wave)
    head = ["Timestamp", "What's your *participant code*?", *(item.text["en"] for item in asked.wave(wave))]
    lines = [[f"2026/05/12 9:{n:02}:00 AM GMT+3", *row] for n, row in enumerate(rows)]
    (found,) = tables(("Form Responses 1.csv", text([head, *lines], ",")))
    assert (found.status, found.form, found.role, found.wave) == ("planned", asked.form, asked.role, wave)
    stored = fact(found, "answer").merge(fact(found, "response"), on="response").dropna(subset="value")
    assert {(code, item): value for code, item, value in stored[["code_key", "item", "value"]].values.tolist()} == truth


@pytest.mark.parametrize(
    ("shape", "head"),
    [
        ("moodle", ["Last name", "First name", "Email address", "Status", "Started", "Completed"]),
        ("qualtrics", ["RecipientLastName", "RecipientFirstName", "IPAddress", "ResponseId", "StartDate", "EndDate"]),
    ],
)  # fmt: skip
def test_people_whom_an_export_names_in_two_english_columns_are_known_by_both(shape: str, head: list[str]) -> None:
    asked, wave = ASKED[1]
    rows, _truth = cells(asked, wave, 2)
    names = [["Иванов", "Артём"], ["Иванов", "Олег"]]
    times = ["12 May 2026  9:00 AM", "12 May 2026  9:07 AM"]
    lines = [[*name, "a@school.ru", "Finished", *times, *row[1:]] for name, row in zip(names, rows, strict=True)]
    header = [*head, *(item.text["en"] for item in asked.wave(wave))]
    (found,) = tables((f"{shape}.xlsx", xlsx({"Sheet": [header, *lines]})))
    assert (found.source, sorted(found.names.values())) == (shape, ["Иванов Артём", "Иванов Олег"])
    assert fact(found, "response")["answered_at"].tolist() == [moment("2026-05-12 09:07:00")] * 2


def test_a_question_about_somebody_else_in_english_is_not_ours() -> None:
    ours = ["How comfortable was it to talk with your mentor?", "How much did you feel supported by your mentor?"]
    theirs = [
        "How comfortable was it to talk with the psychologist?",
        "How much did you feel supported by your parents?",
    ]
    (best, *_others) = readings((*ours, *theirs))
    assert [match.column for match in best.matches] == [0, 1]


def test_words_of_an_english_scale_are_marks_and_that_is_told() -> None:
    steps = {"Strongly agree": 10, "Agree": 7.75, "Neutral": 5.5, "Disagree": 3.25, "Strongly disagree": 1}
    asked = ["I felt supported by my mentor: how much did you feel supported by your mentor?",
             "How comfortable was it to talk with your mentor?"]  # fmt: skip
    rows = [[f"У-{n}", step, step] for n, step in enumerate(steps)]
    (found,) = tables(("a.csv", text([["Participant code", *asked], *rows])), answers=AFTER)
    assert fact(found, "answer").query("item == 'support'")["value"].tolist() == [*steps.values()]
    assert any("«strongly agree» = 10" in problem.message for problem in found.problems)
