"""Two groups of people on one parameter: where each started, how it changed, and how far the changes are apart."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from charts.cells import signed
from locales import _, ngettext, number
from metrics.groups import Comparison, Group, compare
from questionnaires import ROLES
from reports.tables import named
from ui import choice, psych, table
from ui.filters import Filters
from ui.persons import Found, has, measured_twice
from ui.viewer import Viewer

MEETINGS = "group_meetings"
FIGURES = ["n_matched", "mean_before", "mean_after", "mean_change"]


@dataclass(frozen=True)
class Sides:
    """Which rows belong to either group, and what the groups are called."""

    first: "pd.Series[bool]"
    second: "pd.Series[bool]"
    names: tuple[str, str]


def show(me: Viewer, chosen: Filters, found: Found) -> None:
    """Draw the choice of a parameter and of two groups, their figures and the words on them."""
    rows = measured_twice(found, "groups_parameter")
    sides = None if rows is None else chosen_sides(me, chosen, rows)
    if rows is None or sides is None:
        return
    done = compare(rows, sides.first, sides.second)
    st.markdown(words(done, sides.names))
    note = f"{caution()} {left_out(done)}".strip()
    table.show(figures(done, sides.names), "groups", _("Groups side by side"), me, chosen, note)


def chosen_sides(me: Viewer, chosen: Filters, rows: pd.DataFrame) -> Sides | None:
    """The two groups that are asked for; None where the cut has fewer than two."""
    met = psych.days_met(me, chosen)
    cuts = {"role": _("by role"), "form": _("by form"), "class": _("by class")}
    cuts |= {"met": _("by meetings held")} if len(met) else {}
    cut = choice.one("groups_cut", _("Groups"), list(cuts), cuts.__getitem__)
    if cut == "met":
        return by_meetings(rows, dict(zip(met["person"], met["met"], strict=True)))
    groups = values(rows, str(cut))
    if len(groups) < 2:
        st.caption(_("There is only one such group among those measured twice."))
        return None
    speak = str if cut == "class" else lambda code: named(str(cut), code)
    first = choice.listed("groups_first", _("First group"), groups, speak)
    second = choice.listed("groups_second", _("Second group"), [one for one in groups if one != first], speak)
    own, others = [rows["class"].eq(one).fillna(False).astype(bool) if cut == "class" else has(rows[str(cut)], one)
             for one in (first, second)]  # fmt: skip
    return Sides(own, others, (speak(str(first)), speak(str(second))))


def values(rows: pd.DataFrame, cut: str) -> list[str]:
    """The groups of a cut that anybody is in."""
    if cut == "class":
        return sorted(rows["class"].dropna().unique(), key=lambda name: (len(name), name))
    known = {code for cell in rows[cut] if cell is not None and hasattr(cell, "__len__") for code in cell}
    return [one for one in ROLES if one in known] if cut == "role" else sorted(known)


def by_meetings(rows: pd.DataFrame, met: dict[str, int]) -> Sides:
    """Those of pairs who met on at least so many days, and the others of pairs."""
    least = int(st.number_input(_("At least so many days of meetings"), 1, 200, 5, key=MEETINGS, width=240))
    days = rows["person"].map(met)
    text = ngettext("met on {n} day or more", "met on {n} days or more", least)
    return Sides(days.ge(least), days.lt(least), (text.format(n=number(least)), _("met less often")))


def figures(done: Comparison, names: tuple[str, str]) -> pd.DataFrame:
    """One row per group: n, means before and after, mean change."""
    rows = [[name, one.n, one.before, one.after, one.change]
            for name, one in zip(names, (done.first, done.second), strict=True)]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[_("Group"), *FIGURES])
    return frame.astype(dict.fromkeys(FIGURES[1:], "float64"))


def words(done: Comparison, names: tuple[str, str]) -> str:
    """How far the changes of the two are apart, with the interval, and what that is evidence of."""
    parts = [told(one, name) for one, name in zip((done.first, done.second), names, strict=True)]
    if done.apart is None or done.low is None or done.high is None:
        few = _("Too few people to compare the two changes.")
        return f"{'; '.join(parts)}. {few}"
    text = _("The changes differ by {apart} (95 % interval from {low} to {high}).")
    apart = text.format(apart=signed(done.apart, 2), low=signed(done.low, 2), high=signed(done.high, 2))
    said = {
        "few": _("Too little data to go by."),
        "chance": _("That cannot be told from chance."),
        "apart": _("That can be told from chance."),
    }
    return f"{'; '.join(parts)}. {apart} {said[done.evidence]}"


def told(one: Group, name: str) -> str:
    """A group in words."""
    if not one.n:
        return _("{name}: nobody measured twice").format(name=name)
    text = _("{name}: {before} → {after}, n = {n}")
    return text.format(name=name, before=number(one.before, 2), after=number(one.after, 2), n=number(one.n))


def caution() -> str:
    """What a comparison of two groups does not tell."""
    return _(
        "Nobody was put into these groups by lot: they may differ in other ways, and of twenty such comparisons one "
        "stands out by chance. The change is raw, after minus before."
    )


def left_out(done: Comparison) -> str:
    """How many people are of both groups."""
    text = ngettext("{n} person of both groups is left out.", "{n} people of both groups are left out.", done.both)
    return text.format(n=number(done.both)) if done.both else ""
