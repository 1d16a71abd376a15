"""Involvement by what the reader picks: parallel, form, role model, role, gender or category, one table at a time."""

import pandas as pd
import streamlit as st

from charts.involvement import classes
from locales import _, number
from metrics.count import UNSAID
from questionnaires import codes
from ui import chart, data, figures, involvement, table
from ui.filters import Filters, pick
from ui.rows import groups
from ui.viewer import Viewer

PUPILS, TEACHERS, BOTH = involvement.CODES[:3]
# Whose categories a table is of, and in which form a role model belongs.
CATEGORIES = {"pupil_category": (PUPILS, "pupil"), "staff_category": (TEACHERS, "staff")}
FORMS = {PUPILS: ("pupil_pupil",), TEACHERS: ("teacher_teacher",), BOTH: ("pupil_pupil", "teacher_teacher")}


def show(me: Viewer, chosen: Filters) -> None:
    """Draw the choice of a cut, which stays in the address, and its table."""
    st.subheader(_("In other cuts"), anchor=False)
    given = figures.cuts(me, chosen)
    cut = pick("cut", _("Cut by"), {name: text for name, text in names().items() if name in given})
    rows = figures.indicators(me, chosen, "category" if cut in CATEGORIES else cut, (PUPILS, TEACHERS, BOTH))
    shown = tables(rows, cut, figures.year_before(me, chosen, cut) if cut == "parallel" else None)
    if cut == "parallel":
        bars = shown.assign(**{"class": shown["parallel"]})
        target = shown["target"].iloc[0] if len(shown) and pd.notna(shown["target"].iloc[0]) else None
        chart.show(classes(bars, target), "parallels", _("Share of pupils involved, parallel by parallel"))
    table.show(shown, f"involvement_by_{cut}", title(cut), me, chosen, note(cut, "year_ago" in shown))


def names() -> dict[str, str]:
    """The cuts by code, in the order in which they are offered."""
    return {
        "parallel": _("Parallels"),
        "form": _("Forms"),
        "role_model": _("Role models"),
        "role": _("Roles"),
        "gender": _("Gender"),
        "pupil_category": _("Categories of pupils"),
        "staff_category": _("Categories of teachers"),
    }


def title(cut: str) -> str:
    """The title of the table and of its files."""
    return _("Involvement: {cut}").format(cut=names()[cut].lower())


def tables(found: pd.DataFrame, cut: str, before: pd.DataFrame | None) -> pd.DataFrame:
    """The rows of a cut as they are shown."""
    if cut == "parallel":
        return involvement.with_year_ago(groups(found, PUPILS, cut), before, cut)
    if cut in CATEGORIES:
        return categories(groups(found, CATEGORIES[cut][0], "category"), CATEGORIES[cut][1])
    if cut == "gender":
        return genders(found)
    rows = pd.concat([groups(found, code, cut) for code in (PUPILS, TEACHERS, BOTH)], ignore_index=True)
    if cut == "role_model":
        own = [row.role_model in models(str(row.indicator)) or row.numerator > 0 for row in rows.itertuples()]
        rows = rows[own]
    return rows[["indicator", cut, "numerator", "denominator", "value"]].reset_index(drop=True)


def models(indicator: str) -> list[str]:
    """The role models that people of an indicator can be in."""
    return [model for form in FORMS[indicator] for model in codes("role_model", form)]


def genders(found: pd.DataFrame) -> pd.DataFrame:
    """One row per indicator and gender; nothing of people whose list gives none, nor of a group without anybody."""
    kept = []
    for code in (PUPILS, TEACHERS):
        rows = groups(found, code, "gender")
        rows = rows[rows["denominator"].fillna(0) + rows["unknown"].fillna(0) > 0]
        kept += [rows] if rows.loc[rows["gender"] != UNSAID, "denominator"].sum() else []
    columns = ["indicator", "gender", "numerator", "denominator", "value", "target", "missing", "unknown"]
    return pd.concat(kept, ignore_index=True)[columns] if kept else pd.DataFrame(columns=columns)


def categories(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """One row per category of this kind of people, others only where somebody is of them."""
    some = rows["suppressed"] | rows["numerator"].fillna(0).gt(0) | rows["denominator"].fillna(0).gt(0)
    rows = rows[some | rows["category"].isin(codes("category", kind))]
    rows = rows[["category", "numerator", "denominator", "value", "note", "suppressed"]].reset_index(drop=True)
    return rows if rows["note"].notna().any() else rows.drop(columns="note")


def note(cut: str, year_ago: bool) -> str:
    """What is to be known about a cut's numbers; year_ago: whether those of a year ago are among them."""
    if cut in CATEGORIES:
        text = _(
            "People of a category are counted by the lists of people; a category that only lists of pairs name has no "
            "share. Where fewer than {n} people are in it, or in its pairs, or outside of them, figures are hidden, "
            "and so are the next smallest where these would give them away."
        )
        return text.format(n=number(data.few()))
    return {
        "parallel": _("A year ago: the same parallel on the same day of the school year before.") if year_ago else "",
        "gender": _("The denominator is the people of that gender on the list."),
        "role_model": _(
            "Only the numerator is split: the denominator stays the whole list. Who is in pairs of two role models "
            "counts in both; «not said»: the list of pairs names no role model."
        ),
        "role": _("Only the numerator is split by role: the denominator stays the whole list."),
        "form": _("Only the numerator is split by form: the denominator stays the whole list."),
    }[cut]
