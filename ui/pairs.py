"""What the page of pairs shows: its sentence, cards, bars and table; never a score."""

import pandas as pd

from locales import _, ngettext, number
from ui import figures
from ui.cards import Card
from ui.filters import Filters
from ui.pair_words import both_sides, flag_name, sheets, state_name
from ui.rows import one, whole
from ui.viewer import Viewer

SHOWN = [
    "mentor", "mentee", "class", "flags", "state", "status", "meetings", "planned", "last_met", "silent_days",
    "mentor_sheets", "mentee_sheets", "minutes", "started", "form", "role_model",
]  # fmt: skip
FLAGS = ("silent", "behind", "discord", "questionnaires")
RECEIVED = "response_rate"
JOURNAL = ["meetings", "planned", "minutes", "last_met", "silent_days"]


def narrowed(found: pd.DataFrame, chosen: Filters) -> pd.DataFrame:
    """The pairs of the chosen form."""
    return found[found["form"] == chosen.form].reset_index(drop=True) if chosen.form else found


def has_journal(found: pd.DataFrame) -> bool:
    """Whether a journal of the year says of any pair that it met."""
    return bool(found["journal"].any())


def open_flags(found: pd.DataFrame, flag: str) -> int:
    """How many pairs have a flag that is not closed."""
    return sum(states.get(flag, "closed") != "closed" for states in found["states"])


def answer(found: pd.DataFrame, silence: int) -> str:
    """How many pairs are at work, and how many of them are silent."""
    if found.empty:
        return _("No pair has begun by this date.")
    at_work = _("At work: {n} of {all} pairs and groups").format(
        n=number((found["status"] == "active").sum()), all=number(len(found))
    )
    if not has_journal(found):
        return _("{at_work}; how often they meet is unknown: there is no journal of meetings").format(at_work=at_work)
    said = ngettext(
        "{at_work}; no meeting for more than {days} school day: {n}",
        "{at_work}; no meeting for more than {days} school days: {n}",
        silence,
    )
    return said.format(at_work=at_work, days=number(silence), n=number(flagged(found, "silent")))


def flagged(found: pd.DataFrame, flag: str) -> int:
    """How many pairs have a flag, closed ones included."""
    return sum(flag in flags for flags in found["flags"])


def lacking(me: Viewer, chosen: Filters) -> int:
    """Questionnaires owed by the date that are not in: each once, though a person may be in two pairs of a form."""
    received = figures.indicators(me, chosen, "form" if chosen.form else None, (RECEIVED,))
    row = one(received, RECEIVED, "form", chosen.form) if chosen.form else whole(received, RECEIVED)
    return int((row.get("denominator") or 0) - (row.get("numerator") or 0))


def cards(found: pd.DataFrame, lacking: int) -> list[Card]:
    """Pairs at work, meetings against plan, questionnaires that are missing, flags by state."""
    active = found[found["status"] == "active"]
    held, planned = active["meetings"].sum(), active["planned"].sum()
    meetings = number(held) if has_journal(found) else _("no data")
    states = [state for one in found["states"] for state in one.values()]
    counts = {name: number(states.count(name)) for name in ("new", "in_work", "closed")}
    ended = _("completed: {ended}, broken off: {dropped}").format(
        ended=number((found["status"] == "ended").sum()), dropped=number((found["status"] == "dropped").sum())
    )
    return [
        Card(_("Pairs and groups at work"), number(len(active)), ended),
        Card(_("Days with meetings of pairs at work"), meetings, plan_from(active, planned)),
        Card(_("Questionnaires missing"), number(lacking), _("of both sides, owed by the date; each counts once")),
        Card(_("New flags"), counts["new"], _("taken up: {in_work}, settled: {closed}").format(**counts)),
    ]


def plan_from(active: pd.DataFrame, planned: int) -> str:
    """How many meetings of pairs at work were planned, and by what; without such pairs, or a plan, only that."""
    if active.empty:
        return _("no pair is at work on this date")
    if not planned:
        return _("none were planned by the date")
    counts = active.loc[active["planned"] > 0, "plan_from"].value_counts()
    own = int(counts.get("plan", 0))
    parts = [_("by the setting «meetings a month»")] if counts.get("setting", 0) else []
    parts += [_("by their own plan: {n} pairs").format(n=number(own))] if own else []
    return _("planned {all}: {how}").format(all=number(planned), how="; ".join(parts))


def bars(found: pd.DataFrame) -> pd.DataFrame:
    """One row per flag: its name, how many pairs have it, of how many; of an unknown one no number.

    Two sides can disagree only where both answered: of others the flag says nothing.
    """
    both = int(found["both_answered"].sum())
    unknown = [] if has_journal(found) else ["silent", "behind"]
    unknown += [] if both else ["discord"]
    rows = [
        {"title": flag_name(flag), "n": None if flag in unknown else flagged(found, flag), "all": len(found)}
        for flag in FLAGS
    ]
    rows[FLAGS.index("discord")] |= {"title": both_sides(), "all": both}
    return pd.DataFrame(rows)


def table(found: pd.DataFrame, flag: str | None = None) -> pd.DataFrame:
    """One row per pair, of all or of those with one flag, the heaviest first; without columns nobody fills."""
    rows = found[[flag is None or flag in flags for flags in found["flags"]]]
    sides = {
        f"{role}_sheets": [sheets(*pair) for pair in zip(rows[f"{role}_owed"], rows[f"{role}_in"], strict=True)]
        for role in ("mentor", "mentee")
    }
    said = rows.assign(
        **sides,
        flags=[", ".join(map(flag_name, flags)) or None for flags in rows["flags"]],
        state=[None if state is None else state_name(state) for state in rows["state"]],
        **{name: [joined(cell) for cell in rows[name]] for name in ("mentor", "mentee", "class")},
    )
    empty = () if has_journal(found) else [name for name in JOURNAL if name != "planned"]
    return said[[name for name in SHOWN if name not in empty]].reset_index(drop=True)


def joined(cell: object) -> str | None:
    """A list of codes or classes as one text; None where it is empty."""
    parts = [str(one) for one in cell if one is not None] if isinstance(cell, list) or hasattr(cell, "tolist") else []
    return ", ".join(parts) or None


def members(row: pd.Series) -> str:
    """A pair by the codes of its people."""
    return f"{joined(row['mentor']) or '?'} → {joined(row['mentee']) or '?'}"
