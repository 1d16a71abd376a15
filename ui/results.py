"""What the page of school results shows: marks by subject, counts of clubs and projects, totals by year."""

import pandas as pd

from locales import _, ngettext, number
from metrics.totals import TOTALS
from reports.columns import header
from ui.measured import title
from ui.rows import grouped

MARKS = "grades"
COUNTS = ("clubs_attended", "projects_done", "publications")


def subjects(changes: pd.DataFrame) -> pd.DataFrame:
    """The subjects whose marks were given before and after, each as a row of its own with its name as title."""
    rows = grouped(changes[changes["parameter"] == MARKS], lambda group: "subject" in group)
    return rows.assign(title=[group["subject"] for group in rows["group"]], group=[{} for _row in range(len(rows))])


def counts(changes: pd.DataFrame) -> pd.DataFrame:
    """Clubs, projects and publications of those counted twice."""
    rows = grouped(changes[changes["parameter"].isin(COUNTS)], lambda group: not group)
    return rows.assign(title=[title(code) for code in rows["parameter"]])


def answer(marks: pd.DataFrame, counted: pd.DataFrame, totals: pd.DataFrame) -> str:
    """In how many subjects more marks rose than fell, and for how many years there are totals."""
    parts = []
    split = marks[marks["improved"].notna()]
    if len(split):
        better = int((split["improved"] > split["worse"]).sum())
        text = ngettext(
            "More marks rose than fell in {better} of {n} subject",
            "More marks rose than fell in {better} of {n} subjects",
            len(split),
        )
        parts.append(text.format(better=number(better), n=number(len(split))))
    if len(counted):
        text = ngettext("counts of {n} kind", "counts of {n} kinds", len(counted))
        parts.append(text.format(n=number(len(counted))))
    if len(totals):
        text = ngettext("totals of {n} school year", "totals of {n} school years", len(totals))
        parts.append(text.format(n=number(len(totals))))
    said = "; ".join(parts)
    return said[:1].upper() + said[1:] if said else _("There are no marks, counts or totals yet.")


def long(totals: pd.DataFrame) -> pd.DataFrame:
    """One row per total and school year, with the names that stand on the chart: [title, year, amount]."""
    names = {name: _("{title} (lower is better)").format(title=header(name)) for name in TOTALS}
    rows = totals.melt(id_vars="year", value_vars=list(TOTALS), var_name="total", value_name="amount")
    return rows.assign(title=rows["total"].map(names))[["title", "year", "amount"]]


def shown(totals: pd.DataFrame) -> pd.DataFrame:
    """The table of totals: the school years down, without a total that no year has."""
    filled = [name for name in TOTALS if totals[name].notna().any()]
    return totals.rename(columns={"year": _("School year of the total")})[[_("School year of the total"), *filled]]
