"""The rows of a register: people by code and name, days, numbers, words; each as its column's type says."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from data_loaders.context import Context
from data_loaders.dates import extents
from data_loaders.lists import ListReader
from data_loaders.people import Reference, school_class
from data_loaders.registers import Register, words
from data_loaders.report import TablePlan
from data_loaders.tables import Table
from locales import _

NUMBER = re.compile(r"(-?\d+(?:[.,]\d+)?)(?:\s*\D*)?")


def plan_register(table: Table, register: Register, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one register. A row without what the register asks for is left out; so is one that stands twice."""
    reader = RegisterReader(table, register, context)
    rows = [row for number in range(len(table.rows)) if (row := reader.read(number)) is not None]
    frame = pd.DataFrame(rows, columns=["row", *reader.names_of_columns()], dtype=object)
    kept = frame[~frame.drop(columns="row").astype(str).duplicated(keep="last")]
    return replace(
        draft,
        kind=register.kind,
        form=None,
        role=None,
        wave=None,
        rows_read=len(table.rows),
        rows_stored=len(kept),
        rows_repeated=len(frame) - len(kept),
        rows_skipped=len(table.rows) - len(frame),
        columns=reader.columns(),
        problems=(*draft.problems, *reader.problems),
        facts={register.kind: kept},
        names=reader.names,
    )


class RegisterReader(ListReader):
    """Reads one register row by row."""

    def __init__(self, table: Table, register: Register, context: Context) -> None:
        super().__init__(table, context)
        self.register = register
        self.strangers: set[tuple[str | None, str | None]] = set()
        own = register.found(table.header)
        self.found = {name: at for name, at in self.found.items() if at not in own.values()} | own

    def names_of_columns(self) -> list[str]:
        """The columns of the store's table, but for those every fact has."""
        people = [f"{prefix(who)}{key}" for who in self.register.people for key in ("code", "code_key", "name_key")]
        return [*people, *(["class"] if "person" in self.register.people else []), *self.register.columns]

    def read(self, number: int) -> dict[str, Any] | None:
        """One row, or None where it lacks what the register asks for."""
        row: dict[str, Any] = {"row": int(self.table.rows[number])}
        for who in self.register.people:
            keys = self.person(number, who)
            if keys["code_key"] is None and keys["name_key"] is None:
                self.leave_out(number, "name", _("no name and no code in this row; the row is left out"))
                return None
            self.tell_stranger(number, who, keys)
            row |= {f"{prefix(who)}{key}": value for key, value in keys.items()}
        if "person" in self.register.people:
            row["class"] = school_class(self.cell(number, "class") or self.cell(number, "mentee_class"))
        row |= {name: self.typed(number, name) for name in self.register.columns}
        lacking = next((name for name in self.register.required if row[name] is None), None)
        if lacking is not None:
            self.leave_out(number, lacking, _("this cell says nothing that can be read; the row is left out"))
            return None
        return row

    def tell_stranger(self, number: int, who: str, keys: Mapping[str, str | None]) -> None:
        """Say once of each person that no list names them; of consents screening.py knows more."""
        folded, hashed = keys["code_key"], keys["name_key"]
        name = self.names.get(hashed or "")
        if self.register.kind == "consents" or (folded, hashed) in self.strangers:
            return
        if self.context.is_stranger(folded, hashed, "any", name):
            self.strangers.add((folded, hashed))
            message = _("on no list of pupils or staff; the row is kept, but belongs to nobody known")
            said = self.context.or_several("any", name, message)
            self.note(number, {"person": "name"}.get(who, who), name or keys["code"], said)

    def leave_out(self, number: int, name: str, message: str) -> None:
        """Say why a row is not stored."""
        self.note(number, name, self.cell(number, name), message)

    def person(self, number: int, who: str) -> dict[str, str | None]:
        """Code and hashed name of the person a row is about, or of its mentor or mentee."""
        if who != "person":
            return self.keys(Reference(self.cell(number, f"{who}_code"), self.cell(number, who)))
        parts = [self.cell(number, part) for part in ("surname", "first_name", "patronymic")]
        name = self.cell(number, "name") or " ".join(part for part in parts if part) or self.cell(number, "mentee")
        return self.keys(Reference(self.cell(number, "code") or self.cell(number, "mentee_code"), name))

    def typed(self, number: int, name: str) -> Any:
        """The value of one column of the register; an unreadable one is a problem and no value."""
        column, text = self.register.columns[name], self.cell(number, name)
        if text is None or column.get("type") == "text":
            return text
        if column.get("type") == "until" and (days := extents(text)):
            return days[-1][1]
        if column.get("type") in ("date", "until"):
            return self.day(number, name)
        return self.number(number, name, text) if "word" not in column else self.word(number, name, text)

    def number(self, number: int, name: str, text: str) -> float | None:
        """A number of the column's range, perhaps with its unit after it; «нет» is 0."""
        column = self.register.columns[name]
        found = NUMBER.fullmatch("0" if text.lower() in words()["zero"]["words"] else text)
        value = float(found.group(1).replace(",", ".")) if found else None
        if value is None or not column["least"] <= value <= column["most"]:
            allowed = _("a number from {low} to {high}").format(low=column["least"], high=column["most"])
            self.note(number, name, text, _("not a number; allowed: {allowed}").format(allowed=allowed))
            return None
        return value

    def word(self, number: int, name: str, text: str) -> str | None:
        """The code of the first word of the column's list that the cell holds."""
        known, low = words()["words"][self.register.columns[name]["word"]], text.lower().replace("ё", "е")
        code = next((code for code, parts in known.items() if any(part in low for part in parts)), None)
        if code is None:
            self.note(number, name, text, _("unknown word; this cell is left out"))
        return code


def prefix(who: str) -> str:
    """What the store's columns of this person begin with."""
    return "" if who == "person" else f"{who}_"
