"""The words of the page of consents: its answer, states, signatures, and how tables are headed."""

import pandas as pd

from locales import _, ngettext, number, percent
from metrics.consents import Consents


def answer(found: Consents) -> str:
    """How many participants have a consent, of how many."""
    if not found.register:
        return _("No register of consents is loaded")
    given, all_ = found.count("given"), len(found.people)
    if not all_:
        return _("A register of consents is loaded, and nobody takes part yet")
    text = ngettext(
        "{given} of {n} participant has a consent ({share})",
        "{given} of {n} participants have a consent ({share})",
        all_,
    )
    parts = [text.format(given=number(given), n=number(all_), share=percent(given / all_))]
    gone = found.count("withdrawn")
    parts += [_("withdrawn: {n}").format(n=number(gone))] if gone else []
    return "; ".join(parts)


def state(consent: str) -> str:
    """What a register says of a person."""
    names = {
        "given": _("consent given"),
        "missing": _("no consent"),
        "withdrawn": _("consent withdrawn"),
        "unlisted": _("not in the register"),
    }
    return names.get(consent, consent)


def states(frame: pd.DataFrame, column: str = "consent") -> pd.DataFrame:
    """The rows with their states in words, under a heading of their own."""
    said = pd.Series([state(one) for one in frame[column]], frame.index, dtype=object)
    return frame.drop(columns=column).assign(**{_("Consent"): said})


def counts(table: pd.DataFrame) -> pd.DataFrame:
    """The table by class with each state as a heading."""
    return table.rename(columns={name: state(name).capitalize() for name in table.columns if state(name) != name})


def signatures(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of consents that somebody else should have signed, in words."""
    words = {"parent": _("below 18 a parent signs"), "self": _("from 14 the pupil signs too")}
    said = pd.Series([words[one] for one in frame["lacks"]], frame.index, dtype=object)
    return frame[["code", "class"]].assign(**{
        _("Age"): frame["age"], _("Who signed"): frame["signed_by"], _("What to check"): said
    })  # fmt: skip


def erased(rows: int) -> str:
    """What an erasure came to."""
    if not rows:
        return _("There was nothing left to erase.")
    text = ngettext("Erased from {n} row of the files.", "Erased from {n} rows of the files.", rows)
    return text.format(n=number(rows))


def nobody(reason: str) -> str:
    """Why a statement of a register is about nobody."""
    return {"unknown": _("on no list and in no file"), "namesake": _("several people of this name")}[reason]
