"""The headline of growth counts the people measured twice as its card does."""

import pandas as pd

from ui import headline_growth, overview


def test_the_most_people_measured_twice_include_parameters_whose_split_is_hidden() -> None:
    shown = {"parameter": "engagement", "group": {}, "n_matched": 42, "improved": 19, "same": 10, "worse": 13}
    hidden = {"parameter": "soft_skills", "group": {}, "n_matched": 44, "improved": None, "same": None, "worse": None}
    said = headline_growth.growth(pd.DataFrame([shown, hidden]))
    assert "44" in said
    assert "42" not in said


def test_a_group_too_small_to_be_split_is_measured_twice_all_the_same() -> None:
    hidden = {"parameter": "soft_skills", "group": {}, "n_matched": 15, "improved": None, "same": None, "worse": None}
    assert "15" in headline_growth.growth(pd.DataFrame([hidden]))
    assert overview.growth(pd.DataFrame([hidden])).value == "скрыто"
    nobody = {**hidden, "n_matched": 0}
    assert "Никто" in headline_growth.growth(pd.DataFrame([nobody]))
