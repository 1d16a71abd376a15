"""A list of pairs and groups: mentor, one or more mentees, form, dates; to rows of pair and pair_member."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from data_loaders.context import Context
from data_loaders.oneself import told, without_oneself
from data_loaders.pair_cells import PairCells
from data_loaders.people import Reference
from data_loaders.places import INSIDE, sides_of
from data_loaders.report import PERSON, TablePlan
from data_loaders.sides import sided
from data_loaders.tables import Table
from data_loaders.wording import find_word, find_words, is_test, status_of
from locales import _

PAIR = ("row", "pair", "form", "role_model", "started", "ended", "status")
MEMBER = ("pair", "role", "place", "affiliation", "code", "code_key", "name_key", "class", "categories")
Sides = tuple[list[Reference], list[Reference]]


def plan_pairs(table: Table, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one list of pairs. A row with an empty mentor cell goes on with the group above it."""
    reader = PairReader(table, context, draft.form, draft.basis.said.form is None)
    for number in range(len(table.rows)):
        reader.read(number)
    forms = {pair["form"] for pair in reader.pairs}
    return replace(
        draft,
        kind="pairs",
        form=forms.pop() if len(forms) == 1 else None,
        role=None,
        wave=None,
        rows_read=len(table.rows) - reader.titles,
        rows_stored=len(reader.pairs),
        rows_repeated=reader.repeated,
        rows_skipped=reader.skipped,
        columns=reader.columns(),
        problems=(*draft.problems, *reader.problems),
        facts={
            "pair": pd.DataFrame(reader.pairs, columns=list(PAIR), dtype=object),
            "pair_member": pd.DataFrame(reader.members, columns=list(MEMBER), dtype=object),
        },
        names=reader.names,
    )


class PairReader(PairCells):
    """Reads a list of pairs; gathers pairs and their members. titled: a line may name the form of those below it."""

    def __init__(self, table: Table, context: Context, form: str | None, titled: bool) -> None:
        super().__init__(table, context)
        self.found = sided(table)
        self.form, self.titled = form, titled
        self.pairs: list[dict[str, Any]] = []
        self.members: list[dict[str, Any]] = []
        self.seen: dict[tuple[Any, ...], int] = {}
        self.mentors: list[Reference] = []
        self.repeated = self.skipped = self.titles = 0

    def read(self, number: int) -> None:
        """One row: a pair, the continuation of a group, the title of those below, or a problem."""
        if self.is_title(number):
            return
        form = find_word("form", self.cell(number, "form")) or self.form
        mentors, mentees = self.two(number, form)
        if not (mentors and mentees):
            self.skipped += 1
            return
        if form is None and self.cell(number, "form"):
            message = _("unknown form of mentoring; it follows from the people")
            self.note(number, "form", self.cell(number, "form"), message)
        started, ended = self.dates(number)
        key = (form, frozenset(mentors), frozenset(mentees), started)
        if key in self.seen:
            self.repeated += 1
            self.note(number, "mentor", None, _("the same pair stands in row {row}").format(row=self.seen[key]))
            return
        self.seen[key] = int(self.table.rows[number])
        self.keep(number, form, (started, ended), (mentors, mentees))

    def two(self, number: int, form: str | None) -> Sides:
        """Both sides of a row, the mentor perhaps that of the row above; nobody where they are no pair: told."""
        mentors, mentees = self.people(number, "mentor"), self.people(number, "mentee")
        if not mentors and mentees and self.cell(number, "number") is None:
            mentors = self.mentors
        self.mentors = mentors
        mentees, own = without_oneself(mentors, mentees, form)
        for one in own:
            self.note(number, self.where("mentee"), one.name or one.code, told())
        if any(is_test(person.name, person.code) for person in (*mentors, *mentees)) or not (mentors and mentees):
            if not own:
                side = "mentee" if mentors else "mentor"
                cell = self.cell(number, "mentor") if self.table.parted else None
                self.note(number, side, cell, _("a pair needs a mentor and a mentee; the row is left out"))
            return [], []
        return mentors, mentees

    def is_title(self, number: int) -> bool:
        """Whether a row names the form of the pairs below it and nothing else; from there on it is theirs."""
        title = find_word("form", self.alone(number)) if self.titled else None
        if title is not None:
            self.form, self.mentors, self.titles = title, [], self.titles + 1
        return title is not None

    def keep(self, number: int, form: str | None, dates: tuple[date | None, date | None], sides: Sides) -> None:
        """Add the pair and its members."""
        pair, (started, ended) = len(self.pairs), dates
        model, status = (
            find_word("role_model", self.cell(number, "role_model")),
            status_of(self.cell(number, "status")),
        )
        self.pairs.append({"row": int(self.table.rows[number]), "pair": pair, "form": form, "role_model": model,
                           "started": started, "ended": ended, "status": status})  # fmt: skip
        said = find_word("affiliation", self.cell(number, "affiliation"))
        categories = find_words("category", self.cell(number, "category")) or None
        mentor, mentee = sides_of(form)
        for person in sides[0]:
            self.members.append(self.member(number, pair, ("mentor", said or mentor), person))
        for person in sides[1]:
            self.members.append({**self.member(number, pair, ("mentee", mentee), person), "categories": categories})

    def member(self, number: int, pair: int, role: tuple[str, str], person: Reference) -> dict[str, Any]:
        """One member with its role and affiliation; somebody on no roster is kept and reported."""
        name, affiliation = role
        place = affiliation if affiliation in (*INSIDE, "any") else "outside"
        keys = self.keys(person)
        asked = (keys["code_key"], keys["name_key"], place, person.name)
        if place != "outside" and self.context.is_stranger(*asked):
            message = _("on no list of pupils or staff; kept as an unknown participant")
            message = self.context.or_several(place, person.name, message)
            self.note(number, name, person.name or person.code, message, PERSON)
        elif place != "outside" and self.context.is_short(*asked):
            message = _("a short name; joined with the one person of the list it fits, please check")
            self.note(number, name, person.name, message)
        known = None if affiliation == "any" else affiliation
        return {"pair": pair, "role": name, "place": place, "affiliation": known, "categories": None,
                "class": person.school_class, **keys}  # fmt: skip
