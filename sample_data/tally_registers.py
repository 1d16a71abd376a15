"""What an honest reading of journal, registers, interim questionnaires and marks must give."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from statistics import fmean as mean
from typing import Any

from sample_data.categories import categories
from sample_data.curator import FILLED
from sample_data.growth import Measured
from sample_data.late import late
from sample_data.marks import SUBJECTS, marks
from sample_data.meetings import HOLIDAYS, SCHOOL_ENDS, VACATIONS, meetings
from sample_data.people import THIS, pupils_of, staff_of
from sample_data.programme import going_on, pairs
from sample_data.registers import TOTALS, supported
from sample_data.tally_answers import Answered

SILENCE = 21  # school days
BANDS = {"0..0": (0, 0), "1..3": (1, 3), "4..7": (4, 7), "8..1000": (8, 1000)}
PULSE = ("comfort", "joint_work_satisfaction", "expectations_met")


def registers(answered: Answered, pupils: tuple[Measured, ...]) -> dict[str, Any]:
    """Every part by its name, of 2025/26; totals of each year they are known of."""
    return {
        "meetings": _meetings(),
        "supported": _supported(),
        "categories": _categories(),
        "pulse": _pulse(answered),
        "on_time": _on_time(pupils),
        "grades": _grades(),
        "totals": {year: dict(rows) for year, rows in TOTALS.items()},
        "scorecard": {str(day): {"points": list(points), "total": sum(points)} for day, points in FILLED.items()},
    }


def _meetings() -> dict[str, Any]:
    """Days on which pairs met, pairs that ever did, mentees by days; pairs at work in the end, and the silent ones."""
    days = defaultdict(set)
    by_mentee: dict[str, set[date]] = defaultdict(set)
    for one in meetings():
        days[id(one.pair)].add(one.day)
        for member in one.came:
            by_mentee[member.code or member.name].add(one.day)
    everybody = {m.code or m.name for p in pairs(THIS) for m in p.mentees}
    met = Counter(next(k for k, (a, b) in BANDS.items() if a <= len(by_mentee[who]) <= b) for who in everybody)
    last = [max(m.day for m in meetings() if m.pair == pair) for pair in going_on()]
    return {
        "days": sum(map(len, days.values())),
        "pairs": len(pairs(THIS)),
        "pairs_met": len(days),
        "mentees_by_days": {band: met[band] for band in BANDS},
        "at_work": len(going_on()),
        "silent": sum(_school_days_after(day) > SILENCE for day in last),
    }


def _school_days_after(day: date) -> int:
    """How many school days are left of the year after a day."""
    left = [day + timedelta(days=n) for n in range(1, (SCHOOL_ENDS - day).days + 1)]
    off = {*HOLIDAYS, *(d for d in left for first, last in VACATIONS if first <= d <= last)}
    return sum(d.weekday() < 5 and d not in off for d in left)


def _inside() -> set[str]:
    """The codes of everybody in a pair."""
    return {m.code for p in pairs(THIS) for m in (p.mentor, *p.mentees) if m.code}


def _supported() -> list[int]:
    """Pupils in a pair or accompanied otherwise, of all pupils."""
    return [len((_inside() | {p.code for p in supported()}) & _codes()), len(_codes())]


def _codes() -> set[str]:
    """The codes of the pupils of the year."""
    return {p.code for p in pupils_of(THIS)}


def _categories() -> dict[str, list[int]]:
    """By category: how many of its people are in a pair, and how many it has."""
    found: dict[str, list[int]] = {}
    listed = [*pupils_of(THIS), *staff_of(THIS)]
    for person in listed:
        if person.code in categories():
            counts = found.setdefault(categories()[person.code], [0, 0])
            counts[0] += person.code in _inside()
            counts[1] += 1
    return found


def _pulse(answered: Answered) -> list[dict[str, Any]]:
    """By role and month: answers, and the mean of each person's mean of the common marks."""
    rows = []
    for sort, responses in answered.items():
        months: dict[str, list[float]] = defaultdict(list)
        for one in responses if sort.wave == "during" else []:
            said = [int(one.answers[code]) for code in PULSE if code in one.answers]
            months[f"{one.at:%Y-%m}"] += [mean(said)] if said else []
        rows += [{"role": sort.role, "month": m, "n": len(v), "mean": mean(v)} for m, v in sorted(months.items())]
    return rows


def _on_time(pupils: tuple[Measured, ...]) -> dict[str, list[int]]:
    """By parameter: how many are matched, and how many of them without those first measured late."""
    tardy = {one.code: one for _, one in late()}
    found = {}
    for code in late()[0][1].before:
        both = [one.code for one in pupils if code in one.before and code in one.after]
        found[code] = [len(both), sum(who not in tardy for who in both)]
    return found


def _grades() -> dict[str, dict[str, int]]:
    """By subject, of pupils in a pair: how many marks rose, stayed and fell from the first quarter to the last."""
    found = {}
    for subject in SUBJECTS:
        counts: Counter[str] = Counter()
        for code in _inside() & marks().keys():
            said = {quarter[0]: mark for (s, quarter), mark in marks()[code].items() if s == subject}
            before, after = said.get("1", said.get("2")), said.get("4", said.get("3"))
            if before is not None and after is not None:
                counts["improved" if after > before else "worse" if after < before else "same"] += 1
        found[subject] = dict(sorted(counts.items()))
    return found
