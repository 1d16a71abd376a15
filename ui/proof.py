"""«Where the number comes from»: the formula in words, who is counted, who is not and why, file, sheet and row."""

from collections.abc import Sequence

import streamlit as st

from locales import _, words
from metrics.definition import Definition, definition
from ui import choice, figures, table
from ui.filters import Filters
from ui.markdown import bold, points
from ui.rights import may
from ui.viewer import Viewer


def show(me: Viewer, chosen: Filters, codes: Sequence[str]) -> None:
    """Draw the proof of indicators, folded up; it is fetched when it is opened."""
    part = st.expander(
        _("Where the number comes from"), icon=":material/calculate:", on_change="rerun", key=f"proof_{codes[0]}"
    )
    if not part.open:
        return
    with part:
        code = codes[0]
        if len(codes) > 1:
            names = {one: words(definition(one).title) for one in codes}
            code = choice.listed(f"proof_{code}", _("Indicator"), list(names), names.__getitem__) or code
        _formula(definition(code))
        _people(me, chosen, definition(code))


def _formula(one: Definition) -> None:
    st.markdown(_("**{title}** = numerator ÷ denominator").format(title=words(one.title)))
    st.markdown(points({_("Numerator"): words(one.numerator), _("Denominator"): words(one.denominator)}))
    source = _("Source: {source}.").format(source=words(one.source))
    st.caption(" ".join(filter(None, [words(one.target_note), words(one.incentive), source])))


def _people(me: Viewer, chosen: Filters, one: Definition) -> None:
    missing = figures.left_out(me, chosen, one.code)
    if len(missing):
        title = _("Not in the numerator, and why")
        st.markdown(bold(title))
        table.show(missing, f"left_out_{one.code}", title, me, chosen, downloads=False)
    if not may(me.role, "proof"):
        st.caption(_("The list behind the number is for the curator and the psychologist."))
        return
    if one.tells == "answers" and not may(me.role, "proof of answers"):
        st.caption(_("Who answered what is for the psychologist alone."))
        return
    rows = figures.proof(me, chosen, one.code)
    if chosen.class_:
        rows = rows[rows["class"] == chosen.class_]
    st.markdown(bold(_("Who is counted (numerator 1) and who is not (0)")))
    rows = rows[["code", "class", "form", "role", "wave", "numerator", "denominator", "reason", "file", "sheet", "row"]]
    table.show(rows.dropna(axis="columns", how="all"), f"proof_{one.code}", words(one.title), me, chosen)
