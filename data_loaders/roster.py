"""A list of pupils or of staff: one row per person, to rows of the roster."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from data_loaders.context import Context
from data_loaders.dates import day
from data_loaders.lists import ListReader
from data_loaders.people import Reference, name_words, school_class
from data_loaders.repeats import asked, named, single
from data_loaders.report import TablePlan
from data_loaders.sides_told import pairs_told
from data_loaders.study_groups import class_of_list, class_or_group, group_title, said_once, study_group
from data_loaders.tables import Table
from data_loaders.values import years_of_experience
from data_loaders.wording import find_words, is_teaching, is_test
from locales import _

COLUMNS = ("row", "kind", "code", "code_key", "name_key", "class", "birth_date", "gender", "position", "teaching",
           "experience", "categories", "joined", "left_on")  # fmt: skip
WRITTEN = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)(?!\d)")  # a day among other words
GENDERS = {"м": "male", "ж": "female", "m": "male", "f": "female"}


def plan_roster(table: Table, kind: str, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one list. kind: pupil or staff. A person named twice is kept once."""
    reader = RosterReader(table, kind, context)
    people = [person for number in range(len(table.rows)) if (person := reader.read(number)) is not None]
    frame = pd.DataFrame(people, columns=[*COLUMNS, "number", "person"], dtype=object)
    kept = single(frame, ["person"], draft)
    rows = dict(zip(kept["person"], kept["row"], strict=True))
    repeated = frame.loc[frame.index.difference(kept.index)]
    gone = [
        (row, rows[person], code) for row, person, code in repeated[["row", "person", "code"]].itertuples(index=False)
    ]
    planned = replace(
        draft,
        kind="pupils" if kind == "pupil" else "staff",
        rows_read=len(frame) + reader.skipped,
        rows_stored=len(kept),
        rows_repeated=len(repeated),
        rows_skipped=reader.skipped,
        columns=reader.columns(),
        problems=(*draft.problems, *pairs_told(table), *reader.problems, *named(table.tab, gone)),
        facts={"roster": kept[list(COLUMNS)]},
        names=reader.names,
    )
    return asked(planned, table, gone)


class RosterReader(ListReader):
    """Reads a list of people; counts the rows left out."""

    def __init__(self, table: Table, kind: str, context: Context) -> None:
        super().__init__(table, context)
        self.kind = kind
        self.skipped, self.classless = 0, False
        # Without a column of classes a line, the tab or the title says the class; in one each may stand once.
        self.section = None if "class" in self.found else class_of_list(table.sheet, table.title)
        self.once = "class" in self.found and said_once(table.column(self.found["class"]))
        self.posts = "position" in self.found and any(table.column(self.found["position"]))

    def read(self, number: int) -> dict[str, Any] | None:
        """One row as a person, or None: a section's title, a test, a row without a person."""
        name, code = self.name(number), self.cell(number, "code")
        title = school_class(self.alone(number)) or group_title(self.alone(number))
        if title is not None:
            self.section = title
            return None
        if (name is None and code is None) or is_test(name, code):
            self.skipped += 1
            message = _("no name and no code in this row, or a test; the row is left out")
            self.note(number, "name", name or code or self.alone(number), message)
            return None
        keys = self.keys(Reference(code, name))
        person = {"row": int(self.table.rows[number]), "number": number, "kind": self.kind, **keys,
                  **self.pupil(number), **self.staff(number)}  # fmt: skip
        person |= {name: self.moved(number, name) for name in ("joined", "left_on")}
        person["categories"] = find_words("category", self.cell(number, "category")) or None
        person["person"] = keys["code_key"] or f"{keys['name_key']} {person['birth_date'] or person['class']}"
        return person

    def name(self, number: int) -> str | None:
        """The person's name from one column or from three."""
        parts = [self.cell(number, part) for part in ("surname", "first_name", "patronymic")]
        whole = self.cell(number, "name") or " ".join(part for part in parts if part)
        return whole if name_words(whole) else None

    def pupil(self, number: int) -> dict[str, Any]:
        """Class, date of birth and gender."""
        said = self.cell(number, "class") or self.cell(number, "parallel")
        if said is not None and said.isdigit() and self.cell(number, "letter"):
            said += self.cell(number, "letter") or ""
        found = self.section if said is None else class_or_group(said)
        self.section = found if self.once else self.section
        found = found or self.course(number)
        if self.kind == "pupil" and found is None:
            self.tell_classless(number, said)
        return {
            "class": found if self.kind == "pupil" else None,
            "birth_date": self.day(number, "birth_date"),
            "gender": GENDERS.get((self.cell(number, "gender") or "").lower()[:1]),
        }

    def course(self, number: int) -> str | None:
        """The year of study of a college, where nothing else says the group."""
        said = self.cell(number, "course")
        return study_group(f"{said} курс" if said and said.isdigit() else said)

    def tell_classless(self, number: int, said: str | None) -> None:
        """Say of a person that no class is known; of a whole list without any once."""
        if said is not None:
            self.note(number, "class", said, _("not a class; written for example 7А"))
        elif "class" in self.found:
            self.note(number, "class", None, _("no class is written here; the person is counted without one"))
        elif not self.classless:
            self.classless = True
            message = _(
                "neither a column, nor a line between the people, nor the title says the class; from this row on "
                "people are counted without one: add a column «Класс» (or «Группа»)"
            )
            self.note(number, "class", None, message)

    def moved(self, number: int, name: str) -> date | None:
        """The day of coming or leaving, whatever else the cell says of it: an order, another school."""
        among = WRITTEN.search(self.cell(number, name) or "")
        return (day(among[0]) if among else None) or self.day(number, name)

    def service(self, number: int) -> str | None:
        """Years of service: of teaching, where the list has both; with the months of a column of their own."""
        which = "experience" if self.cell(number, "experience") else "total_experience"
        years, months = self.cell(number, which), self.cell(number, f"{which}_months")
        return f"{years or 0} лет {months} мес" if months and months.isdigit() else years

    def staff(self, number: int) -> dict[str, Any]:
        """Position, whether it is a teaching one, years of experience; a blank one among others stays open."""
        if self.kind != "staff":
            return {"position": None, "teaching": None, "experience": None}
        position, said = self.cell(number, "position"), self.service(number)
        years = years_of_experience(said)
        if said is not None and years is None:
            self.note(number, "experience", said, _("not a number of years"))
        if position is None and self.posts:
            self.note(number, "position", None, _("no position: it stays open whether this person is a teacher"))
            return {"position": None, "teaching": None, "experience": years}
        return {"position": position, "teaching": is_teaching(position), "experience": years}
