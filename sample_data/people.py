"""The invented school's people: pupils in their classes over two years, and the staff."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache

from sample_data.dice import Dice
from sample_data.names import Names
from sample_data.staff import POSITIONS

SCHOOL = "Школа № 7 города Берёзовска (вымышленная)"
LAST, THIS = "2024/25", "2025/26"
YEARS = (LAST, THIS)
# Letters of the parallel that is in this grade in 2024/25; grade 0 comes to school a year later.
LETTERS = dict(enumerate(("АБ", "АБ", "АБВ", "АБ", "АБВ", "АБ", "АБВ", "АБ", "АБ", "АБВ", "АБ", "АБ")))
NAMESAKES = ("5В", "10А")  # classes of 2025/26 whose two pupils bear one name


@dataclass(frozen=True)
class Pupil:
    """One pupil; classes says the class of each year spent in the school."""

    code: str
    name: str
    gender: str
    born: date
    classes: dict[str, str] = field(hash=False)


@dataclass(frozen=True)
class Teacher:
    """One member of staff; experience says the whole years of work, by year spent in the school."""

    code: str
    name: str
    position: str
    teaching: bool
    experience: dict[str, int] = field(hash=False)


def grade(name: str) -> int:
    """The number of a class: 10 of 10А."""
    return int(name[:-1])


@cache
def pupils() -> tuple[Pupil, ...]:
    """Every pupil of either year, in the order of codes; exactly two share a name (NAMESAKES)."""
    dice, names = Dice("pupils"), Names(Dice("names"))
    everybody: list[Pupil] = []
    for number in range(11, -1, -1):
        for letter in LETTERS[number]:
            everybody += _class(number, letter, dice, names)
    arriving = [replace(p, classes={THIS: p.classes[THIS]}) for p in everybody if _arrives(p, dice)]
    stays = {p.name: p for p in [*everybody, *arriving]}
    return _with_namesakes(_coded(list(stays.values())))


def _class(number: int, letter: str, dice: Dice, names: Names) -> list[Pupil]:
    """The pupils of one class; number is its grade in 2024/25."""
    size = dice.whole(16, 19) if number > 9 else dice.whole(19, 23)
    made = []
    for _ in range(size):
        gender = dice.pick("мж")
        born = date(2017 - number, 9, 1) + timedelta(days=dice.whole(0, 420))
        classes = {LAST: f"{number}{letter}"} if number else {}
        following = _next_class(number, letter, dice)
        if following:
            classes[THIS] = following
        made.append(Pupil("", names.next(gender), gender, born, classes))
    return made


def _next_class(number: int, letter: str, dice: Dice) -> str | None:
    """Where a pupil goes on in 2025/26; many leave after grade 9, and class В is not continued."""
    if number == 11 or (number == 9 and dice.chance(0.33)) or dice.chance(0.015):
        return None
    return f"{number + 1}{dice.pick('АБ') if number == 9 else letter}"


def _arrives(pupil: Pupil, dice: Dice) -> bool:
    """Whether this pupil came to the school only in 2025/26."""
    return len(pupil.classes) == 2 and dice.chance(0.02)


def _coded(everybody: list[Pupil]) -> list[Pupil]:
    """The pupils with codes: those of the first year by class and name, then the newcomers."""

    def place(pupil: Pupil) -> tuple[int, int, str, str]:
        first = pupil.classes.get(LAST) or pupil.classes[THIS]
        return (LAST not in pupil.classes, grade(first), first[-1], pupil.name)

    ordered = sorted((p for p in everybody if p.classes), key=place)
    return [replace(p, code=f"Б-{n:04d}") for n, p in enumerate(ordered, 1)]


def _with_namesakes(everybody: list[Pupil]) -> tuple[Pupil, ...]:
    """The same pupils, one of them renamed to share the name of another in a different class."""
    older = next(p for p in everybody if p.classes.get(THIS) == NAMESAKES[1])
    younger = next(p for p in everybody if p.classes.get(THIS) == NAMESAKES[0] and p.gender == older.gender)
    return tuple(replace(p, name=older.name) if p is younger else p for p in everybody)


@cache
def staff() -> tuple[Teacher, ...]:
    """Every member of staff of either year, in the order of codes."""
    names = Names(Dice("staff"))
    pupil_names = {p.name for p in pupils()}
    made = []
    for number, (position, gender, teaching, before, now) in enumerate(POSITIONS, 1):
        name = names.next(gender)
        while name in pupil_names:
            name = names.next(gender)
        years = {LAST: before, THIS: now}
        experience = {year: value for year, value in years.items() if value is not None}
        made.append(Teacher(f"БП-{number:02d}", name, position, teaching, experience))
    return tuple(made)


def pupils_of(year: str) -> list[Pupil]:
    """The pupils of one year, by class and name."""
    here = [p for p in pupils() if year in p.classes]
    return sorted(here, key=lambda p: (grade(p.classes[year]), p.classes[year], p.name))


def staff_of(year: str) -> list[Teacher]:
    """The staff of one year."""
    return [t for t in staff() if year in t.experience]
