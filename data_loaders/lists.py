"""What reading a list row by row needs: cells by meaning, problems, names, the columns as they were understood."""

from datetime import date

from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.dates import day, extents
from data_loaders.days_said import one_day, with_year
from data_loaders.people import Reference, code_key
from data_loaders.report import Column, Problem
from data_loaders.tables import Table
from data_loaders.told import titles
from data_loaders.values import is_blank
from data_loaders.wording import find_year
from locales import _


class ListReader:
    """Reads the rows of one list; gathers problems and names."""

    def __init__(self, table: Table, context: Context) -> None:
        self.table, self.context = table, context
        self.found = meanings(table.header, table.told)
        self.year = find_year(table.sheet, table.title, table.file) or context.year
        self.problems: list[Problem] = []
        self.names: dict[str, str] = {}

    def cell(self, number: int, name: str) -> str | None:
        """The text of the column with this meaning; None where there is no such column or it says nothing."""
        if name not in self.found:
            return None
        text = self.table.cells[number, self.found[name]]
        return None if is_blank(text) else str(text).strip()

    def day(self, number: int, name: str) -> date | None:
        """The date in a column; an unreadable one is a problem and no date."""
        text = self.cell(number, name)
        found = day(text) or one_day(text, None if name == "birth_date" else self.year)
        if text is not None and found is None:
            self.note(number, name, text, _("not a date; written for example 01.09.2012"))
        return found

    def days(self, number: int, name: str) -> list[tuple[date, date]]:
        """The first and last day of each date in a cell, or of the school year it names; else a problem and none."""
        text = self.cell(number, name)
        found = extents(text) or extents(with_year(text, self.year))
        year = None if found else find_year(text)
        if year is not None:
            found = [(date(int(year[:4]), 9, 1),) * 2, (date(int(year[:4]) + 1, 8, 31),) * 2]
        if text is not None and not found:
            self.note(number, name, text, _("not a date; written for example 01.09.2012"))
        return found

    def alone(self, number: int) -> str | None:
        """The text of a row that holds nothing else: the title of the rows below it."""
        texts = [text for text in self.table.cells[number] if text is not None]
        return str(texts[0]) if len(texts) == 1 else None

    def note(self, number: int, name: str, value: str | None, message: str, asks: str | None = None) -> None:
        """Remember a problem of one cell, with the row as the sheet counts it."""
        header = self.table.header[self.found[name]] if name in self.found else None
        self.problems.append(Problem(self.table.tab, int(self.table.rows[number]), header, value, message, asks))

    def where(self, who: str) -> str:
        """The column that names somebody: the one of names, else the one of codes."""
        return who if who in self.found else f"{who}_code"

    def keys(self, person: Reference) -> dict[str, str | None]:
        """Code, folded code and hashed name of a person; the name itself is kept for the identity file."""
        key = self.context.hash_of(person.name)
        if key is not None and person.name is not None:
            self.names[key] = person.name
        folded = code_key(person.code) if person.code else None
        return {"code": person.code, "code_key": folded, "name_key": key}

    def columns(self) -> tuple[Column, ...]:
        """Each header with its meaning."""
        names = {number: name for name, number in self.found.items()}
        return tuple(
            Column(text, names.get(number), 1.0 if number in names else 0.0)
            for number, text in enumerate(titles(self.table))
            if text
        )
