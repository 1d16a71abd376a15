"""The full workbook and each of its tables as files."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from locales import _, day, ngettext, number
from reports import scorecard
from reports.monitoring import Figures, report
from ui import look, made, measured, table, targets
from ui.filters import Filters
from ui.naming import in_words, worded
from ui.printed import facts, file_name
from ui.viewer import Viewer

Tables = Mapping[str, pd.DataFrame]


def titles() -> dict[str, str]:
    """The tables of the report in the order of its sheets."""
    return {
        "indicators": _("Indicators"),
        "by_class": _("By class"),
        "by_form": _("By form"),
        "items": _("Items"),
        "gaps": _("Expectation and experience"),
        "changes": _("Changes"),
        "scorecard": _("Scorecard of the programme"),
        "cards": _("Answers of curators"),
    }


def filled(tables: Tables) -> bool:
    """Whether there is anything to hand on: somebody to count, an answer, a measurement or a scorecard."""
    counted = tables["indicators"]["denominator"].fillna(0).sum()
    return bool(counted) or any(len(tables[name]) for name in ("items", "changes", "cards"))


def answer(tables: Tables, chosen: Filters) -> str:
    """What the files hold."""
    ready = sum(len(frame) > 0 for frame in tables.values())
    text = ngettext(
        "The report for {year} as of {day} is ready: {n} table with figures",
        "The report for {year} as of {day} is ready: {n} tables with figures",
        ready,
    )
    return text.format(n=number(ready), year=chosen.year, day=day(chosen.on))


def workbook_button(me: Viewer, chosen: Filters, tables: Tables) -> None:
    """Draw the button of the full workbook; the file is made when it is asked for."""

    known, indicators = measured.parameters(), targets.definitions(me)

    def make() -> bytes:
        return report(Figures(**tables, facts=facts(me, chosen), measured=known, known=indicators))

    name = file_name("monitoring", chosen, "xlsx")
    made.button(me, _("Download the full report (xlsx)"), name, make, "report_xlsx", look=look.important())


def show(me: Viewer, chosen: Filters, tables: Tables) -> None:
    """Draw the button of the full workbook, then each table's name, size and buttons."""
    workbook_button(me, chosen, tables)
    st.caption(
        _("Sheets with figures, the chart of classes, notes on the data and the codebook; small groups are hidden.")
    )
    st.subheader(_("Single tables"), anchor=False)
    for name, title in titles().items():
        frame = tables[name]
        with st.container(border=True):
            rows = ngettext("{n} row", "{n} rows", len(frame)).format(n=number(len(frame)))
            st.markdown(f"**{title}** · {rows}")
            if len(frame):
                table.offer(in_words(worded(spoken(name, frame))), name, title, me, chosen)


def spoken(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """A table with the words that only its name tells: criteria and answers of the curator's questionnaire."""
    speak = {"scorecard": scorecard.criteria, "cards": scorecard.answers}.get(name)
    return frame if speak is None else speak(frame)
