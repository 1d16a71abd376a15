"""The parameters of stage 2: those of the method, each with direction, scale and custody."""

import re
from pathlib import Path

import pytest

from questionnaires import parameter, parameters
from questionnaires.parameters import read_parameters


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold().replace("ё", "е")))


def test_stage_two_parameters_are_those_of_the_method() -> None:
    pupils = "engagement soft_skills school_attendance_wish anxiety future_clarity emotional_state achievement_wish "
    pupils += "grades class_climate clubs_attended projects_done"
    staff = "burnout job_satisfaction team_climate teacher_competence confidence publications adaptation_expected "
    staff += "adaptation_actual inclusion_expected inclusion_actual"
    expected = {"pupil": pupils, "staff": staff, "programme": "on_record complaints conflicts"}
    for who, names in expected.items():
        assert {code for code, each in parameters().items() if each.who == who} == set(names.split())


def test_stage_two_parameters_carry_direction_scale_and_custody() -> None:
    every = parameters().values()
    lower = {"anxiety", "burnout", "on_record", "complaints", "conflicts"}
    assert {each.code for each in every if each.better == "lower"} == lower
    assert {each.code for each in every if each.sensitivity == "psychological"} == {
        "anxiety",
        "burnout",
        "emotional_state",
    }
    assert {each.code for each in every if not each.change} == lower - {"anxiety", "burnout"} | {
        f"{what}_{which}" for what in ("adaptation", "inclusion") for which in ("expected", "actual")
    }
    grades, anxiety = parameter("grades"), parameter("anxiety")
    assert (grades.minimum, grades.maximum, grades.moved, grades.by_subject) == (2, 5, 0.3, True)
    assert (anxiety.minimum, anxiety.maximum, anxiety.moved, anxiety.by_subject) == (1, 10, 0, False)
    assert parameter("publications").maximum == 1000


def test_no_header_means_two_parameters() -> None:
    owners: dict[str, str] = {}
    for each in parameters().values():
        assert all(each.title[code] for code in ("ru", "en"))
        for key in each.keys:
            assert owners.setdefault(plain(key), each.code) == each.code, key


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('who = "cat"', "joy: who is 'cat'"),
        ("maximum = 0", "joy: minimum 1 has to be a number below maximum 0"),
        ('moved = "a lot"', "joy: moved is 'a lot'"),
        ('ru = ""', "joy: the text 'ru' is missing"),
    ],
)
def test_a_wrong_parameter_is_refused_by_file_and_name(tmp_path: Path, line: str, complaint: str) -> None:
    given = {"who": '"pupil"', "better": '"higher"', "minimum": "1", "maximum": "10", "moved": '"any"'}
    given |= {"sensitivity": '"educational"', "ru": '"Радость"', "en": '"Joy"', "keys": '["радость"]'}
    name, __, value = line.partition(" = ")
    path = tmp_path / "own.toml"
    rows = "\n".join(f"{key} = {text}" for key, text in (given | {name: value}).items())
    path.write_text(f"[parameter.joy]\n{rows}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(f"own.toml: {complaint}")):
        read_parameters(path)
