"""The pulse of pairs between the waves: the mean of the marks that every interim questionnaire asks for."""

from pathlib import Path

import pandas as pd

from metrics.disclosure import hide_small, threshold
from store import Scope, Store

FOLDER = Path(__file__).with_name("queries")


def pulse(store: Store, scope: Scope, form: str | None = None, role: str = "curator") -> pd.DataFrame:
    """One row per month and role, of one form or of all: answers, people and mean (1..10), null of few (suppressed).

    Each person has one voice a month, the mean of that month's questionnaires. What is hidden of a form cannot be found
    from all forms together.
    """
    asked = {"school": scope.school, "year": scope.year, "on": scope.on}
    found = store.frame(FOLDER.joinpath("pulse.sql").read_text(encoding="utf-8"), asked)
    found["month"] = pd.to_datetime(found["month"]).dt.date
    typed = found.astype({"answers": "Int64", "people": "Int64", "mean": "Float64"}).assign(suppressed=False)
    whole, least = typed["form"].isna().to_numpy(), threshold(role, store.setting("small_group"))
    hidden = hide_small(typed, "people", ["answers", "people", "mean"], least, within=["month", "role"], total=whole)
    kept = hidden[whole if form is None else (hidden["form"] == form).to_numpy()]
    return kept.drop(columns="form").reset_index(drop=True)


def pair_marks(store: Store, scope: Scope) -> pd.DataFrame:
    """One row per pair: mentor and mentee, the means of the common marks at the end; then <role>_<month> of the pulse.

    For the psychologist: who may call this is checked where the data is fetched. Null where a side has not answered.
    """
    asked = {"school": scope.school, "year": scope.year, "on": scope.on}
    marks, months = (
        store.frame(FOLDER.joinpath(f"{name}.sql").read_text(encoding="utf-8"), asked)
        for name in ("pair_marks", "pair_pulse")
    )
    months["column"] = months["role"] + " " + pd.to_datetime(months["month"]).dt.strftime("%Y-%m")
    sides = marks.pivot(index="pair", columns="role", values="mean").reindex(columns=["mentor", "mentee"])
    parts = months.pivot(index="pair", columns="column", values="mean")
    return sides.join(parts, how="outer").astype("Float64").rename_axis(columns=None).reset_index()
