"""Shares of the funnel and differences to a year ago in a workbook follow a changed count, as those beside them do."""

from datetime import date

import pandas as pd

from metrics.funnel import funnel
from reports.workbook import Table, workbook
from store import Scope
from tests.formulas import is_formula, kept, opened, value
from tests.schools import random_store
from ui.funnel import COLUMNS, in_steps


def test_every_share_of_the_funnel_is_live_and_one_without_a_register_stays_empty() -> None:
    found = funnel(random_store(3, pairs=25), Scope(1, "2025/26", date(2026, 8, 31)))
    steps = in_steps(found[found["kind"] == "pupil"].reset_index(drop=True))[COLUMNS]
    file = workbook([Table("Лист", steps)], {})
    sheet, written = opened(file)["Лист"], kept(file)["Лист"]
    for at, row in enumerate(steps.itertuples(), start=2):
        assert is_formula(sheet[f"D{at}"]) == pd.notna(row.people), row
        assert is_formula(sheet[f"G{at}"]) == pd.notna(row.kept_share), row
        for cell in (f"D{at}", f"G{at}"):
            assert value(sheet, cell) == written[cell].value
    at = 2 + list(steps["step"]).index("В паре или группе")
    sheet[f"B{at}"], sheet[f"F{at}"] = 3, 1
    assert value(sheet, f"D{at}") == 3 / sheet[f"C{at}"].value
    assert value(sheet, f"G{at}") == 1 / sheet[f"E{at}"].value


def test_the_difference_to_a_year_ago_follows_a_changed_count() -> None:
    frame = pd.DataFrame({"class": ["7А", "7Б"], "numerator": [5, 2], "denominator": [20, 8], "value": [0.25, 0.25]})
    ago = pd.array([0.125, None], dtype="Float64")
    shown = frame.assign(year_ago=ago, in_a_year=(frame["value"].to_numpy() - ago) * 100)
    sheet = opened(workbook([Table("Лист", shown)], {}))["Лист"]
    assert [is_formula(sheet[cell]) for cell in ("F2", "F3")] == [True, False]
    assert value(sheet, "F2") == 12.5
    sheet["B2"] = 10
    assert value(sheet, "F2") == 37.5
    sheet["C2"] = 0
    assert value(sheet, "F2") == ""
