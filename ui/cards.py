"""Cards: one figure each, with what it is made of and how it differs from last year."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from charts.axes import whole_digits
from charts.cells import signed
from locales import _, number, percent
from ui import links
from ui.markdown import bold
from ui.rows import Row

ACROSS = 3


@dataclass(frozen=True)
class Card:
    """One figure. detail: what it is made of; moved: difference to last year, in `unit`; page: where more is said."""

    label: str
    value: str
    detail: str
    moved: float | None = None
    unit: str = ""
    help: str | None = None
    page: str | None = None
    more: str = ""


def show(cards: Sequence[Card], across: int = ACROSS) -> None:
    """Draw the cards side by side; they wrap on a phone."""
    for start in range(0, len(cards), across):
        with st.container(horizontal=True):
            for card in cards[start : start + across]:
                _draw(card)


def share(label: str, row: Row, before: Row | None = None, page: str | None = None, more: str = "") -> Card:
    """The card of an indicator: its share, its people, its target, and last year's share on the same day."""
    if row.get("suppressed"):
        return Card(label, _("hidden"), _("too few people"), page=page, more=more)
    if row.get("value") is None:
        return Card(label, _("no data"), lacking(row), page=page, more=more)
    detail = _("{n} of {all}").format(n=number(row["numerator"]), all=number(row["denominator"]))
    if row.get("participants") is not None:
        detail = _("{n} of {all} surveyed, {participants} participants").format(
            n=number(row["numerator"]), all=number(row["surveyed"]), participants=number(row["participants"])
        )
    if row["value"] > 1:
        # An error of the denominator: neither the target nor last year can be compared with it.
        return Card(label, percent(row["value"]), f"{detail} · {row['note']}", page=page, more=more)
    if row.get("target") is not None:
        detail += " · " + goal(row)
    last = (before or {}).get("value")
    moved = None if last is None else (row["value"] - last) * 100
    return Card(label, percent(row["value"]), detail, moved, _("p.p."), page=page, more=more)


def lacking(row: Row) -> str:
    """What is missing where there is no share; its target says nothing without one."""
    if row.get("participants") is not None:
        text = _("no answers after the programme yet, {participants} participants")
        return text.format(participants=number(row["participants"]))
    # An indicator whose people cannot even be loaded says so itself; any other note is about the target.
    own = row.get("note") if row.get("denominator") is None else None
    return own or _("nobody is counted")


def goal(row: Row) -> str:
    """The target in words; of a year that is past it says which."""
    share = percent(row["target"], whole_digits(row["target"]))
    return f"{row['note']}: {share}" if row.get("note") else _("target {share}").format(share=share)


def is_figure(value: str) -> bool:
    """Whether the value of a card is a figure, and not words in the place of one."""
    return any(sign.isdigit() for sign in value)


def _draw(card: Card) -> None:
    with st.container(border=True, height="stretch"):
        delta = None if card.moved is None else f"{signed(card.moved)} {card.unit}".strip()
        flat = card.moved is None or round(card.moved, 1) == 0
        with st.container(gap=None):
            # Apart from the figure, whose own label would be cut off on a phone where this one takes two lines.
            st.markdown(f":small[{card.label}]", help=card.help)
            if is_figure(card.value):
                st.metric(
                    card.label,
                    card.value,
                    delta,
                    delta_color="gray" if flat else "blue" if card.moved > 0 else "orange",
                    delta_arrow="off" if flat else "up" if card.moved > 0 else "down",
                    delta_description=None if delta is None else _("in a year"),
                    label_visibility="collapsed",
                )
            else:
                # As large as figures «no data» would be cut off on a phone; as text it wraps.
                st.markdown(bold(card.value))
        st.caption(card.detail)
        if card.page:
            links.show(card.page, card.more or _("Details"), ":material/arrow_forward:")
