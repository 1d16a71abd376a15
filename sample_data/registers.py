"""The registers a school keeps beside its lists: the journal of meetings, support, totals of the programme."""

from datetime import date
from functools import cache

from sample_data.books import Cell, Row, Sheet
from sample_data.dice import Dice
from sample_data.meetings import meetings
from sample_data.pairing import SILENT_CLASS, school_day
from sample_data.people import SCHOOL, THIS, Pupil, grade, pupils_of
from sample_data.programme import pairs
from sample_data.rosters import List, spelled

SUPPORTERS = ("социальный педагог", "педагог-психолог", "тьютор")
# How many pupils are accompanied: in a pair as well, of the class without pairs, and others.
SUPPORTED = (9, 5, 12)
TERMS = (date(2025, 9, 15), date(2025, 11, 17), date(2026, 1, 19), date(2026, 3, 16))
# Totals of the programme by year; nobody knows what moved them, and not all of them fall.
TOTALS = {
    "2023/24": (("Состоят на учёте (ВШК, КДН)", 12), ("Жалобы и обращения", 6), ("Конфликты", 14)),
    "2024/25": (("Состоят на учёте (ВШК, КДН)", 9), ("Жалобы и обращения", 4), ("Конфликты", 15)),
    THIS: (("Состоят на учёте (ВШК, КДН)", 10), ("Жалобы и обращения", 3), ("Конфликты", 11)),
}


def journal() -> List:
    """The journal of meetings as it was kept in a table: no title, several codes in a cell."""
    head: Row = ["Дата встречи", "ФИО наставника", "Код наставника", "Код наставляемого", "Вид встречи", "Минут"]
    rows: list[Row] = [head]
    for one in meetings():
        mentor = one.pair.mentor
        mentees = "вся группа" if one.together else "; ".join(str(member.code) for member in one.came)
        rows.append([one.day, mentor.name, mentor.code, mentees, one.kind, one.minutes])
    return List(Sheet("", rows), "meetings", THIS, 1, len(rows) - 1)


@cache
def supported() -> tuple[Pupil, ...]:
    """The pupils in the register of support of 2025/26, by class and name."""
    dice = Dice("support")
    inside = {m.code for p in pairs(THIS) for m in (p.mentor, *p.mentees)}
    groups: list[list[Pupil]] = [[], [], []]
    for pupil in pupils_of(THIS):
        groups[0 if pupil.code in inside else 1 if pupil.classes[THIS] == SILENT_CLASS else 2].append(pupil)
    chosen = {p.code for group, n in zip(groups, SUPPORTED, strict=True) for p in dice.shuffled(group)[:n]}
    return tuple(p for p in pupils_of(THIS) if p.code in chosen)


def support() -> List:
    """The register of support: who accompanies whom since when; some of it has ended."""
    rows: list[Row] = [
        [SCHOOL],
        ["Реестр сопровождения обучающихся, 2025/26 учебный год"],
        ["№", "ФИО", "Класс", "Код", "Специалист сопровождения", "Дата начала", "Дата окончания"],
    ]
    for number, pupil in enumerate(supported(), 1):
        dice = Dice(f"support {pupil.code}")
        older = grade(pupil.classes[THIS]) > 4
        who = dice.pick(SUPPORTERS if older else SUPPORTERS[:2])
        began = school_day(dice.pick(TERMS), dice)
        ended: Cell = school_day(date(2026, 5, 18), dice, weeks=1) if dice.chance(0.3) else None
        rows.append([number, pupil.name, spelled(pupil.classes[THIS], dice), pupil.code, who, began, ended])
    return List(Sheet("Сопровождение", rows, ((0, 0, 0, 6),)), "support", THIS, 3, len(rows) - 3)


def totals(year: str) -> List:
    """The totals of the programme in one year: never of a person."""
    title = f"Итоги программы наставничества за {year} учебный год"
    rows: list[Row] = [[title], ["Показатель программы", "Количество"], *([*one] for one in TOTALS[year])]
    return List(Sheet(year.replace("/", "-"), rows), "totals", year, 2, len(TOTALS[year]))
