"""What pages say where nobody could be counted, or nothing is known: words, and no nought."""

import pandas as pd
import pytest

from metrics.schools import PACKAGE
from ui import headline, satisfaction, schools
from ui.persons import Found
from ui.school_figures import Schools

INDICATORS = pd.DataFrame({"indicator": [], "group": []})
PAIRS = {"constructs": [0], "flagged": pd.array([pd.NA], dtype="boolean")}


def people(twice: int, worse: int, pairs: dict[str, object]) -> Found:
    """One person, and pairs."""
    nobody = pd.DataFrame()
    listed = pd.DataFrame({"twice": [twice], "worse": [worse]})
    return Found(nobody, nobody, pd.DataFrame(pairs), listed, {})


def test_where_nobody_was_measured_twice_and_no_pair_answered_no_nought_is_shown() -> None:
    fell, apart = satisfaction.cards(INDICATORS, None, people(0, 0, PAIRS))[2:]
    assert (fell.value, fell.detail) == ("нет данных", "никто не измерен дважды")
    assert (apart.value, apart.detail) == ("нет данных", "нет пары, в которой ответили обе стороны")


def test_where_somebody_could_be_flagged_nought_is_a_figure_with_its_whole() -> None:
    both = {"constructs": [3, 2, 0], "flagged": pd.array([True, False, pd.NA], dtype="boolean")}
    fell, apart = satisfaction.cards(INDICATORS, None, people(2, 0, both))[2:]
    assert (fell.value, fell.detail) == ("0", "из 1 измеренных дважды")
    assert apart.value == "1"
    assert "2" in apart.detail


@pytest.mark.parametrize(("denominator", "said"), [(None, "данных нет"), (0, "никто не учтён")])
def test_a_school_whose_package_is_silent_has_no_data_and_one_without_people_nobody(
    denominator: int | None, said: str
) -> None:
    row = {"school": 2, "name": "Школа № 7", "suppressed": False, "value": None, "source": PACKAGE,
           "denominator": denominator}  # fmt: skip
    nothing = pd.DataFrame()
    assert said in schools.place(row, Schools(nothing, nothing, nothing, nothing))


@pytest.mark.parametrize(("all_", "said"), [(1, "1 анкеты"), (651, "651 анкеты"), (12, "12 анкет"), (112, "112 анкет")])
def test_questionnaires_are_declined_by_how_many_there_should_be(all_: int, said: str) -> None:
    row = {"numerator": 1, "denominator": all_, "value": 1 / all_}
    assert f"из {said} (" in headline.answers(row, pd.DataFrame({"mean": []}), "наставники")
