"""The card of one parameter: who got better and worse, by how much, how sure, who is missing, and by group."""

import pandas as pd
import streamlit as st

from charts.change import changes as split_chart
from locales import _, number, percent
from reports.tables import named
from ui import cards, chart, data, growth_words, stage_two
from ui.asked import Filters
from ui.cards import Card
from ui.choosing import listed
from ui.measured import parameter, title
from ui.rows import Row, grouped, plain
from ui.viewer import Viewer

WHOLE = "whole"
CUTS = ("form", "role", "class", "category")


def choose(found: pd.DataFrame) -> str:
    """Draw the choice of a parameter and give it back."""
    return listed("parameter", _("Parameter"), list(found["parameter"]), title)


def cut(code: str, form: str | None) -> str | None:
    """Draw the choice of a cut and give it back; None for the whole, and where a form was chosen already."""
    if form:
        return None
    known = parameter(code)
    # Without a cut marks stand by subject.
    options = [WHOLE, *CUTS, *(["subject"] if known and known.by_subject else [])]
    names = {
        WHOLE: _("no cut"),
        "form": _("by form"),
        "role": _("by role"),
        "class": _("by class"),
        "category": _("by category"),
        "subject": _("by subject"),
    }
    chosen = listed("cut", _("Cut"), options, names.__getitem__, 200)
    return None if chosen == WHOLE else chosen


def show(row: Row, least: int) -> None:
    """Draw the figures and sentences of a parameter; least: how many others a comparison takes."""
    st.markdown(f"#### {row['title']}")
    if row["suppressed"]:
        st.caption(_("Hidden: {why}.").format(why=row["note"]))
        return
    st.markdown(growth_words.measured(row))
    if not row["n_matched"]:
        return
    if row["improved"] is None:
        st.caption(_("Who got better and who got worse is hidden: one of the parts is a few people."))
    else:
        cards.show(thirds(row))
    lines = [growth_words.moved(row), growth_words.sure(row), growth_words.lost(row), growth_words.beside(row, least)]
    st.markdown("\n".join(f"- {line}" for line in lines))
    st.caption(growth_words.by_rule())


def thirds(row: Row) -> list[Card]:
    """Better, the same, worse: of the same size, and how many of them noticeably."""
    names = {"improved": _("Better"), "same": _("The same"), "worse": _("Worse")}
    made = []
    for part, label in names.items():
        detail = percent(row[part] / row["n_matched"])
        much = row.get(f"{part}_much")
        if much is not None:
            detail += " · " + _("noticeably: {n}").format(n=number(much))
        made.append(Card(label, number(row[part]), detail))
    return made


def by_group(found: pd.DataFrame, code: str, by: str) -> pd.DataFrame:
    """The rows of a parameter by a cut that anybody was measured twice in, titled by their group."""
    own = grouped(found[found["parameter"] == code], lambda group: by in group)
    own = own[own["n_matched"].fillna(0).gt(0) | own["suppressed"]].reset_index(drop=True)
    return own.assign(title=[named(by, group[by]) for group in own["group"]]).drop(columns="better")


def show_cut(groups: pd.DataFrame, by: str) -> None:
    """Draw the groups of a cut under the card."""
    if groups.empty:
        st.caption(_("Nobody was measured twice in any of these groups."))
        return
    chart.show(split_chart(groups), f"growth_{by}", _("How many people are better, the same or worse, by group"))
    told = [plain(row) for _at, row in groups.iterrows() if row["n_matched"] is not pd.NA and not row["suppressed"]]
    means = [f"**{row['title']}.** {growth_words.moved(row)}" for row in told if row["mean_change"] is not None]
    st.markdown("\n".join(f"- {line}" for line in means))
    if by == "category":
        st.caption(
            _(
                "Whoever was chosen because of a low value tends to stand nearer to the middle the second time, "
                "with or without support: of people chosen so about 60 % rise by themselves."
            )
        )


def one(me: Viewer, chosen: Filters, found: pd.DataFrame, all_rows: pd.DataFrame) -> None:
    """Draw the card of the chosen parameter and, under it, its groups."""
    st.subheader(_("One parameter"), anchor=False)
    with st.container(border=True):
        with st.container(horizontal=True):
            code = choose(found)
            by = cut(code, chosen.form)
        show(plain(found[found["parameter"] == code].iloc[0]), data.few())
        if by:
            groups = all_rows if by == "subject" else stage_two.changes(me, chosen, by, not chosen.on_time)
            show_cut(by_group(groups, code, by), by)
