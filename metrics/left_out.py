"""Who is not in a numerator, and why: the unit rows of an indicator counted by reason."""

import pandas as pd


def left_out(units: pd.DataFrame) -> pd.DataFrame:
    """One row per reason [reason, people], most people first: those who are not in the numerator.

    A count stands for as many people as it says, less those whom pairs name; who is in a pair that has not begun is
    among them, and named once more for that reason.
    """
    outside = units[units["numerator"].fillna(0) == 0]
    people = outside["reason"].value_counts()
    counts = units["reason"] == "headcount"
    if counts.any():
        named = int((units["reason"] == "by_headcount").sum())
        nameless = max(0, int(units.loc[counts, "denominator"].sum()) - named)
        people = pd.concat([people.drop("headcount"), pd.Series({"headcount": nameless})])
        people = people[people > 0].sort_values(ascending=False, kind="stable")
    return people.rename_axis("reason").rename("people").reset_index()
