"""The lists a school keeps: pupils by class, staff, pairs, in the shapes their owners typed them."""

from dataclasses import dataclass

from sample_data.books import Cell, Row, Sheet
from sample_data.categories import categories
from sample_data.dice import Dice
from sample_data.pairing import Member, Pair
from sample_data.people import LAST, SCHOOL, THIS, pupils_of, staff_of
from sample_data.programme import going_on, pairs

SPELLINGS = ("{0}{1}", "{0}{1}", "{0}{1}", '{0} "{1}"', "{0}«{1}»", "{0}-{2}", "{0}{2}", "{0} {1}")
LATIN = str.maketrans("АВ", "AB")
HEAD_LAST = (
    *("№", "Форма", "Ролевая модель", "Наставник", "Класс наставника", "Наставляемые", "Класс наставляемых"),
    *("Дата начала", "Дата окончания", "Статус"),
)
HEAD_THIS = (
    *("№ п/п", "Форма наставничества", "Ролевая модель", "ФИО наставника", "Класс наставника"),
    *("ФИО наставляемого (наставляемых)", "Класс наставляемого", "Кто наставник"),
    *("Дата начала", "Дата завершения", "Статус"),
)
FORMS = {
    "pupil_pupil": "Ученик – ученик",
    "teacher_teacher": "Учитель – учитель",
    "student_pupil": "Студент – ученик",
    "employer_pupil": "Работодатель – ученик",
}


@dataclass(frozen=True)
class List:
    """One list's sheet and what is in it; unknown: people of no roster, by row of the sheet."""

    sheet: Sheet
    kind: str
    year: str
    header_row: int
    stored: int
    totals: int = 0
    unknown: tuple[dict[str, str | int], ...] = ()


def spelled(name: str, dice: Dice) -> str:
    """A class as one of many hands writes it; seldom with a Latin letter that looks like the Cyrillic one."""
    if dice.chance(0.02):
        return name.translate(LATIN)
    return dice.pick(SPELLINGS).format(name[:-1], name[-1], name[-1].lower())


def pupils_last_year() -> List:
    """The pupils of 2024/25 as a school system exports them: no title, the year in a column."""
    dice = Dice("spelling 2024/25")
    rows: list[Row] = [["№", "ФИО обучающегося", "Класс", "Дата рождения", "Код участника", "Учебный год"]]
    for number, pupil in enumerate(pupils_of(LAST), 1):
        class_ = spelled(pupil.classes[LAST], dice)
        rows.append([number, pupil.name, class_, pupil.born, pupil.code, "2024/2025"])
    return List(Sheet("", rows), "pupils", LAST, 1, len(rows) - 1)


def pupils_this_year() -> List:
    """The pupils of 2025/26 as typed: two title rows, dates as dates."""
    dice = Dice("spelling 2025/26")
    rows: list[Row] = [
        [SCHOOL],
        ["Контингент обучающихся на 2025/26 учебный год, на 01.09.2025"],
        ["№ п/п", "ФИО", "Класс", "Дата рождения", "Пол", "Код", "Категория"],
    ]
    for number, pupil in enumerate(pupils_of(THIS), 1):
        class_ = pupil.classes[THIS] if dice.chance(0.7) else spelled(pupil.classes[THIS], dice)
        said = categories().get(pupil.code)
        rows.append([number, pupil.name, class_, pupil.born, pupil.gender, pupil.code, said])
    sheet = Sheet("Контингент", rows, ((0, 0, 0, 5), (1, 0, 1, 5)))
    return List(sheet, "pupils", THIS, 3, len(rows) - 3)


def staff_list(year: str) -> List:
    """The staff of one year: titles above, the total below."""
    people, known = staff_of(year), categories() if year == THIS else {}
    rows: list[Row] = [
        [SCHOOL],
        [f"Список работников на 01.09.{year[:4]} ({year} учебный год)"],
        [],
        ["№", "Ф.И.О.", "Должность", "Стаж, лет", "Код", *(["Категория"] if known else [])],
    ]
    for number, one in enumerate(people, 1):
        said = [known.get(one.code)] if known else []
        rows.append([number, one.name, one.position, one.experience[year], one.code, *said])
    rows.append([None, "Итого:", None, None, len(people)])
    return List(Sheet("Работники", rows, ((0, 0, 0, 4),)), "staff", year, 4, len(people), totals=1)


def pairs_last_year() -> List:
    """The pairs of 2024/25: dates typed as text, several mentees divided by commas."""
    dice = Dice("spelling pairs 2024/25")
    rows: list[Row] = [
        ["Реестр наставнических пар и групп, 2024/25 учебный год"],
        list(HEAD_LAST),
    ]
    for number, pair in enumerate(pairs(LAST), 1):
        dates = [f"{day:%d.%m.%Y}" for day in (pair.started, pair.ended)]
        rows.append([number, *_people(pair, ", ", dice), *dates, _status(pair)])
    return List(Sheet("Пары", rows), "pairs", LAST, 2, len(rows) - 2, unknown=_strangers(LAST, 2))


def pairs_this_year() -> List:
    """The pairs of 2025/26: an order's annex, one name a line in the mentees' cell."""
    dice = Dice("spelling pairs 2025/26")
    rows: list[Row] = [
        ["Приложение к приказу от 30.01.2026 № 12-о"],
        ["Наставнические пары и группы, 2025/26 учебный год"],
        [],
        list(HEAD_THIS),
    ]
    going = going_on()
    for number, pair in enumerate(pairs(THIS), 1):
        people = _people(pair, ";\n", dice)
        ended = None if pair in going else pair.ended
        rows.append([number, *people, pair.mentor.affiliation, pair.started, ended, _status(pair, pair in going)])
    sheet = Sheet("Пары 2025-26", rows, ((0, 0, 0, 10),))
    return List(sheet, "pairs", THIS, 4, len(rows) - 4, unknown=_strangers(THIS, 4))


def _strangers(year: str, header_row: int) -> tuple[dict[str, str | int], ...]:
    """The names in a pupil's place that no roster knows, with their rows."""
    found: list[dict[str, str | int]] = []
    for row, pair in enumerate(pairs(year), header_row + 1):
        found += [{"row": row, "value": m.name} for m in pair.mentees if m.code is None]
    return tuple(found)


def _people(pair: Pair, between: str, dice: Dice) -> list[Cell]:
    """Form, role model, mentor, mentor's class, mentees, mentees' class of one row."""
    mentees = between.join(_typed(m, dice) for m in pair.mentees)
    classes = [m.class_ and spelled(m.class_, dice) for m in (pair.mentor, pair.mentees[0])]
    return [FORMS[pair.form], pair.role_model, _typed(pair.mentor, dice), classes[0], mentees, classes[1]]


def _typed(member: Member, dice: Dice) -> str:
    """A name as typed by hand: here and there ё as е, or a space too many."""
    name = member.name.replace("ё", "е") if dice.chance(0.3) else member.name
    return name.replace(" ", "  ", 1) if dice.chance(0.02) else name


def _status(pair: Pair, going: bool = False) -> str:
    """What the list says of the pair's state."""
    return "прекращена" if pair.stopped else "действует" if going else "завершена"
