"""Questionnaires as the form systems hand them out: Яндекс, Google, Microsoft, or typed by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from questionnaires import Item
from sample_data.books import Cell, Row, Sheet
from sample_data.dice import Dice
from sample_data.dirt import rows
from sample_data.headers import header
from sample_data.people import SCHOOL
from sample_data.responses import Response, Sort, asked
from sample_data.rosters import FORMS, spelled

WAVES = {"before": ("Вход", "на входе"), "after": ("Выход", "на выходе")}
OFTEN = ("Никогда", "1–2 раза", "Редко", "Часто", "Очень часто")


@dataclass(frozen=True)
class System:
    """What a form system puts around the questions: its own columns and cells, the sheet, rows above."""

    source: str
    head: tuple[str, ...]
    cells: Callable[[Response, int, Dice], Row]
    sheet: str = "Sheet1"
    above: tuple[str, ...] = ()
    as_text: bool = False


@dataclass(frozen=True)
class Table:
    """A questionnaire's sheet and what is in it: header row from 1, items by header, rows."""

    sheet: Sheet
    source: str
    sort: Sort
    header_row: int
    columns: dict[str, str]
    responses: tuple[Response, ...]


def yandex(sort: Sort) -> Table:
    """Яндекс Формы: ID and time first, numbered questions, everything as text."""

    def cells(response: Response, number: int, dice: Dice) -> Row:
        return [str(2_417_300_000 + 7 * number), f"{response.at:%Y-%m-%d %H:%M:%S}", response.code]

    return _table(sort, System("yandex", ("ID", "Время создания", "Код участника"), cells, as_text=True))


def google(sort: Sort, sheet: str = "Ответы на форму (1)") -> Table:
    """Google Формы as a workbook: a real date, numbers as numbers, the class asked as well."""

    def cells(response: Response, number: int, dice: Dice) -> Row:
        return [response.at, response.code, response.class_ and spelled(response.class_, dice)]

    head = ("Отметка времени", "Код участника", "Ваш класс")
    return _table(sort, System("google", head, cells, sheet))


def google_csv(sort: Sort) -> Table:
    """Google Формы as csv: the time in American clothes, everything as text."""

    def cells(response: Response, number: int, dice: Dice) -> Row:
        at = response.at
        half = "AM" if at.hour < 12 else "PM"
        return [f"{at:%Y/%m/%d} {at.hour % 12 or 12}:{at:%M:%S} {half} GMT+3", response.code]

    return _table(sort, System("google", ("Отметка времени", "Код участника"), cells, "", as_text=True))


def microsoft(sort: Sort) -> Table:
    """Microsoft Forms: five columns of its own, nobody signed in."""

    def cells(response: Response, number: int, dice: Dice) -> Row:
        began = response.at - timedelta(seconds=dice.whole(120, 900))
        return [number, began, response.at, "anonymous", None, response.code]

    head = ("ID", "Время начала", "Время выполнения", "Адрес электронной почты", "Имя", "Код участника")
    return _table(sort, System("microsoft", head, cells))


def typed(sort: Sort) -> Table:
    """Typed by hand from paper: titles above, names instead of codes, a row of means below."""

    def cells(response: Response, number: int, dice: Dice) -> Row:
        return [number, response.name, response.at.date()]

    sheet, wave = WAVES[sort.wave]
    title = f"Анкета наставника, форма «{FORMS[sort.form]}», {wave}, {sort.year} учебный год"
    head = ("№", "ФИО наставника", "Дата заполнения")
    return _table(sort, System("typed", head, cells, sheet, (SCHOOL, title, "")))


def _table(sort: Sort, system: System) -> Table:
    """The sheet of one questionnaire: the system's columns, then the questions, Google's open ones last."""
    items = asked(sort)
    if system.source == "google":
        items = tuple(sorted(items, key=lambda item: item.kind == "txt"))
    questions = {header(item, sort, n, system.source): item.code for n, item in enumerate(items, 1)}
    body: list[Row] = [[line] if line else [] for line in system.above]
    body.append([*system.head, *questions])
    header_row = len(body)
    responses = tuple(rows(sort))
    dice = Dice(f"shape {sort}")
    for number, response in enumerate(responses, 1):
        body.append(_row(response, number, items, responses, system, dice))
    return Table(Sheet(system.sheet, body), system.source, sort, header_row, questions, responses)


def _row(
    response: Response,
    number: int,
    items: tuple[Item, ...],
    responses: tuple[Response, ...],
    system: System,
    dice: Dice,
) -> Row:
    """One row of the table."""
    if response.kind == "blank":
        return []
    if response.kind == "total":
        return [None, response.name, None, *(_mean(item, responses) for item in items)]
    cells = [_cell(item, response, system.source, dice) for item in items]
    if system.as_text:
        cells = [None if cell is None else str(cell) for cell in cells]
    return [*system.cells(response, number, dice), *cells]


def _cell(item: Item, response: Response, source: str, dice: Dice) -> Cell:
    """What stands in one cell."""
    value = response.answers.get(item.code)
    if item.code in response.written or value is None:
        return response.written.get(item.code)
    if item.kind == "yn":
        yes = dice.pick(("да", "Да", "+")) if source == "typed" else "Да"
        return yes if value else "Нет"
    return OFTEN[int(value) - 1] if item.kind == "freq" else value


def _mean(item: Item, responses: tuple[Response, ...]) -> Cell:
    """The mean of a scale to one digit, as somebody wrote it under the table."""
    marks = [int(r.answers[item.code]) for r in responses if item.code in r.answers and item.kind == "10"]
    return round(sum(marks) / len(marks), 1) if marks else None
