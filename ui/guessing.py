"""The likeliest readings of a table and of its unsure columns, to be taken with one button."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from data_loaders.list_columns import takes
from data_loaders.report import Candidate, Column, Guess, TablePlan
from locales import _, number, percent
from reports.tables import named
from ui import drop

MOST_COLUMNS = 10
LIKELY = 0.6  # a meaning of a list's column less sure than this is offered and not chosen beforehand
Choice = TypeVar("Choice", Candidate, Guess)


def show(table: TablePlan, key: str) -> None:
    """Draw the guesses, the best of each chosen beforehand where it is likely; nothing where the recogniser is sure."""
    unsure = {at: one for at, one in enumerate(table.columns) if one.item is None and one.guesses}
    unsure = dict(list(unsure.items())[:MOST_COLUMNS])
    if not (table.readings or unsure):
        return
    with st.form(f"guesses_{key}"):
        st.caption(_("Likeliest first. Nothing is taken before you press the button."))
        if table.readings:
            _choice(_("Which questionnaire is this?"), table.readings, reading_text, f"guess_reading_{key}")
        for place, column in unsure.items():
            likely = column.guesses[0].certainty >= LIKELY or not takes(table.kind)
            _choice(column.header, column.guesses, guess_text, _widget(place, column, key), likely)
        st.form_submit_button(_("Take what is chosen"), on_click=_take, args=(table, unsure, key))


def reading_text(one: Candidate) -> str:
    """A reading in words with its score."""
    names = [named(kind, getattr(one, kind)) for kind in ("form", "role", "wave")]
    return _("{reading} (fit {score})").format(reading=", ".join(names), score=number(one.score, 1))


def guess_text(one: Guess) -> str:
    """An item in the words of the questionnaire with its certainty."""
    return _("{text} ({share})").format(text=one.text, share=percent(one.certainty))


def _widget(place: int, column: Column, key: str) -> str:
    # By its place in the table and what it may be: what was chosen stays with the column, and goes with its guesses.
    return "_".join(("guess", str(place), *(guess.item for guess in column.guesses), key))


def _choice(
    label: str, found: Sequence[Choice], words_of: Callable[[Choice], str], widget: str, likely: bool = True
) -> None:
    options = [*range(len(found)), len(found)]
    st.selectbox(
        label,
        options,
        index=0 if likely else len(found),
        format_func=lambda place: words_of(found[place]) if place < len(found) else _("none of these"),
        key=widget,
    )


def _take(table: TablePlan, unsure: Mapping[int, Column], key: str) -> None:
    known = drop.said(table.file, table.sheet)
    places = {place: st.session_state[_widget(place, one, key)] for place, one in unsure.items()}
    chosen = [(column, column.guesses[places[at]]) for at, column in unsure.items()
              if places[at] < len(column.guesses)]  # fmt: skip
    known = replace(known, items={**known.items, **{column.header: guess.item for column, guess in chosen}})
    reading = st.session_state.get(f"guess_reading_{key}", len(table.readings))
    if reading < len(table.readings):
        best = table.readings[reading]
        known = replace(known, form=best.form, role=best.role, wave=best.wave)
    drop.say(table.file, table.sheet, known)
