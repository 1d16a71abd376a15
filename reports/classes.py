"""Involvement by class as a sheet: a native chart, and under the classes their sum and the whole school."""

import pandas as pd

from locales import _
from reports.cells import simple
from reports.tables import Table

CHARTED = "involvement_pupils"
COLUMNS = ["group", "numerator", "denominator", "value", "target", "missing", "suppressed"]


def involvement(frame: pd.DataFrame) -> Table:
    """One row per class of pupils, from the indicators by class with the whole first."""
    rows = frame[frame["indicator"] == CHARTED]
    groups = rows["group"].map(bool).astype(bool)
    schools = rows[~groups].to_dict("records")
    whole = {str(name): simple(cell) for name, cell in schools[0].items()} if schools else None
    notes = _("Pupils, with a chart."), _("Shares, missing people and sums are formulas: they follow a changed count.")
    return Table(_("Involvement by class"), rows.loc[groups, COLUMNS], " ".join(notes), bars="value", whole=whole)
