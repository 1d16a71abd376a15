"""A change of one parameter in plain sentences: who was measured, how sure it is, who is missing, beside whom."""

from charts.cells import signed
from locales import _, ngettext, number, percent
from metrics.evidence import rule
from metrics.statistics import LEAST
from reports.codebook import evidence_words
from ui.rows import Row


def measured(row: Row) -> str:
    """How many were measured twice, of how many measured before, and how many of them were first measured late."""
    n, begun, late = row["n_matched"], row["n_before"] or 0, row["n_late"] or 0
    share = f" ({percent(n / begun)})" if begun else ""
    text = _("Measured twice: {n} of {all}{share}.").format(n=number(n), all=number(begun), share=share)
    if not late:
        return text
    more = ngettext("{n} of them was first measured late.", "{n} of them were first measured late.", late)
    return f"{text} {more.format(n=number(late))}"


def moved(row: Row) -> str:
    """Means, medians and the mean change with its interval."""
    ends = {name: number(row[name], 1) for name in ("mean_before", "mean_after", "median_before", "median_after")}
    text = _("Mean {mean_before} → {mean_after}, median {median_before} → {median_after}.").format(**ends)
    change = signed(row["mean_change"], 2)
    if row["ci_low"] is None and row["n_matched"] >= LEAST:
        return f"{text} " + _("Mean change {change}; its interval is hidden with the split.").format(change=change)
    if row["ci_low"] is None:
        return f"{text} " + _("Mean change {change}; too few people for an interval.").format(change=change)
    within = _("Mean change {change}, 95 % interval from {low} to {high}.")
    return f"{text} " + within.format(change=change, low=signed(row["ci_low"], 2), high=signed(row["ci_high"], 2))


def sure(row: Row) -> str:
    """Whether the change can be told from chance, and the smallest change that could have been."""
    said = evidence_words(row["evidence"])
    text = said[:1].upper() + said[1:] + "."
    if not row["smallest_points"]:
        return text
    least = _("Among so many people a mean change from about {points} of a point on would be seen, four times of five.")
    return f"{text} " + least.format(points=number(row["smallest_points"], 1))


def by_rule() -> str:
    """The rule behind the words, as evidence.toml says it."""
    text = _(
        "The rule: p corrected for all parameters (Holm) below {level} can be told from chance; by |d_z| the size is "
        "negligible below {small}, small below {medium}, medium below {large}, else large; below {enough} people the "
        "data are too little. Noticeable is a change of {noticeable} points or more."
    )
    known = {name: number(rule()[name]) for name in ("level", "enough", "noticeable")}
    return text.format(**known, **{name: number(least) for name, least in rule()["sizes"].items()})


def lost(row: Row) -> str:
    """How many were not measured after, and whether they stood apart at the start."""
    if not row["n_lost"]:
        return _("Everybody measured before was measured after as well.")
    text = _("Not measured after: {n} of {all}.").format(n=number(row["n_lost"]), all=number(row["n_before"]))
    if row["lost_apart"] is None:
        return f"{text} " + _("They are too few to say how they stood at the start.")
    lower = row["lost_apart"] < 0
    side = _("lower") if lower else _("higher")
    apart = _(
        "At the start their values were {side} than those of the others by {apart} of a standard deviation (95 % "
        "interval from {low} to {high}): {told}."
    )
    ends = {"low": signed(row["lost_low"], 2), "high": signed(row["lost_high"], 2), "told": told(row, "lost")}
    return f"{text} " + apart.format(side=side, apart=number(abs(row["lost_apart"]), 2), **ends)


def beside(row: Row, least: int) -> str:
    """The change beside that of people in no pair, who are at least so many; never as an experiment."""
    if row["n_comparison"] is None:
        text = _("There is no comparison group: fewer than {n} people in no pair were measured twice.")
        return text.format(n=number(least))
    text = _(
        "In no pair and measured twice: {n}. Their mean changed by {theirs} (from {from_}), that of the participants "
        "by {ours} (from {start})."
    ).format(
        n=number(row["n_comparison"]),
        theirs=signed(row["comparison_change"], 2),
        from_=number(row["comparison_before"], 1),
        ours=signed(row["mean_change"], 2),
        start=number(row["mean_before"], 1),
    )
    if row["did"] is None:
        return text
    more = _("The difference of the changes is {did} (95 % interval from {low} to {high}): {told}.").format(
        did=signed(row["did"], 2), low=signed(row["did_low"], 2), high=signed(row["did_high"], 2), told=told(row, "did")
    )
    caution = _("It is not an experiment: nobody drew lots for the pairs, and the groups may differ in other things.")
    return f"{text} {more} {caution}"


def told(row: Row, name: str) -> str:
    """Whether a difference can be told from chance: only if its interval leaves out 0."""
    out = row[f"{name}_low"] > 0 or row[f"{name}_high"] < 0
    return _("it can be told from chance") if out else _("it cannot be told from chance")
