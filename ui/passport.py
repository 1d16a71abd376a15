"""The passport of an indicator: words, formula, SQL, targets, source, status, worked example."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from locales import _, day, ngettext, number, words
from metrics.definition import Definition
from reports.codebook import act_words, target_words
from reports.columns import header
from ui.markdown import bold, points

DRAFT = "draft"


def answer(known: Iterable[Definition]) -> str:
    """How many indicators there are, and how many of them are drafts."""
    all_ = list(known)
    drafts = sum(one.status == DRAFT for one in all_)
    text = ngettext(
        "{n} indicators, {drafts} of them a draft to be checked against your version of the method",
        "{n} indicators, {drafts} of them drafts to be checked against your version of the method",
        drafts,
    )
    return text.format(n=number(len(all_)), drafts=number(drafts))


def show(one: Definition) -> None:
    """Draw one passport, folded up; its inside is made when it is opened."""
    part = st.expander(words(one.title), on_change="rerun", key=f"passport_{one.code}", icon=":material/badge:")
    if not part.open:
        return
    with part:
        _status(one)
        st.markdown(f"{bold(words(one.question))} {words(one.why)}")
        st.markdown(points({_("Numerator"): words(one.numerator), _("Denominator"): words(one.denominator)}))
        if one.needs:
            st.caption(said_first(words(one.needs)))
        st.caption(_("Unit: {unit}. Code: {code}. Checked on {day}.").format(
            unit=words(one.unit), code=one.code, day=day(one.reviewed)))  # fmt: skip
        _targets(one)
        st.caption(" ".join([_("Source: {source}.").format(source=words(one.source)), words(one.incentive)]))
        st.markdown(bold(_("Worked example")))
        _example(one.example)
        st.markdown(bold(_("How it is counted: one row per unit")))
        st.code(one.sql, language="sql", wrap_lines=True)
        if one.parameters:
            st.caption(_("In it {values}.").format(values=rule(one.parameters)))


def rule(parameters: Mapping[str, Any]) -> str:
    """What the names of a rule stand for in its query, which other indicators may share: $kinds = pupil, staff."""
    texts = {name: ", ".join(map(str, one)) if isinstance(one, list) else str(one) for name, one in parameters.items()}
    return "; ".join(f"\\${name} = {text}" for name, text in texts.items())


def said_first(text: str) -> str:
    """A remark as a sentence."""
    return f"{text[:1].upper()}{text[1:]}."


def _status(one: Definition) -> None:
    if one.status == DRAFT:
        st.badge(_("draft after MR-42/02: check it against your version"), icon=":material/edit_note:", color="orange")
    else:
        st.badge(_("stated in a document"), icon=":material/verified:", color="blue")


def _targets(one: Definition) -> None:
    if not one.targets:
        st.caption(words(one.target_note))
        return
    rows = [(str(target.year), target_words(target), act_words(target)) for target in one.targets]
    columns = [_("Year"), _("Target"), _("Act")]
    st.dataframe(pd.DataFrame(rows, columns=columns), hide_index=True, alt=_("Targets of the indicator"))
    st.caption(words(one.target_note))


def _example(example: dict[str, Any]) -> None:
    st.caption(_("Tables and columns are called as in the query below."))
    for name, rows in example["given"].items():
        st.caption(_("Given: table {name}").format(name=name))
        frame = pd.DataFrame(rows)
        st.dataframe(frame.astype(str).where(frame.notna(), ""), hide_index=True, alt=name)
    figures = {name: value for name, value in example["expect"].items() if not isinstance(value, dict)}
    st.markdown(_("Expected:"))
    st.markdown(points({header(name): str(value) for name, value in figures.items()}))
