"""The curator's questionnaire as schools type it: criteria in words of their own, on a sheet or as a form's export."""

from collections.abc import Sequence

import pandas as pd

from data_loaders.report import TablePlan
from tests.books import Rows

ASKED = (
    "Соответствие наставнической работы цели и задачам, ради которых она ведётся",
    "Соответствие условий организации наставнической деятельности требованиям и принципам модели и программ",
    "Насколько деятельность отвечает современным подходам и технологиям",
    "Наличие комфортного психологического климата в организации",
    "Логичность деятельности наставника, понимание им ситуации наставляемого и правильность выбора основного "
    "направления взаимодействия",
    "Степень удовлетворенности всех участников наставнической деятельности",
    "Уровень удовлетворённости партнёров от взаимодействия в наставнической деятельности",
    "Активность и заинтересованность наставляемых в участии в мероприятиях, связанных с наставничеством",
    "Степень применения наставляемыми полученных от наставника знаний, умений и опыта в профессиональных (учебных, "
    "жизненных) ситуациях, активная гражданская позиция",
)
SHORT = ("Цели и задачи", "Принципы", "Современность подходов", "Психологический климат", "Логика работы наставника",
         "Удовлетворенность участников", "Удовлетворенность партнеров", "Интерес к мероприятиям",
         "Применение знаний, гражданская позиция")  # fmt: skip
PARTS = {0: "1. Оценка программы наставничества в организации",
         5: "2. Определение эффективности участников наставнической деятельности",
         7: "3. Изменения в личности наставляемого"}  # fmt: skip
BOXES = ("Проявляется в полной мере (2 балла)", "Частично проявляется, 1 балл", "Не проявляется – 0 баллов")


def typed(cells: Sequence[object], head: Sequence[str] = ("Баллы",), asked: Sequence[str] = ASKED) -> Rows:
    """A table with numbered criteria, a heading above each part, and what stands beside each criterion."""
    rows: Rows = [["№", "Показатели", *head]]
    for number, (text, cell) in enumerate(zip(asked, cells, strict=True)):
        rows += [[None, PARTS[number], *[None] * len(head)]] if number in PARTS else []
        rows.append([number + 1, text, *(cell if isinstance(cell, tuple) else (cell,))])
    return rows


def boxes(*points: int | None) -> list[tuple[str | None, ...]]:
    """Rows of three boxes, of which one is ticked, or none."""
    return [tuple("+" if one == box else None for box in (2, 1, 0)) for one in points]


def points(table: TablePlan) -> list[list[int | None]]:
    """The points of each answer of a plan in the order of the criteria; of a criterion that is not there none."""
    lines = table.facts["scorecard"]
    found = []
    for _answer, one in lines.groupby("answer"):
        said = dict(zip(one["criterion"], one["points"], strict=True))
        found.append([None if pd.isna(said.get(n)) else int(said[n]) for n in range(1, 10)])
    return found
