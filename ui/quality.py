"""What the page of quality shows: which questionnaire, its cards, its marks and its table."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from locales import _, number
from questionnaires import ROLES, WAVES
from reports.tables import named
from ui import choice
from ui.cards import Card, share
from ui.naming import item_text, worded
from ui.rows import Row, one


@dataclass(frozen=True)
class Sheet:
    """One questionnaire in one wave."""

    form: str
    role: str
    wave: str

    def name(self) -> str:
        """The questionnaire in words: «Ученик – ученик, наставляемый, на выходе»."""
        parts = (("form", self.form), ("role", self.role), ("wave", self.wave))
        first, *rest = (named(kind, code) for kind, code in parts)
        return ", ".join([first, *(word.lower() for word in rest)])


def sheets(found: pd.DataFrame, form: str | None) -> list[Sheet]:
    """The questionnaires that were answered, of one form or of all."""
    rows = found[["form", "role", "wave"]].drop_duplicates().itertuples(index=False)
    return [Sheet(*row) for row in rows if form in (None, row.form)]


def choose(found: pd.DataFrame, form: str | None) -> Sheet:
    """Draw the choice of a questionnaire that was answered; the form only where the filter leaves it open."""
    known = sheets(found, form)
    with st.container(horizontal=True):
        forms = list(dict.fromkeys(sheet.form for sheet in known))
        form = (
            choice.one("quality_form", _("Form"), forms, lambda code: named("form", code))
            if len(forms) > 1
            else forms[0]
        )
        roles = [role for role in reversed(ROLES) if any((s.form, s.role) == (form, role) for s in known)]
        role = choice.one("quality_role", _("Who answers"), roles, lambda code: named("role", code))
        waves = [wave for wave in reversed(WAVES) if Sheet(form, role, wave) in known]
        wave = choice.one("quality_wave", _("When"), waves, lambda code: named("wave", code))
    return Sheet(form, role, wave)


def part(found: pd.DataFrame, sheet: Sheet) -> pd.DataFrame:
    """The questions of one questionnaire, with their wording as title."""
    rows = found[(found["form"] == sheet.form) & (found["role"] == sheet.role) & (found["wave"] == sheet.wave)]
    return rows.assign(title=[item_text(sheet.form, sheet.role, item) for item in rows["item"]])


def marks(found: pd.DataFrame, sheet: Sheet) -> pd.DataFrame:
    """The questions with marks from 1 to 10, the highest mean first."""
    rows = part(found, sheet)
    return rows[rows["kind"] == "10"].sort_values("mean", ascending=False, kind="stable", na_position="last")


def ends(marked: pd.DataFrame) -> str:
    """The question marked highest and the one marked lowest; "" where fewer than two can be shown."""
    shown = marked[marked["mean"].notna()]
    if len(shown) < 2:
        return ""
    quoted = _("“{text}” — {mean}")
    best, worst = (
        quoted.format(text=shown["title"].iloc[at], mean=number(shown["mean"].iloc[at], 1)) for at in (0, -1)
    )
    return _("Highest: {best}. Lowest: {worst}.").format(best=best, worst=worst)


def gaps(found: pd.DataFrame, sheet: Sheet) -> pd.DataFrame:
    """The expectation gaps of one form and role: only of questions that ask the same thing on the same scale."""
    rows = found[(found["form"] == sheet.form) & (found["role"] == sheet.role) & (found["comparison"] == "gap")]
    rows = rows[rows["n_matched"].fillna(0).gt(0) | rows["suppressed"]]
    return rows.assign(title=[item_text(sheet.form, sheet.role, item) for item in rows["after"]])


def cards(received: Row, by_wave: pd.DataFrame) -> list[Card]:
    """The questionnaires that came in of those owed: in all, before, after."""
    waves = {"before": _("Questionnaires before"), "after": _("Questionnaires after")}
    rows = {label: one(by_wave, "response_rate", "wave", wave) for wave, label in waves.items()}
    return [share(_("Questionnaires in"), received), *(share(label, row) for label, row in rows.items())]


def rows(found: pd.DataFrame, sheet: Sheet) -> pd.DataFrame:
    """The table of the questionnaire: n, mean and median of marks, the number of «yes», the distribution."""
    return worded(part(found, sheet))[["text", "kind", "n", "mean", "median", "yes", "counts", "suppressed"]]
