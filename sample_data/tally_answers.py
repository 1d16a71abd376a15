"""What an honest reading of all tables must give: owed and received, satisfaction, gaps, growth."""

from statistics import fmean as mean
from statistics import median
from typing import Any

from questionnaires import instrument
from sample_data.growth import LOWER_IS_BETTER, PUPILS, STAFF, Measured
from sample_data.programme import pairs
from sample_data.responses import Response, Sort, places
from sample_data.shapes import Table
from sample_data.tally_forms import satisfied

LATE_DAYS = 14
Answered = dict[Sort, list[Response]]


def kept(tables: list[Table]) -> Answered:
    """The rows that count, by questionnaire."""
    return {t.sort: [r for r in t.responses if r.kind == "kept"] for t in tables}


def owed(year: str, answered: Answered) -> list[dict[str, Any]]:
    """One row per form, role and wave with pairs in the year: who owed a questionnaire and gave it.

    Everybody in a pair owes `before`, people of no roster too; `after` all but those whose pairs broke off.
    late: a `before` given more than 14 days after the start of the person's first such pair.
    """
    rows = []
    for form in dict.fromkeys(p.form for p in pairs(year)):
        for role, wave in (
            ("mentor", "before"),
            ("mentor", "after"),
            ("mentee", "before"),
            ("mentee", "after"),
        ):
            debtors = [p for p in places(year, form, role) if wave == "before" or not p.stopped]
            given = {r.person: r for r in answered.get(Sort(year, form, role, wave), [])}
            paid = [(p, given[p.member.code]) for p in debtors if p.member.code and p.member.code in given]
            late = [p for p, r in paid if wave == "before" and (r.at.date() - p.started).days > LATE_DAYS]
            counts = {"owed": len(debtors), "received": len(paid), "late": len(late)}
            rows.append({"form": form, "role": role, "wave": wave, **counts})
    return rows


def satisfaction(year: str, answered: Answered) -> list[dict[str, Any]]:
    """One row per role and form asked in the end: satisfied of those surveyed, and participants."""
    rows = []
    for sort, responses in answered.items():
        if sort.year == year and sort.wave == "after":
            verdicts = [(r.person, satisfied(r)) for r in responses if satisfied(r) is not None]
            rows.append(
                {
                    "indicator": f"{sort.role}_satisfaction",
                    "form": sort.form,
                    "satisfied": sum(bool(v) for _, v in verdicts),
                    "surveyed": len(verdicts),
                    "satisfied_known": sum(bool(v) for p, v in verdicts if p),
                    "surveyed_known": len([p for p, _ in verdicts if p]),
                    "participants": len(places(year, sort.form, sort.role)),
                }
            )
    return rows


def gaps(year: str, answered: Answered) -> list[dict[str, Any]]:
    """One row per pair of items asked twice: people with both; for a gap the mean of after − before."""
    rows = []
    for sort in answered:
        if sort.year == year and sort.wave == "before":
            after = {r.person: r for r in answered[Sort(year, sort.form, sort.role, "after")] if r.person}
            both = [(r, after[r.person]) for r in answered[sort] if r.person in after]
            for old, new, comparison in _pairs(sort):
                found = [(a.answers[old], b.answers[new]) for a, b in both if old in a.answers and new in b.answers]
                mean_gap = mean(int(b) - int(a) for a, b in found) if comparison == "gap" else None
                row = {"form": sort.form, "role": sort.role, "before": old, "after": new}
                rows.append({**row, "comparison": comparison, "n_matched": len(found), "mean_gap": mean_gap})
    return rows


def _pairs(sort: Sort) -> list[tuple[str, str, str]]:
    """The item pairs of one questionnaire: before, after, comparison."""
    before = instrument(sort.form, sort.role).wave("before")
    return [(item.code, item.pair, str(item.comparison)) for item in before if item.pair]


def growth(pupils: tuple[Measured, ...], staff: tuple[Measured, ...]) -> dict[str, dict[str, Any]]:
    """Stage 2 by parameter: people with each wave and both, how they moved; means are of those with both."""
    told = {code: _parameter(code, pupils) for code in PUPILS}
    return told | {code: _parameter(code, staff) for code in STAFF}


def _parameter(code: str, people: tuple[Measured, ...]) -> dict[str, Any]:
    """One parameter."""
    lost = [one.before[code] for one in people if code in one.before and code not in one.after]
    both = [(one.before[code], one.after[code]) for one in people if code in one.before and code in one.after]
    up, down = sum(b > a for a, b in both), sum(b < a for a, b in both)
    lower = code in LOWER_IS_BETTER
    return {
        "better": "lower" if lower else "higher",
        "n_before": len(both) + len(lost),
        "n_after": sum(code in one.after for one in people),
        "n_matched": len(both),
        "up": up,
        "same": len(both) - up - down,
        "down": down,
        "improved": down if lower else up,
        "worse": up if lower else down,
        "mean_before": mean(a for a, _ in both),
        "mean_after": mean(b for _, b in both),
        "median_before": median(a for a, _ in both),
        "median_after": median(b for _, b in both),
        "mean_change": mean(b - a for a, b in both),
        "mean_before_of_those_lost": mean(lost),
    }
