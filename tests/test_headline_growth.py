"""The headline of growth counts the people measured twice as its card does."""

import pandas as pd

from ui import headline_growth, overview


def test_the_most_people_measured_twice_include_parameters_whose_split_is_hidden() -> None:
    split = {"improved": 19, "same": 10, "worse": 13, "evidence": "small"}
    shown = {"parameter": "engagement", "group": {}, "n_matched": 42} | split
    hidden = {"parameter": "soft_skills", "group": {}, "n_matched": 44} | dict.fromkeys(split)
    said = headline_growth.growth(pd.DataFrame([shown, hidden]))
    assert "44" in said
    assert "42" not in said


def test_a_group_too_small_to_be_split_is_measured_twice_all_the_same() -> None:
    hidden = {"parameter": "soft_skills", "group": {}, "n_matched": 15, "improved": None, "same": None, "worse": None}
    assert "15" in headline_growth.growth(pd.DataFrame([hidden]))
    assert overview.growth(pd.DataFrame([hidden])).value == "скрыто"
    nobody = {**hidden, "n_matched": 0}
    assert "Никто" in headline_growth.growth(pd.DataFrame([nobody]))


def test_only_what_can_be_told_from_chance_and_got_better_is_counted_as_sure() -> None:
    rows = [("small", 9, 5), ("negligible", 9, 5), ("chance", 9, 5), ("few", 2, 1), ("large", 5, 9)]
    names = ("evidence", "improved", "worse")
    found = [dict(zip(names, row, strict=True)) | {"parameter": str(at), "group": {}, "n_matched": 14, "same": 0}
             for at, row in enumerate(rows)]  # fmt: skip
    said = headline_growth.growth(pd.DataFrame(found))
    assert said.startswith("По 4 из 5 параметров улучшений больше, чем ухудшений (отличимы от случайного: 2)")
    assert overview.growth(pd.DataFrame(found)).detail == (
        "параметров за учебный год, где лучше чаще, чем хуже; отличимы от случайного: 2"
    )
