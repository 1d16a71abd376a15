"""Pairs: which of them are at work, which are silent, and whose questionnaires are missing?"""

import runpy
from pathlib import Path

import streamlit as st

from charts.counted import counted
from locales import _
from ui import cards, chart, choice, headline, later, pair_data, pair_flags, pair_words, pairs, pulse, table
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer

ALL = ""


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = pairs.narrowed(pair_data.pair_rows(me, chosen), chosen)
    title = _("Pairs")
    question = _("Which pairs are at work, which are silent, and whose questionnaires are missing?")
    silence = pair_data.silence(me, chosen)
    headline.show(title, question, pairs.answer(found, silence))
    if found.empty:
        sentence = _("Upload the list of pairs: mentor, mentees, form, and the day they began.")
        later.show(sentence, later.hint(me, chosen, chosen.form))
        return
    cards.show(pairs.cards(found, pairs.lacking(me, chosen)), across=2)
    chart.show(counted(pairs.bars(found)), "flags", _("How many pairs have which flag"))
    st.subheader(_("Pair by pair"), anchor=False)
    names = {ALL: _("all pairs"), **{flag: pair_words.flag_name(flag) for flag in pairs.FLAGS}}
    flag = choice.one("pair_flag", _("Pairs to show"), list(names), names.__getitem__)
    note = pair_words.markless(me.role)
    table.show(pairs.table(found, flag or None), "pairs", _("Pair by pair"), me, chosen, note)
    pair_flags.show(found, me, chosen)
    pulse.show(found, me, chosen)
    pairs_rules(silence)


def pairs_rules(silence: int) -> None:
    """Draw by which rules pairs are flagged, folded up."""
    with st.expander(_("Where the number comes from"), icon=":material/calculate:"):
        st.markdown(pair_words.rules(silence))


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
