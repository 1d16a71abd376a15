"""Where a reader says what a table is, when the recogniser is wrong or unsure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from data_loaders.corrections import REPEATS, SCALES
from data_loaders.kinds import KINDS
from data_loaders.report import TablePlan
from locales import _
from questionnaires import ASKED, FORMS, ROLES, WAVES
from questionnaires.own import own_code
from reports.tables import named
from ui import column_editor, drop, guessing, own, own_offer
from ui.naming import kind_name, repeats_name
from ui.viewer import viewer

YEARS_BACK = 3
AS_IT_IS = ""
WIDTH = 320  # pixels: room for the longest form «as recognised»


def show(table: TablePlan, key: str) -> None:
    """Draw the choices of kind, form, role, wave and year, and the columns to be set right."""
    asks = table.status == "needs answer"
    # Whoever has begun to correct goes on where he is.
    begun = asks or table.basis.spoken
    with st.expander(_("Correct what was recognised"), expanded=begun, icon=":material/edit:"):
        guessing.show(table, key)
        with st.container(horizontal=True):
            own_kinds = [one.kind for one in own.listed(viewer())]
            _choice(table, key, "kind", _("What it is"), (*KINDS, *own_kinds), kind_name)
            if table.kind in ("questionnaire", "pairs"):
                _choice(table, key, "form", _("Form"), FORMS, lambda code: named("form", code))
            if table.kind == "questionnaire":
                _choice(table, key, "role", _("Role"), ROLES, lambda code: named("role", code))
            if table.kind in ("questionnaire", "measurements") or own_code(table.kind):
                waves = ASKED if table.kind == "measurements" else WAVES
                _choice(table, key, "wave", _("Wave"), waves, lambda code: named("wave", code))
            if table.kind == "questionnaire" and (asks or table.basis.said.scale):
                _choice(table, key, "scale", _("Scale of the marks"), SCALES, str)
            if table.flags.get("repeated"):
                _choice(table, key, "repeats", _("Of who stands here twice, keep"), REPEATS, repeats_name)
            _choice(table, key, "year", _("School year"), years(date.today()), str)
        column_editor.show(table, key)
        if not own_offer.at_once(table):
            own_offer.show(table, key)


def years(today: date) -> list[str]:
    """The school years a file may be of, the newest first."""
    last = today.year if today.month >= 7 else today.year - 1
    return [f"{start}/{(start + 1) % 100:02d}" for start in range(last + 1, last - YEARS_BACK, -1)]


def _choice(
    table: TablePlan, key: str, name: str, label: str, codes: Sequence[str], words_of: Callable[[str], str]
) -> None:
    found = getattr(table, name, None) or (REPEATS[0] if name == "repeats" else None)
    recognised = words_of(found) if found else _("not known")
    widget = f"say_{name}_{key}"
    options = [AS_IT_IS, *dict.fromkeys([*codes, *([found] if found else [])])]
    st.session_state[widget] = getattr(drop.said(table.file, table.sheet), name) or AS_IT_IS
    st.selectbox(
        label,
        options,
        format_func=lambda code: (
            words_of(code) if code != AS_IT_IS else recognised if name == "repeats" else _as_recognised(recognised)
        ),
        key=widget,
        on_change=_say,
        args=(table, name, widget),
        width=WIDTH,
    )


def _as_recognised(word: str) -> str:
    return _("as recognised: {word}").format(word=word)


def _say(table: TablePlan, name: str, widget: str) -> None:
    known = drop.said(table.file, table.sheet)
    drop.say(table.file, table.sheet, replace(known, **{name: st.session_state[widget] or None}))
