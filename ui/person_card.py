"""One person by code: parameters before and after with how reliable each change is, pairs, answers, notes."""

import pandas as pd
import streamlit as st

from charts.people import people as person_chart
from locales import _, number
from reports.tables import named
from ui import chart, choice, couple_words, note_box, person_answers, psych, table
from ui.filters import Filters
from ui.kept_notes import About
from ui.person_list import marks
from ui.persons import Found, code_of
from ui.viewer import Viewer

COLUMNS = ["title", "subject", "before", "after", "change", "verdict", "sure", "late"]


def show(me: Viewer, chosen: Filters, found: Found) -> None:
    """Draw the choice of a person, those at the top of the list first, and everything about that one."""
    person = choice.listed("person", _("Participant code"), list(found.names), lambda key: found.names[key])
    if person is None:
        st.caption(_("Nobody was measured, and nobody is in a pair."))
        return
    st.caption(" · ".join(facts(found, person)))
    rows = found.rows[found.rows["person"] == person]
    if rows.empty:
        st.info(_("This person was not measured."), icon=":material/info:")
    else:
        alt = _("The parameters of {code} before and after").format(code=found.names[person])
        chart.show(person_chart(labelled(rows)), "person", alt)
        table.show(changes(me, chosen, rows), "person_changes", _("Parameters before and after"), me, chosen, rule())
    pairs(found, person)
    person_answers.show(psych.told_by(me, chosen, person), me, chosen)
    note_box.show(me, About(person, code_of(found, person)))


def facts(found: Found, person: str) -> list[str]:
    """Class, roles and forms of a person, and what is worth a look."""
    rows = found.rows[found.rows["person"] == person]
    if rows.empty:
        return [_("in a pair, not measured")]
    row = rows.iloc[0].to_dict()
    parts = [row["class"]] if isinstance(row["class"], str) else []
    for kind in ("role", "form"):
        codes = row[kind] if hasattr(row[kind], "__len__") else [_("in no pair")] if kind == "role" else []
        parts += [named(kind, code).lower() for code in codes]
    listed = found.listed[found.listed["person"] == person].to_dict("records")
    return [part for part in (*parts, *(marks(one) for one in listed)) if part]


def labelled(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with titles that name the subject too."""
    titles = [f"{one}: {subject}" if isinstance(subject, str) else one
              for one, subject in zip(rows["title"], rows["subject"], strict=True)]  # fmt: skip
    return rows.assign(title=titles)


def changes(me: Viewer, chosen: Filters, rows: pd.DataFrame) -> pd.DataFrame:
    """One row per parameter (and subject) of a person: before, after, change, verdict, how reliable."""
    known = psych.reliable(me, chosen)
    sure = [certainty(row, known[row["parameter"]].alpha if row["parameter"] in known else None)
            for row in rows.to_dict("records")]  # fmt: skip
    shown = rows.assign(verdict=[verdict(row) for row in rows.to_dict("records")], sure=sure)
    kept = [name for name in COLUMNS if name != "subject" or rows["subject"].notna().any()]
    shown = shown[kept].rename(columns={"title": _("Parameter")})
    return shown.assign(late=[_("late entry") if late else "" for late in rows["late"]]).reset_index(drop=True)


def verdict(row: dict[str, object]) -> str:
    """Better, worse, the same or which wave is missing, in words."""
    names = {"better": _("better"), "worse": _("worse"), "same": _("the same")}
    if row["verdict"] in names:
        return names[str(row["verdict"])]
    return _("no measurement after") if pd.notna(row["before"]) else _("no measurement before")


def certainty(row: dict[str, object], alpha: float | None) -> str:
    """By which rule a change counts, and what that means for this one."""
    least = number(float(str(row["least"])), 2)
    if row["verdict"] not in ("better", "worse", "same"):
        return ""
    if row["rule"] == "reliable":
        inside = row["verdict"] == "same"
        text = (
            _("within the error of measuring: less than {least}")
            if inside
            else _("more than the error: {least} or more")
        )
        said = [text.format(least=least), _("alpha {alpha}").format(alpha=number(alpha, 2))]
        return "; ".join([*said, *([_("a guide only")] if row["tentative"] else [])])
    if row["rule"] == "moved":
        return _("counted from {least} on").format(least=least)
    return _("any change counts")


def rule() -> str:
    """How the table is judged."""
    return _(
        "A scale of several questions changed reliably when it moved by more than 1.96 · SD · √2 · √(1 − alpha) of the "
        "wave before; with fewer than 30 people or an alpha below 0.6 that is a guide only. Of a single question the "
        "error is not known."
    )


def pairs(found: Found, person: str) -> None:
    """Draw the pairs of a person, with a way to each."""
    own = found.couples[(found.couples["mentor_person"] == person) | (found.couples["mentee_person"] == person)]
    if own.empty:
        return
    st.subheader(_("Pairs of this person"), anchor=False)
    for row in own.to_dict("records"):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.text(" · ".join(couple_words.facts(found.names, row)))
            key = couple_words.key(row)
            st.button(
                _("Open the pair"), key=f"open_{key}", on_click=_open, args=(key,), icon=":material/arrow_forward:"
            )


def _open(key: str) -> None:
    choice.take("couple", key)
    choice.take("persons_view", "pair")
