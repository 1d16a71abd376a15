"""What an honest reading of the rosters and pairs must give, counted from the invented people themselves."""

from collections import Counter
from datetime import date
from typing import Any

from sample_data.pairing import Pair
from sample_data.people import Pupil, Teacher, pupils_of, staff_of
from sample_data.programme import pairs
from sample_data.responses import places

Count = list[int]


def people(year: str) -> dict[str, Any]:
    """The coverage of one year at its end: numerators and denominators of people, [how many, of how many]."""
    listed, staff = pupils_of(year), [t for t in staff_of(year) if t.teaching]
    inside = _codes(pairs(year))
    pupils = _count(listed, inside)
    teachers = _count(staff, inside)
    return {
        "on": f"{int(year[:4]) + 1}-08-31",
        "involvement_pupils": pupils,
        "involvement_teachers": teachers,
        "involvement_total": [a + b for a, b in zip(pupils, teachers, strict=True)],
        "involvement_by_class": _by_class(listed, inside, year),
        **_by_age(listed, year),
        "young_teachers": _count([t for t in staff if t.experience[year] <= 3], _codes(pairs(year), "mentee")),
        "staff_in_pairs_not_teaching": len([t for t in staff_of(year) if not t.teaching and t.code in inside]),
        "pairs": dict(Counter(p.form for p in pairs(year))),
        "pairs_stopped": dict(Counter(p.form for p in pairs(year) if p.stopped)),
        "participants": _participants(year),
    }


def _codes(of: tuple[Pair, ...], role: str | None = None) -> set[str]:
    """The codes of everybody in these pairs, or of one role."""
    members = [m for p in of for m in (() if role == "mentee" else (p.mentor,))]
    members += [m for p in of for m in (() if role == "mentor" else p.mentees)]
    return {m.code for m in members if m.code}


def _count(of: list[Pupil] | list[Teacher], inside: set[str]) -> Count:
    """How many of these people are among the codes, and how many they are."""
    return [sum(one.code in inside for one in of), len(of)]


def _by_class(listed: list[Pupil], inside: set[str], year: str) -> dict[str, Count]:
    """The same by class, in school order; a class without anybody in a pair stands there with 0."""
    found: dict[str, list[Pupil]] = {}
    for pupil in listed:
        found.setdefault(pupil.classes[year], []).append(pupil)
    return {name: _count(members, inside) for name, members in found.items()}


def _by_age(listed: list[Pupil], year: str) -> dict[str, Count]:
    """Mentees among children of 10 to 19 and mentors among those of 15 to 19, age on 1 September."""

    def aged(low: int) -> list[Pupil]:
        return [p for p in listed if low <= age(p.born, date(int(year[:4]), 9, 1)) <= 19]

    return {
        "mentees_10_19": _count(aged(10), _codes(pairs(year), "mentee")),
        "mentors_15_19": _count(aged(15), _codes(pairs(year), "mentor")),
    }


def age(born: date, on: date) -> int:
    """Whole years on a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _participants(year: str) -> list[dict[str, Any]]:
    """One row per form and role: distinct people, of no roster among them, with all pairs broken off."""
    rows = []
    for form in dict.fromkeys(p.form for p in pairs(year)):
        for role in ("mentor", "mentee"):
            everybody = places(year, form, role)
            strangers = [p.member.affiliation for p in everybody if p.member.code is None]
            rows.append(
                {
                    "form": form,
                    "role": role,
                    "people": len(everybody),
                    "unknown": strangers.count("неизвестный"),
                    "outside": len(strangers) - strangers.count("неизвестный"),
                    "stopped": sum(p.stopped for p in everybody),
                }
            )
    return rows
