"""The curator's questionnaire row by row: nine criteria and their points of each answer, whichever way they stand."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

import pandas as pd

from data_loaders.choice import refused
from data_loaders.columns_told import columns_told
from data_loaders.context import Context
from data_loaders.criteria import criteria
from data_loaders.points import points_of, ticked
from data_loaders.register_rows import NUMBER
from data_loaders.report import Column, Problem, TablePlan
from data_loaders.scorecard_facts import Facts, distinct, filled_down, of_column, of_rows, of_table
from data_loaders.scorecard_layout import KIND, Layout, layout
from data_loaders.tables import Table
from data_loaders.values import is_blank
from data_loaders.wording import file_words, find_year
from locales import _, words
from questionnaires.scorecard import scorecard
from store.scope import academic_year

COLUMNS = ("row", "criterion", "points", "answered_at", "wave", "year", "by_role", "by_key", "answer")
Line = dict[str, Any]


def plan_scorecard(table: Table, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one table of the questionnaire. A blank row is kept as such; an answer without points is not."""
    reader = ScorecardReader(table, draft, context)
    lines = pd.DataFrame([*reader.lines()], columns=[*COLUMNS], dtype=object)
    filled = lines.groupby("answer")["points"].transform("count") > 0
    kept = lines[filled.astype(bool)].reset_index(drop=True)
    if kept.empty:
        return refused(draft, _("no criterion has points here: there is nothing to store"), len({*table.rows}))
    if kept[["answered_at", "wave", "year"]].isna().all(axis=1).any():
        reader.note(None, None, None, undated())
    stored, read = kept["row"].nunique(), len({*table.rows})
    years = [academic_year(at.date()) for at in kept["answered_at"] if at is not None]
    waves = set(kept["wave"])
    return replace(
        draft, kind=KIND, form=None, role=None, wave=waves.pop() if len(waves) == 1 else None,
        year=reader.year or max(years, default=context.year),
        rows_read=read, rows_stored=stored, rows_skipped=read - stored,
        columns=reader.columns(), problems=(*draft.problems, *reader.problems), facts={KIND: kept}, names={},
    )  # fmt: skip


class ScorecardReader:
    """Reads one table of the questionnaire; gathers problems."""

    def __init__(self, table: Table, draft: TablePlan, context: Context) -> None:
        self.table, self.context = table, context
        self.layout = layout(table) or Layout()
        self.problems: list[Problem] = []
        self.named: set[int] = set()  # columns headed by a person, whose name is told nowhere
        self.year = draft.basis.said.year or find_year(table.sheet, table.title, file_words(table.file))
        whole = of_table(table, self.year or context.year)
        self.whole = replace(whole, wave=draft.wave or whole.wave)

    def lines(self) -> Iterator[Line]:
        """Every criterion of every answer: a row of the store."""
        facts = of_rows(self.table, self.whole, self.context)
        if self.layout.label is None:
            yield from self.wide(facts)
            return
        for place, (one, rows) in enumerate(distinct(filled_down(facts)).items()):
            asked = sorted(self.numbers(rows, self.layout.label).items())
            places = [None] if self.layout.boxes else self.layout.columns
            for nth, at in enumerate(places):
                said = one if at is None else self.column(at, one, len(places) == 1)
                answer = place * max(len(places), 1) + nth
                for row, number in asked:
                    points = self.box(row) if at is None else self.points(row, at)
                    yield line(self.table, row, number, points, said, answer)

    def column(self, at: int, one: Facts, alone: bool) -> Facts:
        """What is known of the answer in a column of points."""
        found = of_column(self.table, at, one, alone, self.year or self.context.year, self.context.key)
        self.named |= {at} if found.by_key != one.by_key else set()
        return found

    def wide(self, facts: list[Facts | None]) -> Iterator[Line]:
        """Rows of answers, a question a column."""
        for row, one in enumerate(facts):
            if one is not None:
                for at, (number, _sure) in sorted(self.layout.asked.items()):
                    yield line(self.table, row, number, self.points(row, at), one, row)

    def numbers(self, rows: list[int], label: int) -> dict[int, int]:
        """Row -> criterion, by its words or, where they say none, by its number; what is neither is told."""
        texts = {row: str(text) for row in rows if not is_blank(text := self.table.cells[row, label])}
        found = {row: number for row, (number, _sure) in criteria(texts).items()}
        for row, text in texts.items():
            number = NUMBER.fullmatch(text)
            said = int(float(number[1].replace(",", "."))) if number and row not in found else 0
            if said in range(1, len(scorecard().criteria) + 1) and said not in found.values():
                found[row] = said
            elif row not in found:
                self.note(row, label, text, _("none of the nine criteria, or one that stands here twice"))
        return found

    def points(self, row: int, at: int) -> int | None:
        """The points of a cell; an unreadable one is a problem and no value, a blank one is no value."""
        text = self.table.cells[row, at]
        found = None if is_blank(text) else points_of(str(text))
        if found is None and not is_blank(text):
            self.note(row, at, str(text), _("not points; allowed: {allowed}").format(allowed=allowed()))
        return found

    def box(self, row: int) -> int | None:
        """The points whose box is ticked in a row; two ticks are a problem."""
        try:
            return ticked({points: self.table.cells[row, at] for points, at in self.layout.boxes.items()})
        except ValueError as error:
            self.note(row, None, str(error), _("two boxes are ticked in one row; leave one of them"))
            return None

    def note(self, row: int | None, at: int | None, value: str | None, message: str) -> None:
        """Remember a problem of one cell, with the row as the sheet counts it."""
        number = None if row is None else int(self.table.rows[row])
        header = None if at is None or at in self.named else self.table.header[at]
        self.problems.append(Problem(self.table.tab, number, header, value, message))

    def columns(self) -> tuple[Column, ...]:
        """Each header with what it was taken for, but for those that name a person."""
        own = {at: (f"criterion_{number}", sure) for at, (number, sure) in self.layout.asked.items()}
        own |= dict.fromkeys((*self.layout.columns, *self.layout.boxes.values()), ("points", 1.0))
        own |= {} if self.layout.label is None else {self.layout.label: ("criterion", 1.0)}
        told = iter(columns_told(self.table, ()))
        headers = [(at, next(told)) for at, text in enumerate(self.table.header) if text]
        return tuple(Column(one.header, *own[at]) if at in own else one for at, one in headers if at not in self.named)


def line(table: Table, row: int, number: int, points: int | None, facts: Facts, answer: int) -> Line:
    """One criterion of one answer as the store keeps it."""
    return {"row": int(table.rows[row]), "criterion": number, "points": points, "answer": answer, **asdict(facts)}


def undated() -> str:
    """What is said of an answer whose day is nowhere."""
    return _("no day is said: write above the table, for example, «Дата заполнения: 15.02.2026», or name the wave, so "
             "that answers of different times stand side by side")  # fmt: skip


def allowed() -> str:
    """The points and their words."""
    return ", ".join(f"{mark.points} ({words(mark.text).lower()})" for mark in reversed(scorecard().marks))
