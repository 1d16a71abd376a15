"""Who mentors whom among the pupils: shares by class, groups of one class, mentors of no lower grade."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sample_data.dice import Dice
from sample_data.people import LAST, NAMESAKES, THIS, Pupil, grade, pupils_of

SILENT_CLASS = "8Б"  # in 2025/26 nobody of this class is in a pair
PUPIL_MODELS = (
    "Успевающий – неуспевающий",
    "Лидер – пассивный",
    "Равный – равному",
    "Адаптированный – неадаптированный",
)
SHARES = {1: 0.18, 2: 0.28, 3: 0.4, 4: 0.46, 5: 0.72, 6: 0.76, 7: 0.74, 8: 0.82, 9: 0.76, 10: 0.8, 11: 0.84}
MENTOR_SHARES = {5: 0.1, 6: 0.2, 7: 0.3, 8: 0.45, 9: 0.6, 10: 0.8, 11: 0.85}
SCALE = {LAST: 0.58, THIS: 0.97}
STOPPED = {LAST: 4, THIS: 9}
AUTUMN = date(2025, 10, 6)
FEBRUARY = {LAST: date(2025, 2, 3), THIS: date(2026, 2, 2)}
MARCH = {LAST: date(2025, 3, 10), THIS: date(2026, 3, 9)}
MAY = {LAST: date(2025, 5, 26), THIS: date(2026, 5, 25)}
Groups = list[list[Pupil]]


@dataclass(frozen=True)
class Member:
    """One person of a pair as the pair list names them; code is None for people of no roster."""

    name: str
    code: str | None
    affiliation: str
    class_: str | None = None


@dataclass(frozen=True)
class Pair:
    """One mentor with one or more mentees of one form; stopped: it broke off before its time."""

    year: str
    form: str
    role_model: str | None
    mentor: Member
    mentees: tuple[Member, ...]
    started: date
    ended: date
    stopped: bool = False


def pupil_member(pupil: Pupil, year: str) -> Member:
    """A pupil as a member of a pair of that year."""
    return Member(pupil.name, pupil.code, "обучающийся", pupil.classes[year])


def pupil_pairs(year: str) -> list[Pair]:
    """The pairs and groups of pupils of one year, by start date."""
    dice = Dice(f"pairs {year}")
    mentors, mentees = _chosen(year, dice)
    groups = _groups(mentees, len(mentors), year, dice)
    made = []
    for group in sorted(groups, key=lambda g: -grade(g[0].classes[year])):
        mentor = _mentor_for(group, mentors, year, dice)
        mentors.remove(mentor)
        started, ended = _dates(year, dice)
        model = PUPIL_MODELS[2] if len(group) == 1 and dice.chance(0.2) else dice.pick(PUPIL_MODELS)
        people = tuple(pupil_member(p, year) for p in group)
        made.append(Pair(year, "pupil_pupil", model, pupil_member(mentor, year), people, started, ended))
    return sorted(_some_stopped(made, year, dice), key=lambda p: p.started)


def _chosen(year: str, dice: Dice) -> tuple[list[Pupil], list[Pupil]]:
    """Mentors and mentees of one year, by class; a few mentees of grades 7 to 9 are mentors as well."""
    mentors: list[Pupil] = []
    mentees: list[Pupil] = []
    classes: dict[str, list[Pupil]] = defaultdict(list)
    for pupil in pupils_of(year):
        classes[pupil.classes[year]].append(pupil)
    for name, members in classes.items():
        if (year, name) == (THIS, SILENT_CLASS):
            continue
        share = SHARES[grade(name)] * SCALE[year] + dice.normal(0, 0.05)
        chosen = dice.shuffled(members)[: max(1, round(share * len(members)))]
        leading = round(MENTOR_SHARES.get(grade(name), 0) * len(chosen))
        mentors += chosen[:leading]
        mentees += chosen[leading:]
    _add_namesakes(year, mentors, mentees)
    both = [p for p in mentees if grade(p.classes[year]) in (7, 8, 9)]
    return mentors + dice.shuffled(both)[:6], mentees


def _add_namesakes(year: str, mentors: list[Pupil], mentees: list[Pupil]) -> None:
    """Put both pupils of one name among this year's mentees, so that a list of pairs must tell them apart."""
    known = {p.code for p in mentors + mentees}
    names = [p.name for p in pupils_of(year)]
    twins = [p for p in pupils_of(year) if names.count(p.name) > 1 and p.classes[year] in NAMESAKES]
    for pupil in twins if year == THIS else []:
        if pupil in mentors:
            mentors.remove(pupil)
        if pupil.code not in known or pupil not in mentees:
            mentees.append(pupil)


def _groups(mentees: list[Pupil], wanted: int, year: str, dice: Dice) -> Groups:
    """The mentees in as many groups as there are mentors, each of one class."""
    groups = [[p] for p in mentees]
    while len(groups) > wanted:
        small = dice.pick(groups)
        same = [g for g in groups if g is not small and g[0].classes[year] == small[0].classes[year]]
        joinable = [g for g in same if len(g) + len(small) <= 4]
        if joinable:
            groups.remove(small)
            dice.pick(joinable).extend(small)
    return groups


def _mentor_for(group: list[Pupil], mentors: list[Pupil], year: str, dice: Dice) -> Pupil:
    """A mentor not younger than the group and not in it."""
    lowest = grade(group[0].classes[year])
    able = [m for m in mentors if grade(m.classes[year]) >= lowest and m not in group]
    return dice.pick(able)


def _dates(year: str, dice: Dice) -> tuple[date, date]:
    """Start and end of a pair: most begin in February, in 2025/26 some already in October; all end in May."""
    early = year == THIS and dice.chance(0.2)
    return (school_day(AUTUMN if early else FEBRUARY[year], dice), school_day(MAY[year], dice, weeks=1))


def school_day(monday: date, dice: Dice, weeks: int = 2) -> date:
    """A day from Monday to Friday of the weeks that begin on that Monday."""
    return monday + timedelta(days=7 * dice.whole(0, weeks - 1) + dice.whole(0, 4))


def _some_stopped(pairs: list[Pair], year: str, dice: Dice) -> list[Pair]:
    """The same pairs, some of them broken off in March or April; pairs of people with two places are kept."""
    codes = [m.code for p in pairs for m in (p.mentor, *p.mentees)]
    single = [p for p in pairs if all(codes.count(m.code) == 1 for m in (p.mentor, *p.mentees))]
    breaking = {id(p) for p in dice.shuffled(single)[: STOPPED[year]]}
    made = []
    for pair in pairs:
        if id(pair) in breaking:
            pair = replace(pair, ended=school_day(MARCH[year], dice, weeks=4), stopped=True)
        made.append(pair)
    return made
