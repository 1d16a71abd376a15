"""The two tables of the editor of an own questionnaire: its questions, and the scales that they name."""

import pandas as pd
import streamlit as st

from locales import _
from locales.formats import DASH
from questionnaires.own import BETTER, KINDS, TEXT, Own
from reports.codebook import better_words
from ui import own_form
from ui.own_words import kind_name

KNOWN = "own_scales_known"  # the key of the session that this module owns: title of a scale -> what was said of it


def begin(known: Own | None) -> None:
    """Forget what was typed of another questionnaire."""
    st.session_state[KNOWN] = own_form.said(known)
    st.session_state.pop("own_questions", None)


def questions(rows: pd.DataFrame) -> pd.DataFrame:
    """Draw the questions; returns them as they stand after editing."""
    st.markdown(f"**{_('Questions')}**")
    st.caption(
        _("Reversed: the higher the answer, the less of what the scale measures. Words: the lowest first, with ;")
    )
    _of_open(rows)
    look = {
        "take": st.column_config.CheckboxColumn(_("Ask"), width=70),
        "text": st.column_config.TextColumn(_("Wording of the question"), width=280),
        "kind": st.column_config.SelectboxColumn(
            _("Way of answering"), options=(*KINDS, TEXT), format_func=kind_name, required=True
        ),
        "minimum": st.column_config.NumberColumn(_("From"), width=60, help=_("Lowest answer")),
        "maximum": st.column_config.NumberColumn(_("To"), width=60, help=_("Highest answer")),
        "words": st.column_config.TextColumn(_("Words in order")),
        "reversed": st.column_config.CheckboxColumn(_("Reversed or not"), width=100),
        "construct": st.column_config.TextColumn(_("Scale it belongs to")),
        "before": st.column_config.TextColumn(_("Worded otherwise before")),
        "after": st.column_config.TextColumn(_("Worded otherwise after")),
    }
    # What has to be said of each question stands before what was guessed of its answers.
    order = ("take", "text", "construct", "minimum", "maximum", "reversed", "kind", "words", "before", "after")
    return st.data_editor(
        rows, column_config=look, column_order=order, hide_index=True, key="own_questions", alt=_("Questions")
    )


def _of_open(rows: pd.DataFrame) -> None:
    if (rows["kind"] == TEXT).any():
        st.caption(_("Open answers have no score: they are left out and not stored."))


def scales(rows: pd.DataFrame) -> pd.DataFrame:
    """Draw the scales that these questions name; returns them as they stand after editing."""
    found = own_form.scales(rows, st.session_state[KNOWN])
    st.markdown(f"**{_('Scales')}**")
    st.caption(_("The score is the mean of the answered questions. Smallest change: 0 means that any change counts."))
    st.caption(_("Of a scale of several questions it counts only where the answers cannot tell the reliable change."))
    said = _("For forming pairs: «People and pairs» lays two people's scores side by side. Norm: both bounds or none.")
    st.caption(said)
    look = {
        "title": st.column_config.TextColumn(_("Name of the scale"), disabled=True),
        "better": st.column_config.SelectboxColumn(
            _("Good direction"), options=BETTER, format_func=better_words, required=True
        ),
        "moved": st.column_config.NumberColumn(_("Smallest change that counts"), min_value=0, width=170),
        "pairing": st.column_config.CheckboxColumn(_("For forming pairs"), width=150),
        "low": st.column_config.NumberColumn(_("Low up to"), width=120),
        "high": st.column_config.NumberColumn(_("High from"), width=125),
    }
    # A key of what stands in it: guesses follow the questions, what was typed is kept aside and stays.
    key = f"own_scales_{abs(hash(str(found.to_numpy().tolist())))}"
    return st.data_editor(
        found, column_config=look, hide_index=True, key=key, on_change=_typed, args=(found, key), placeholder=DASH,
        alt=_("Scales"),
    )  # fmt: skip


def _typed(found: pd.DataFrame, key: str) -> None:
    said = own_form.typed(found, st.session_state[key]["edited_rows"])
    st.session_state[KNOWN] = {**st.session_state[KNOWN], **said}
