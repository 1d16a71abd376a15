"""What the page of growth shows: the parameters, their cards, their table, and how sure each change is."""

import pandas as pd
import streamlit as st

from locales import _, number, percent
from metrics.pairs import NAMELESS, OTHER
from reports.codebook import evidence_words
from ui.cards import Card
from ui.filters import Filters
from ui.headline_growth import shown
from ui.measured import title
from ui.rows import Row, grouped, plain

FIGURES = [
    "n_before", "n_after", "n_matched", "n_late", "n_lost", "improved", "same", "worse", "improved_much", "worse_much",
    "mean_before", "mean_after", "median_before", "median_after", "mean_change", "ci_low", "ci_high", "note",
    "suppressed",
]  # fmt: skip


def rows(found: pd.DataFrame, form: str | None = None) -> pd.DataFrame:
    """The parameters of the whole or of one form, with their titles; group {} either way."""
    wanted = {"form": form} if form else {}
    part = grouped(found, lambda group: group == wanted).reset_index(drop=True)
    return part.assign(title=[title(code) for code in part["parameter"]], group=[{} for _row in range(len(part))])


def cards(found: pd.DataFrame) -> list[Card]:
    """Parameters with more improved than worsened, people measured twice, and how many of those begun that is."""
    split = shown(found)
    better = int((split["improved"] > split["worse"]).sum())
    value = _("{n} of {all}").format(n=number(better), all=number(len(split)))
    most = plain(found.loc[found["n_matched"].fillna(0).idxmax()])
    matched, begun = most["n_matched"] or 0, most["n_before"] or 0
    detail = _("largest number over the parameters: {title}").format(title=most["title"])
    kept = percent(matched / begun) if begun else _("no data")
    return [
        Card(_("More improved than worsened"), value, _("parameters whose split may be shown")),
        Card(_("Measured twice"), number(matched), detail),
        Card(_("Of those measured before"), kept, _("{n} of {all}").format(n=number(matched), all=number(begun))),
    ]


def table(found: pd.DataFrame) -> pd.DataFrame:
    """One row per parameter: n, counts, means, change with its interval, and in words how sure it is."""
    said = [in_words(plain(row)) for _at, row in found.iterrows()]
    shown_ = found[["title", *FIGURES]].copy()
    shown_.insert(len(FIGURES) - 1, _("In words"), said)
    return shown_.rename(columns={"title": _("Parameter")})


def in_words(row: Row) -> str:
    """How many are better, the same and worse, and whether the mean change can be told from chance."""
    if row["improved"] is None:
        return _("hidden") if row["n_matched"] or row["suppressed"] else _("nobody was measured twice")
    text = _("better {improved}, the same {same}, worse {worse} of {n}").format(
        improved=number(row["improved"]),
        same=number(row["same"]),
        worse=number(row["worse"]),
        n=number(row["n_matched"]),
    )
    return f"{text}; {evidence_words(row['evidence'])}"


def caution(chosen: Filters) -> str:
    """What a table of changes does not tell, and who is left out of it."""
    text = _("The change is after minus before, of the same people. It does not say what the change comes from.")
    return f"{text} {_('Whoever was first measured late is left out.')}" if chosen.on_time else text


def counted(paired: bool, sides: pd.DataFrame) -> str:
    """Who is counted: those in a pair, or everybody; and how many measured people are not."""
    if not paired:
        return _("No pairs of this school year are loaded, so everybody measured is counted as a participant.")
    text = _("Counted are people in a pair or group of this school year, in any role.")
    most = sides.groupby("side")[["n_before", "n_after"]].max().max(axis=1)
    known = {
        OTHER: _("Measured and in no pair: up to {n} per parameter; they are the comparison group."),
        NAMELESS: _("Rows without a code: up to {n} per parameter; nobody can match them."),
    }
    return " ".join([text, *(said.format(n=number(most[side])) for side, said in known.items() if side in most)])


def explain() -> None:
    """Draw how the figures of stage 2 are made, folded up."""
    rules = (
        _("Counted are people with the same parameter measured before and after."),
        _("Better and worse follow the good direction of the parameter: lower anxiety is better."),
        _("People are never added up over parameters; an expectation gap of a questionnaire is not growth."),
        _("The interval is 95 % and holds for one parameter: of twenty one stands out by chance."),
        _("Where nothing changes, about 38 % rise and 38 % fall by a point or more on one question from 1 to 10."),
        _("A first measurement long after the start of the pair is a late entry; the switch leaves such people out."),
    )
    with st.expander(_("Where the number comes from"), icon=":material/calculate:"):
        st.markdown("\n".join(f"- {rule}" for rule in rules))
