"""The names of codes, and how schools write them."""

from pathlib import Path

import pytest

from questionnaires import FORMS, FREQ, codes, meaning, spelling, synonyms, word
from questionnaires.words import read_synonyms


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("form", "Ученик – ученик", "pupil_pupil"),
        ("form", " «обучающийся—обучающийся» ", "pupil_pupil"),
        ("form", "ПЕДАГОГ - ПЕДАГОГ", "teacher_teacher"),
        ("form", "Студент-ученик", "student_pupil"),
        ("form", "employer_student", "employer_student"),
        ("role", "Наставляемый", "mentee"),
        ("wave", "до", "before"),
        ("wave", "На\N{NO-BREAK SPACE}выходе", "after"),
        ("wave", "1 срез", "before"),
        ("wave", "Итоговая", "after"),
        ("role_model", "Лидер–пассивный", "leader_passive"),
        ("affiliation", "Представитель предприятия", "employer"),
        ("category", "ОВЗ", "disability"),
        ("category", "Одарённые", "gifted"),
        ("freq", "1 – 2 раза", "once_or_twice"),
        ("yn", " Да ", "yes"),
        ("yn", "+", "yes"),
        ("yn", "Нет.", "no"),
        ("yn", "скорее да", None),
        ("yn", "-", None),
        ("yn", "1", None),
        ("wave", "", None),
    ],
)
def test_schools_words_are_understood_or_left_open(kind: str, text: str, code: str | None) -> None:
    assert meaning(kind, text) == code


def test_words_name_every_code_in_both_languages() -> None:
    assert word("form", "pupil_pupil") == {"ru": "Ученик – ученик", "en": "Pupil – pupil"}
    assert (codes("form"), codes("freq"), codes("role")) == (FORMS, FREQ, ("mentor", "mentee", "curator"))
    assert codes("category", of="staff") == ("young_specialist", "burnout", "adaptation", "digital")
    assert (len(codes("role_model", of="pupil_pupil")), len(codes("role_model"))) == (4, 9)
    assert (synonyms("wave")["до"], spelling("Ёлка  —  ель!")) == ("before", "елка-ель")
    with pytest.raises(KeyError):
        word("form", "cat_dog")


def test_a_word_for_two_codes_is_refused() -> None:
    entries = {"a": {"ru": "До", "en": "A"}, "b": {"ru": "После", "en": "B", "synonyms": ["до"]}}
    with pytest.raises(ValueError, match=r"own.toml: wave\.b: 'до' already means 'a'"):
        read_synonyms(Path("own.toml"), "wave", entries)
