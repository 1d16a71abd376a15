"""The rows of a register: people by code and name, days, numbers, words; each as its column's type says."""

import re
from dataclasses import replace
from itertools import product
from typing import Any

import pandas as pd

from data_loaders.context import Context
from data_loaders.dates import extents
from data_loaders.days_said import with_year
from data_loaders.lengths import in_hours, minutes
from data_loaders.once import told_twice
from data_loaders.oneself import is_pair_of_one, told
from data_loaders.register_people import PeopleReader, prefix
from data_loaders.registers import Register, said, words
from data_loaders.report import TablePlan
from data_loaders.study_groups import class_or_group
from data_loaders.tables import Table
from locales import _

NUMBER = re.compile(r"(-?\d+(?:[.,]\d+)?)(?:\s*\D*)?")


def plan_register(table: Table, register: Register, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one register. A row without what the register asks for is left out; so is one that stands twice."""
    reader = RegisterReader(table, register, context)
    rows = [row for number in range(len(table.rows)) for row in reader.read(number)]
    frame = pd.DataFrame(rows, columns=["row", *reader.names_of_columns()], dtype=object)
    kept = frame[~frame.drop(columns="row").astype(str).duplicated(keep="last")]
    return replace(
        draft,
        kind=register.kind,
        form=None,
        role=None,
        wave=None,
        rows_read=len({*table.rows}),
        # A row that names a group is stored as several.
        rows_stored=kept["row"].nunique(),
        rows_repeated=frame["row"].nunique() - kept["row"].nunique(),
        rows_skipped=len({*table.rows}) - frame["row"].nunique(),
        columns=reader.columns(),
        problems=(*draft.problems, *reader.problems, *told_twice(table, register, kept)),
        facts={register.kind: kept},
        names=reader.names,
    )


class RegisterReader(PeopleReader):
    """Reads one register row by row."""

    def __init__(self, table: Table, register: Register, context: Context) -> None:
        super().__init__(table, context, register)
        own = by_cells(table, register)
        self.found = {name: at for name, at in self.found.items() if at not in own.values()} | own

    def names_of_columns(self) -> list[str]:
        """The columns of the store's table, but for those every fact has."""
        people = [f"{prefix(who)}{key}" for who in self.register.people for key in ("code", "code_key", "name_key")]
        return [*people, *(["class"] if "person" in self.register.people else []), *self.register.kept]

    def read(self, number: int) -> list[dict[str, Any]]:
        """One row, several where it names a group, none where it lacks what the register asks for."""
        sides = self.sides(number)
        if not all(sides):
            said = _("no name and no code in this row; the row is left out")
            self.note(number, "name", self.cell(number, "name") or self.alone(number), said)
            return []
        row: dict[str, Any] = {"row": int(self.table.rows[number])}
        if "person" in self.register.people:
            row["class"] = class_or_group(self.cell(number, "class") or self.cell(number, "mentee_class"))
        row |= {name: self.typed(number, name) for name in self.register.kept}
        lacking = next((name for name in self.register.required if row[name] is None), None)
        if lacking is not None:
            self.leave_out(number, lacking, _("this cell says nothing that can be read; the row is left out"))
            return []
        found = [row | {name: key for keys in one for name, key in keys.items()} for one in product(*sides)]
        for one in filter(is_pair_of_one, found):
            value = self.names.get(one["mentee_name_key"] or "") or one["mentee_code"]
            self.note(number, self.where("mentee"), value, told())
        return [one for one in found if not is_pair_of_one(one)]

    def leave_out(self, number: int, name: str, message: str) -> None:
        """Say why a row is not stored."""
        self.note(number, name, self.cell(number, name), message)

    def typed(self, number: int, name: str) -> Any:
        """The value of one column of the register; an unreadable one is a problem and no value."""
        column, text = self.register.columns[name], self.cell(number, name)
        if text is None or column.get("type") == "text":
            return text
        if column.get("type") == "until" and (days := extents(text) or extents(with_year(text, self.year))):
            return days[-1][1]
        if column.get("type") in ("date", "until"):
            return self.day(number, name)
        if column.get("type") == "minutes":
            return self.minutes(number, name, text)
        return self.number(number, name, text) if "least" in column else self.word(number, name, text)

    def minutes(self, number: int, name: str, text: str) -> float | None:
        """How long it lasted, in minutes; a header may say that bare numbers are hours."""
        column, found = self.register.columns[name], minutes(text, in_hours(self.table.header[self.found[name]] or ""))
        if found is None or not column["least"] <= found <= column["most"]:
            self.note(number, name, text, _("not a length of time; written for example 40, 1 h 30 min or 10:00–10:40"))
            return None
        return found

    def number(self, number: int, name: str, text: str) -> float | None:
        """A number of the column's range, perhaps with its unit after it, or in the words of the column; «нет» is 0."""
        column = self.register.columns[name]
        said = code_in(column["word"], text) if "word" in column else None
        found = NUMBER.fullmatch("0" if text.lower() in words()["zero"]["words"] else text) or NUMBER.fullmatch(
            said or ""
        )
        value = float(found.group(1).replace(",", ".")) if found else None
        if value is None or not column["least"] <= value <= column["most"]:
            allowed = _("a number from {low} to {high}").format(low=column["least"], high=column["most"])
            self.note(number, name, text, _("not a number; allowed: {allowed}").format(allowed=allowed))
            return None
        return value

    def word(self, number: int, name: str, text: str) -> str | None:
        """The code of the first word of the column's list that the cell holds."""
        code = code_in(self.register.columns[name]["word"], text)
        if code is None:
            said = _("unknown word; this cell is left out; written for example: {words}")
            examples = words()["examples"][self.register.columns[name]["word"]]
            self.note(number, name, text, said.format(words=", ".join(f"«{one}»" for one in examples)))
        return code


def code_in(kind: str, text: str) -> str | None:
    """The code of the first word of a list that a text holds, or None."""
    low = text.lower().replace("ё", "е")
    known = words()["words"][kind].items()
    return next((code for code, parts in known if any(part in low for part in parts)), None)


def by_cells(table: Table, register: Register) -> dict[str, int]:
    """Column of the register -> number of its header; «Выполнено» without a single day is the column of words."""
    found = register.found(table.header, table.told)
    for name, at in ((name, at) for name, at in tuple(found.items()) if at not in table.told):
        others = said(table.header[at] or "").get(register.kind, ())
        other = next((one for one in others if one not in found and "word" in register.columns[one]), None)
        is_day = register.columns[name].get("type") == "date"
        if other and is_day and not any(extents(text) for text in table.column(at) if text):
            found[other] = found.pop(name)
    return found
