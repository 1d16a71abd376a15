"""The answer of a page in one sentence, made from the same rows as its cards and tables."""

import pandas as pd
import streamlit as st

from charts.axes import whole_digits
from locales import _, ngettext, number, percent
from ui.rows import Row, whole


def show(title: str, question: str, answer: str | None = None) -> None:
    """Draw a page's title, the question it answers, and the answer."""
    st.title(title, anchor=False)
    st.caption(question)
    if answer:
        st.subheader(answer, anchor=False)


def involvement(row: Row, class_: str | None = None, open_range: str = "") -> str:
    """How many pupils of the school or a class are involved, and how many people are missing to the target.

    open_range: what the share may turn out to be, in brackets, or nothing.
    """
    if not row.get("denominator"):
        return _("Nobody can be counted yet: the list of pupils is missing.")
    said = {
        "share": " ".join(filter(None, [percent(row["value"]), open_range])),
        "n": number(row["numerator"]),
        "all": number(row["denominator"]),
    }
    if class_:
        lead = _("Class {class_}: {share} of the pupils are involved, {n} of {all}").format(class_=class_, **said)
    else:
        lead = _("{share} of the pupils are involved: {n} of {all}").format(**said)
    return f"{lead} — {to_target(row)}"


def to_target(row: Row) -> str:
    """How far it is to the target in people; of a share beyond 100% what is wrong with it."""
    if (row.get("value") or 0) > 1:
        return str(row["note"])
    if row.get("target") is None or row.get("missing") is None:
        return _("no target is set")
    target = percent(row["target"], whole_digits(row["target"]))
    if not row["missing"]:
        return _("the target of {target} is reached").format(target=target)
    people = row["missing"]
    text = ngettext("{n} person short of the target of {target}", "{n} people short of the target of {target}", people)
    return text.format(n=number(people), target=target)


def by_class(row: Row, classes: pd.DataFrame) -> str:
    """What the classes' missing people add up to beside the school's, where the two differ; "" without classes."""
    together, school = int(classes["missing"].fillna(0).sum()), row.get("missing")
    if school is None or together == school or classes["missing"].isna().all():
        return ""
    said = {"sum": number(together), "n": number(school)}
    if not school:
        text = ngettext(
            "The school has reached the target, yet its classes together are {sum} person short of it: one class's "
            "surplus does not help another.",
            "The school has reached the target, yet its classes together are {sum} people short of it: one class's "
            "surplus does not help another.",
            together,
        )
    elif together < school:
        text = ngettext(
            "The classes' missing people add up to less: {sum} person beside the school's {n}, since people without a "
            "class are in none of them.",
            "The classes' missing people add up to less: {sum} people beside the school's {n}, since people without a "
            "class are in none of them.",
            together,
        )
    else:
        text = _("The classes' missing people add up to {sum}, more than the school's {n}: each class is rounded up.")
    return text.format(**said)


def answers(row: Row, marked: pd.DataFrame, sheet: str) -> str:
    """Between which means the questions of one questionnaire lie, and how many questionnaires came in."""
    means = marked["mean"].dropna()
    parts = []
    if len(means):
        low, high = number(means.min(), 1), number(means.max(), 1)
        parts.append(_("Mean marks from {low} to {high} of 10 ({sheet})").format(low=low, high=high, sheet=sheet))
    if row.get("denominator"):
        said = {"n": number(row["numerator"]), "all": number(row["denominator"]), "share": percent(row["value"])}
        text = ngettext(
            "{n} of {all} questionnaire came in ({share})",
            "{n} of {all} questionnaires came in ({share})",
            int(row["denominator"]),
        )
        parts.append(text.format(**said))
    return "; ".join(parts) or _("Questionnaires are in, but too few to be shown")


def satisfaction(indicators: pd.DataFrame) -> str:
    """How many mentees and mentors are satisfied, of those surveyed and of how many participants."""
    parts = []
    leads = {
        "mentee_satisfaction": _("{share} of the mentees are satisfied: {n} of {all} surveyed"),
        "mentor_satisfaction": _("{share} of the mentors are satisfied: {n} of {all} surveyed"),
    }
    for code, text in leads.items():
        row = whole(indicators, code)
        if row.get("value") is not None:
            parts.append(
                text.format(share=percent(row["value"]), n=number(row["numerator"]), all=number(row["surveyed"]))
            )
    # One sentence: what follows the semicolon begins small.
    parts[1:] = [part[:1].lower() + part[1:] for part in parts[1:]]
    return "; ".join(parts) or _("Nobody has answered the questionnaire after the programme yet.")
