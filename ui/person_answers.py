"""What one person answered in the questionnaires, before beside after, by form and role."""

import pandas as pd
import streamlit as st

from locales import _, day, number, words
from questionnaires import FORMS, FREQ, Item, instrument, word
from reports.tables import named
from ui import table
from ui.filters import Filters
from ui.viewer import Viewer

Line = tuple[Item | None, Item | None]


def show(said: pd.DataFrame, me: Viewer, chosen: Filters) -> None:
    """Draw the answers of a person; open answers are not among them."""
    title = _("Answers to the questionnaires")
    st.subheader(title, anchor=False)
    if said.empty:
        st.caption(_("This person has answered no questionnaire."))
        return
    for (form, role), rows in said.groupby(["form", "role"]):
        st.markdown(f"**{named('form', form)}, {named('role', role).lower()}** · {when(rows)}")
        table.show(side_by_side(str(form), str(role), rows), f"answers_{form}_{role}", title, me, chosen)
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


def side_by_side(form: str, role: str, rows: pd.DataFrame) -> pd.DataFrame:
    """One row per question that was answered: what before, what after, and the gap where the two can be subtracted."""
    answers = rows[["wave", "item", "value"]].itertuples(index=False, name=None)
    values = {(str(wave), str(item)): float(value) for wave, item, value in answers}
    shown = [line for each in asked(form, role) if (line := told(each, values)) is not None]
    frame = pd.DataFrame(shown, columns=["before", "after", "gap", _("Question")]).astype({"gap": "float64"})
    return frame if frame["gap"].notna().any() else frame.drop(columns="gap")


def asked(form: str, role: str) -> list[Line]:
    """The questions of a questionnaire in its order, an expectation beside its experience."""
    if form not in FORMS:
        return []
    sheet = instrument(form, role)
    partner = {before.code: after for before, after in sheet.pairs()}
    behind = {after.code for after in partner.values()}
    lines: list[Line] = [(one, partner.get(one.code)) for one in sheet.wave("before")]
    return lines + [(None, one) for one in sheet.wave("after") if one.code not in behind]


def told(line: Line, values: dict[tuple[str, str], float]) -> list[object] | None:
    """The cells of one question; None where neither wave has an answer."""
    before, after = line
    first = values.get(("before", before.code)) if before else None
    last = values.get(("after", after.code)) if after else None
    if first is None and last is None:
        return None
    gaps = before is not None and before.comparison == "gap" and first is not None and last is not None
    gap = last - first if gaps and last is not None and first is not None else None
    texts = [words(one.text) for one in line if one is not None]
    return [spoken(before, first), spoken(after, last), gap, texts[-1]]


def spoken(item: Item | None, value: float | None) -> str | None:
    """An answer in words: a mark, yes or no, how often."""
    if item is None or value is None:
        return None
    if item.kind == "yn":
        return _("yes") if value else _("no")
    if item.kind == "freq":
        return words(word("freq", FREQ[int(value) - 1]))
    return number(value)
