"""Where a reader says of each column of a table what it means, or that it is not to be read."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

import pandas as pd
import streamlit as st

from data_loaders.list_columns import people_columns, takes
from data_loaders.memory import folded
from data_loaders.report import TablePlan
from locales import _
from questionnaires import ASKED, FORMS, ROLES, instrument, parameters
from ui import drop, measured
from ui.headings import heading
from ui.naming import item_text

# What a column is taken for that the reader does not want to be read; of an empty text the table would show nothing.
NOTHING = "-"
Words = Callable[[str], str]


def show(table: TablePlan, key: str) -> None:
    """Draw the columns with what each was taken for, to be chosen anew; nothing of a table that nobody recognised."""
    if not table.columns:
        return
    frame = told(table)
    # A key of what stands in it: after a correction the editor starts from the new plan.
    widget = f"columns_{key}_{abs(hash(tuple(frame.itertuples(index=False, name=None))))}"
    named = choices(table, frame)
    width: Literal["medium", "large"] = "medium" if takes(table.kind) else "large"  # names of columns, or questions
    st.data_editor(
        frame,
        column_config={
            "header": st.column_config.TextColumn(_("Column of the file"), width=width),
            "item": st.column_config.SelectboxColumn(
                _("Recognised as"), options=list(named), format_func=lambda code: named[code](code), width=width
            ),
            "certainty": st.column_config.NumberColumn(_("Certainty"), format="percent"),
        },
        disabled=["header", "certainty"],
        hide_index=True,
        key=widget,
        on_change=take,
        args=(table, widget),
        placeholder=_("not recognised"),
        alt=_("Columns"),
    )


def told(table: TablePlan) -> pd.DataFrame:
    """One row per column of a table: its header, what it was taken for, how sure that is."""
    silent = {folded(header) for header, code in table.basis.said.items.items() if code is None}
    rows = [
        (one.header, one.item or (NOTHING if folded(one.header) in silent else None), one.certainty)
        for one in table.columns
    ]
    return pd.DataFrame(rows, columns=["header", "item", "certainty"])


def choices(table: TablePlan, frame: pd.DataFrame) -> dict[str, Words]:
    """What a column of a table may mean, with the words for it: what the reader can choose, then what else was found.

    The time stamp or address of a form is no question and still has to stand there with its name.
    """
    codes, words_of = meanings(table)
    others = sorted({*frame["item"].dropna()} - {NOTHING})
    named = {NOTHING: not_to_read} | dict.fromkeys(codes, words_of)
    return named | dict.fromkeys([code for code in (*people(table), *others) if code not in named], heading)


def meanings(table: TablePlan) -> tuple[Sequence[str], Words]:
    """The meanings that a column of this kind of table may have, and the words for them."""
    form, role = table.form or "", table.role or ""
    if table.kind == "questionnaire" and form in FORMS and role in ROLES and table.wave in ASKED:
        codes = [item.code for item in instrument(form, role).wave(table.wave)]
        return codes, lambda code: item_text(form, role, code)
    if (known := measured.own(table.kind)) is not None:
        texts = {item.code: item.text for item in known.items}
        return list(texts), lambda code: texts.get(code) or heading(code)
    if table.kind == "measurements":
        return [one.code for one in parameters().values() if one.who in ("pupil", "staff")], measured.title
    return takes(table.kind), heading


def people(table: TablePlan) -> Sequence[str]:
    """The columns that say who filled in a questionnaire or was measured; of a list they stand among the others."""
    return () if takes(table.kind) else people_columns()


def not_to_read(_code: str) -> str:
    """The choice that leaves a column out, in words."""
    return _("do not read")


def take(table: TablePlan, widget: str) -> None:
    """Keep what the reader has chosen in the table of columns."""
    known = drop.said(table.file, table.sheet)
    edits = st.session_state[widget]["edited_rows"]
    chosen = {table.columns[int(place)].header: said["item"] for place, said in edits.items() if "item" in said}
    items = {header: None if code in (NOTHING, None) else code for header, code in chosen.items()}
    drop.say(table.file, table.sheet, replace(known, items={**known.items, **items}))
