"""What needs doing next, found in the figures: at most five steps, the most urgent first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from locales import _, ngettext, number, percent
from ui import links
from ui.markdown import bold
from ui.rows import Row, groups, one, whole

MOST = 5
GOOD_RATE = 0.8
NAMED_CLASSES = 6


@dataclass(frozen=True)
class Step:
    """One thing to do, and the page where it is done."""

    text: str
    page: str


def show(steps: Sequence[Step]) -> None:
    """Draw the steps with links to where they are done."""
    st.markdown(bold(_("What needs doing next")))
    if not steps:
        st.markdown(_("Nothing is urgent: lists, pairs and both waves are there."))
    for number_, step in enumerate(steps, start=1):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"{number_}. {step.text}", width="content")
            links.show(step.page, _("Go there"), ":material/arrow_forward:")


def steps(
    whole_: pd.DataFrame,
    by_class: pd.DataFrame,
    by_wave: pd.DataFrame,
    changes: pd.DataFrame,
    stored: pd.DataFrame | None = None,
    later: str = "",
) -> list[Step]:
    """The steps that the figures ask for; what the law asks for comes first, then what others rest on.

    stored: people without consent of whom something is stored (metrics.consents), for readers who may know. later: what
    to do where pairs are loaded and none has begun by the date (ui/later.py).
    """
    found = [
        *_consents(stored),
        *_lists(whole_),
        *_pairs(whole_, later),
        *_answers(by_wave),
        *_measurements(whole_, changes),
        *_silence(by_class),
    ]
    return found[:MOST]


def _consents(stored: pd.DataFrame | None) -> Iterator[Step]:
    if stored is None or stored.empty:
        return
    gone = stored["consent"].eq("withdrawn")
    withdrawn, others = (int(stored.loc[rows, "person"].nunique()) for rows in (gone, ~gone))
    left = ngettext(
        "{n} person has withdrawn the consent, and the answers are still stored: erase them.",
        "{n} people have withdrawn the consent, and their answers are still stored: erase them.",
        withdrawn,
    )
    without = ngettext(
        "Answers of {n} person without consent are stored: ask for the consent or erase them.",
        "Answers of {n} people without consent are stored: ask for the consents or erase them.",
        others,
    )
    said = ((left, withdrawn), (without, others))
    yield Step(" ".join(text.format(n=number(n)) for text, n in said if n), "consents")


def _lists(whole_: pd.DataFrame) -> Iterator[Step]:
    if not whole(whole_, "involvement_pupils").get("denominator"):
        yield Step(_("Upload the list of pupils: without it there is nobody to count among."), "upload")
    if not whole(whole_, "involvement_teachers").get("denominator"):
        yield Step(_("Upload the list of staff: without it teachers are not counted."), "upload")


def _pairs(whole_: pd.DataFrame, later: str) -> Iterator[Step]:
    if not participants(whole_):
        yield Step(later, "pairs") if later else Step(_("Upload the list of pairs: nobody takes part yet."), "upload")
    unknown = whole(whole_, "involvement_total").get("unknown")
    if unknown:
        text = ngettext(
            "Clear up {n} person who stands in a pair and on no list.",
            "Clear up {n} people who stand in pairs and on no list.",
            unknown,
        )
        yield Step(text.format(n=number(unknown)), "desk")


def participants(whole_: pd.DataFrame) -> int:
    """How many mentees and mentors stand in pairs."""
    rows = (whole(whole_, code) for code in ("mentee_satisfaction", "mentor_satisfaction"))
    return sum(row.get("participants") or 0 for row in rows)


def _answers(by_wave: pd.DataFrame) -> Iterator[Step]:
    none = {
        "before": _("No questionnaire before the programme came in: {all} are owed."),
        "after": _("No questionnaire after the programme came in: {all} are owed."),
    }
    some = {
        "before": _("Collect the rest of the questionnaires before: {n} of {all} came in ({share})."),
        "after": _("Collect the rest of the questionnaires after: {n} of {all} came in ({share})."),
    }
    for wave in ("before", "after"):
        row: Row = one(by_wave, "response_rate", "wave", wave)
        if row.get("denominator") and (row["value"] or 0) < GOOD_RATE:
            text = some[wave] if row["numerator"] else none[wave]
            said = {"n": number(row["numerator"]), "all": number(row["denominator"]), "share": percent(row["value"])}
            yield Step(text.format(**said), "quality" if row["numerator"] else "upload")


def _measurements(whole_: pd.DataFrame, changes: pd.DataFrame) -> Iterator[Step]:
    if not participants(whole_):
        return
    before, after = (changes[name].fillna(0).sum() if len(changes) else 0 for name in ("n_before", "n_after"))
    hidden = bool(len(changes)) and bool(changes["suppressed"].any())
    if not before and not hidden:
        yield Step(_("The first measurement of stage 2 is missing: without it growth cannot be shown."), "upload")
    elif not after and not hidden:
        yield Step(_("The second measurement of stage 2 is missing."), "upload")


def _silence(by_class: pd.DataFrame) -> Iterator[Step]:
    rows = groups(by_class, "involvement_pupils", "class")
    silent = [str(name) for name in rows.loc[rows["numerator"].fillna(0) == 0, "class"]]
    if silent and len(silent) < len(rows):
        names = ", ".join(silent[:NAMED_CLASSES]) + (" …" if len(silent) > NAMED_CLASSES else "")
        text = ngettext(
            "{n} class has nobody in a pair: {names}.", "{n} classes have nobody in a pair: {names}.", len(silent)
        )
        yield Step(text.format(n=number(len(silent)), names=names), "involvement")
