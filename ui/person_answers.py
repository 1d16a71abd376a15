"""What one person answered in the questionnaires, each question in the words of its own wave, by form and role."""

import pandas as pd
import streamlit as st

from locales import _, day, number, words
from questionnaires import FORMS, FREQ, Item, instrument, word
from reports.tables import named
from ui import table
from ui.filters import Filters
from ui.viewer import Viewer

Line = tuple[Item | None, Item | None]
Said = dict[tuple[str, str], float]  # (wave, item) -> value


def show(said: pd.DataFrame, me: Viewer, chosen: Filters) -> None:
    """Draw the answers of a person; open answers are not among them."""
    title = _("Answers to the questionnaires")
    st.subheader(title, anchor=False)
    if said.empty:
        st.caption(_("This person has answered no questionnaire."))
        return
    for (form, role), rows in said.groupby(["form", "role"]):
        waves, interim = answers(str(form), str(role), rows), between(str(form), str(role), rows)
        head = [f"**{named('form', form)}, {named('role', role).lower()}**", when(rows)]
        st.markdown(" · ".join(part for part in head if part))
        if len(waves):
            table.show(waves, f"answers_{form}_{role}", title, me, chosen)
        if len(interim):
            table.show(interim, f"interim_{form}_{role}", _("Interim answers"), me, chosen, _("Interim answers"))
    st.caption(_("Experience minus expectation is not growth. Open answers are only shown together, without people."))


def when(rows: pd.DataFrame) -> str:
    """When each wave was answered; a late one says so."""
    names, late = {"before": _("before"), "after": _("after")}, _("late entry")
    said = []
    for wave, name in names.items():
        part = rows[rows["wave"] == wave]
        if len(part):
            at = part["answered_at"].iloc[0]
            text = f"{name}: {day(at.date())}" if pd.notna(at) else name
            said.append(f"{text} ({late})" if part["late"].any() else text)
    return ", ".join(said)


def answers(form: str, role: str, rows: pd.DataFrame) -> pd.DataFrame:
    """One row per answer, an experience right below its expectation and with the gap between the two.

    The two are different questions: what was asked before is never shown as what was asked after.
    """
    given = rows[["wave", "item", "value"]].itertuples(index=False, name=None)
    values = {(str(wave), str(item)): float(value) for wave, item, value in given}
    shown = [row for line in asked(form, role) for row in told(line, values)]
    frame = pd.DataFrame(shown, columns=[_("Question"), "wave", _("Answer"), "gap"]).astype({"gap": "float64"})
    return frame if frame["gap"].notna().any() else frame.drop(columns="gap")


def between(form: str, role: str, rows: pd.DataFrame) -> pd.DataFrame:
    """One row per question of the interim questionnaires, a column for each day on which they were answered."""
    own = rows[rows["wave"] == "during"].sort_values("answered_at", kind="stable")
    if own.empty or form not in FORMS:
        return pd.DataFrame()
    days = [day(at.date()) if pd.notna(at) else _("no date") for at in own["answered_at"]]
    values = dict(zip(zip(days, own["item"], strict=True), own["value"], strict=True))
    names = list(dict.fromkeys(days))
    asked_for = [item for item in instrument(form, role).wave("after") if item.code in set(own["item"])]
    told_on = [
        [spoken(item, float(values[name, item.code])) if (name, item.code) in values else None for name in names]
        for item in asked_for
    ]
    shown = [[words(item.text), *said] for item, said in zip(asked_for, told_on, strict=True)]
    return pd.DataFrame(shown, columns=[_("Question"), *names])


def asked(form: str, role: str) -> list[Line]:
    """The questions of a questionnaire in its order, an expectation beside its experience."""
    if form not in FORMS:
        return []
    sheet = instrument(form, role)
    partner = {before.code: after for before, after in sheet.pairs()}
    behind = {after.code for after in partner.values()}
    lines: list[Line] = [(one, partner.get(one.code)) for one in sheet.wave("before")]
    return lines + [(None, one) for one in sheet.wave("after") if one.code not in behind]


def told(line: Line, values: Said) -> list[list[object]]:
    """The rows of one question and its partner, those that were answered."""
    before, after = line
    given = [(wave, item, values[wave, item.code]) for wave, item in (("before", before), ("after", after))
             if item is not None and (wave, item.code) in values]  # fmt: skip
    gaps = before is not None and before.comparison == "gap" and len(given) == 2
    rows = [[words(item.text), wave, spoken(item, value), None] for wave, item, value in given]
    return [*rows[:-1], [*rows[-1][:-1], given[-1][2] - given[0][2]]] if gaps else rows


def spoken(item: Item, value: float) -> str:
    """An answer in words: a mark, yes or no, how often."""
    if item.kind == "yn":
        return _("yes") if value else _("no")
    if item.kind == "freq":
        return words(word("freq", FREQ[int(value) - 1]))
    return number(value)
