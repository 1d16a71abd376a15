"""Counts of people as they are typed or pasted, a class and a number to a line, to counts of the school."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from data_loaders.columns import column_words, is_total
from data_loaders.dates import day as typed_day
from data_loaders.people import school_class
from locales import _, day, number
from store import Store
from store.headcounts import Headcount, keep_all
from store.scope import academic_year, year_end

MOST = {"pupil": 999, "staff": 9_999}
NUMBER = re.compile(r"(\d{1,6})(?:[.,]0+)?(?:\s*(?:чел|обуч|учащ|учен|пед|pupil|people|teacher)\w*\.?)?", re.IGNORECASE)
# One line of plain text: who, then how many.
PLAIN = re.compile(rf"(.*?\S)[\s:;,=—–]+({NUMBER.pattern})\s*", re.IGNORECASE)


@dataclass
class Typed:
    """What was understood, and a sentence for each line that was not."""

    counts: list[Headcount] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def change(store: Store, text: str, staff: int | None, first: date, last: date | None, who: str) -> Typed:
    """Keep what was typed: lines of a class and a number, and the number of teaching staff; all of it or nothing.

    first, last (None: to the year's end): the days for lines that name none of their own. Where there are problems
    nothing is kept.
    """
    found = read(text, first, last)
    if staff is not None:
        found.counts.append(Headcount("staff", None, staff, first, last))
    found.problems += list(doubled(found.counts))
    if staff is not None or not found.problems:
        found.problems += list(wrong(found.counts))
    if not found.counts and not found.problems:
        found.problems.append(
            _("write at least one class with the number of its pupils, or the number of teaching staff")
        )
    if not found.problems:
        keep_all(store, found.counts, who)
    return found


def read(text: str, first: date, last: date | None = None) -> Typed:
    """The lines of a text; a heading and a line of totals say nothing."""
    found = Typed()
    for place, said in enumerate(text.splitlines(), start=1):
        cells = split(said)
        if not any(re.search(r"\d", cell) for cell in cells) or is_total(cells[0]):
            if any(school_class(cell) for cell in cells[:1]):
                found.problems.append(line_problem(place, said, _("there is no number of people")))
            continue
        try:
            found.counts.append(count_of(cells, first, last))
        except ValueError as error:
            found.problems.append(line_problem(place, said, str(error)))
    return found


def split(said: str) -> list[str]:
    """A line as its cells: pasted from a sheet by tabs, typed by the number at its end."""
    cells = [cell.strip() for cell in re.split(r"\t|;", said)]
    if len([cell for cell in cells if cell]) < 2:
        plain = PLAIN.fullmatch(said.strip(" ;\t"))
        cells = [plain[1], plain[2]] if plain else [said.strip()]
    return cells


def count_of(cells: list[str], first: date, last: date | None) -> Headcount:
    """One line as a count; raises ValueError with what is wrong with it."""
    who, many, *days = [*cells, ""][:4]
    staff = any(stem in who.lower() for stem in column_words()["staff_words"]["headers"])
    class_ = None if staff else school_class(who)
    if not staff and class_ is None:
        raise ValueError(_("«{text}» is not a class; written for example 7А").format(text=who))
    people = NUMBER.fullmatch(many)
    if people is None:
        raise ValueError(
            _("there is no number of people") if not many else _("«{text}» is no whole number").format(text=many)
        )
    since, until = [read_day(text) for text in [*days, "", ""][:2]]
    kind = "staff" if staff else "pupil"
    return Headcount(kind, class_, int(people[1]), since or first, until if since or until else last)


def read_day(text: str) -> date | None:
    """A day of a line, None for an empty cell; raises ValueError for what is none."""
    found = typed_day(text) if text else None
    if text and found is None:
        raise ValueError(_("«{text}» is not a date; written for example 01.09.2025").format(text=text))
    return found


def line_problem(place: int, said: str, problem: str) -> str:
    """What is wrong with a line, with its number and its text."""
    text = _("line {n} «{text}»: {problem}")
    return text.format(n=number(place), text=" ".join(said.split())[:60], problem=problem)


def doubled(counts: list[Headcount]) -> Iterator[str]:
    """A sentence for each count said twice from the same day on."""
    seen: dict[tuple[str, str | None, date], Headcount] = {}
    for one in counts:
        before = seen.setdefault((one.kind, one.class_, one.valid_from), one)
        if before is not one:
            text = _("{who} stands twice from {first} on: {a} and {b}; leave one of them")
            yield text.format(who=name(one), first=day(one.valid_from), a=number(before.people), b=number(one.people))


def wrong(counts: list[Headcount]) -> Iterator[str]:
    """A sentence for each count that cannot be: too many people, days that are not of one school year."""
    for one in counts:
        year, most = academic_year(one.valid_from), MOST[one.kind]
        if one.people > most:
            text = _("{who}: {n} people are not possible; allowed: 0 to {most}")
            yield text.format(who=name(one), n=number(one.people), most=number(most))
        if one.valid_to is not None and not one.valid_from <= one.valid_to <= year_end(year):
            text = _("{who}: the last day {last} must lie between {first} and the end of the school year {year}, {end}")
            yield text.format(who=name(one), last=day(one.valid_to), first=day(one.valid_from), year=year,
                              end=day(year_end(year)))  # fmt: skip


def name(one: Headcount) -> str:
    """For whom a count is."""
    return one.class_ or _("teachers in all")
