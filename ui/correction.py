"""Where a reader says what a table is, when the recogniser is wrong or unsure."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from data_loaders.corrections import REPEATS, SCALES
from data_loaders.kinds import KINDS
from data_loaders.report import TablePlan
from locales import _
from locales.formats import DASH
from questionnaires import ASKED, FORMS, ROLES, WAVES, instrument, parameters
from questionnaires.own import own_code
from reports.tables import named
from ui import drop, guessing, measured, own, own_offer
from ui.headings import heading
from ui.naming import item_text, kind_name, repeats_name
from ui.viewer import viewer

YEARS_BACK = 3
AS_IT_IS = ""
Words = Callable[[str], str]
WIDTH = 320  # pixels: room for the longest form «as recognised»


def show(table: TablePlan, key: str) -> None:
    """Draw the choices of kind, form, role, wave and year, and the columns of a questionnaire to be set right."""
    asks = table.status == "needs answer"
    with st.expander(_("Correct what was recognised"), expanded=asks, icon=":material/edit:"):
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
        _columns(table, key)
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


def _columns(table: TablePlan, key: str) -> None:
    rows = [(column.header, column.item, column.certainty) for column in table.columns]
    frame = pd.DataFrame(rows, columns=["header", "item", "certainty"])
    look = {
        "header": st.column_config.TextColumn(_("Column of the file"), width="large"),
        "item": st.column_config.TextColumn(_("Recognised as"), width="medium"),
        "certainty": st.column_config.NumberColumn(_("Certainty"), format="percent"),
    }
    if table.kind == "questionnaire" and table.form in FORMS and table.role in ROLES and table.wave in ASKED:
        form, role = table.form, table.role
        codes = [item.code for item in instrument(form, role).wave(table.wave)]
        _editor(table, frame, look, key, codes, lambda code: item_text(form, role, code))
        return
    if (known := measured.own(table.kind)) is not None:
        texts = {item.code: item.text for item in known.items}
        _editor(table, frame, look, key, list(texts), lambda code: texts.get(code) or heading(code))
        return
    if table.kind == "measurements":
        people = [one.code for one in parameters().values() if one.who in ("pupil", "staff")]
        _editor(table, frame, look, key, people, lambda code: measured.title(code) if code in people else heading(code))
        return
    frame["item"] = [heading(code) if isinstance(code, str) else _("not recognised") for code in frame["item"]]
    st.dataframe(frame, column_config=look, hide_index=True, alt=_("Columns"), placeholder=DASH)


def _editor(
    table: TablePlan, frame: pd.DataFrame, look: dict[str, Any], key: str, codes: Sequence[str], words_of: Words
) -> None:
    # A code, a class or a day is no question and still has to stand there with its name.
    named = dict.fromkeys(codes, words_of) | dict.fromkeys(sorted({*frame["item"].dropna()} - {*codes}), heading)
    look["item"] = st.column_config.SelectboxColumn(
        _("Recognised as"), options=list(named), format_func=lambda code: named[code](code), width="large"
    )
    # A key of what stands in it: after a correction the editor starts from the new plan.
    widget = f"columns_{key}_{abs(hash(tuple(frame.itertuples(index=False, name=None))))}"
    st.data_editor(
        frame,
        column_config=look,
        disabled=["header", "certainty"],
        hide_index=True,
        key=widget,
        on_change=_recolumn,
        args=(table, widget),
        placeholder=_("not recognised"),
        alt=_("Columns"),
    )


def _recolumn(table: TablePlan, widget: str) -> None:
    known = drop.said(table.file, table.sheet)
    edits = st.session_state[widget]["edited_rows"]
    items = {table.columns[int(place)].header: said["item"] for place, said in edits.items() if "item" in said}
    drop.say(table.file, table.sheet, replace(known, items={**known.items, **items}))
