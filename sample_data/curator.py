"""The curator's questionnaire of the invented school: filled in in February with ticks and in June with points."""

from datetime import date

from questionnaires.scorecard import scorecard
from sample_data.books import Cell, Row, Sheet
from sample_data.people import SCHOOL, THIS
from sample_data.rosters import List

# Points of the nine criteria by day; one of them falls.
FILLED = {
    date(2026, 2, 16): (2, 1, 1, 1, 1, 1, 0, 2, 1),
    date(2026, 6, 10): (2, 2, 1, 2, 2, 1, 1, 1, 2),
}
MONTHS = {2: "Февраль", 6: "Июнь"}
BOXES = ("Проявляется в полной мере, 2 балла", "Частично проявляется, 1 балл", "Не проявляется, 0 баллов")


def filled(day: date) -> List:
    """The sheet of a day: title, day, parts of the questionnaire, rows, the line of the sum."""
    ticks = day == min(FILLED)
    head: Row = ["№", "Показатели", *(BOXES if ticks else ("Баллы",))]
    rows: list[Row] = [[SCHOOL], ["Анкета куратора"], [f"Дата заполнения: {day:%d.%m.%Y}"], head]
    for number, (code, text) in enumerate(scorecard().blocks.items(), 1):
        rows.append([None, f"Часть {number}. {text['ru']}"])
        for one in (one for one in scorecard().criteria if one.block == code):
            points = FILLED[day][one.number - 1]
            cells: list[Cell] = ["+" if points == box else None for box in (2, 1, 0)] if ticks else [points]
            rows.append([one.number, one.text["ru"], *cells])
    rows.append([None, "Сумма баллов", sum(FILLED[day])])
    return List(Sheet(MONTHS[day.month], rows), "scorecard", THIS, 4, len(FILLED[day]), totals=1)
