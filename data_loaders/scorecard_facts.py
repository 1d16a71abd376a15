"""When and by whom a curator's questionnaire was filled in: of a table, a column or a row of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pandas as pd

from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.dates import MONTH, ONE, extents, moment
from data_loaders.register_rows import code_in
from data_loaders.registers import said
from data_loaders.respondents import column, respondents
from data_loaders.scorecard_layout import KIND
from data_loaders.tables import Table
from data_loaders.wording import file_words, find_word, find_year
from questionnaires import spelling
from store import name_key
from store.scope import academic_year

# What stands before the day of an order and not before the day of an answer.
SCALE = re.compile(r"(?<!\w)от\s+\d+\s+до\s+\d+", re.IGNORECASE)
OF_AN_ORDER = re.compile(r"(?:\bот|№\s*\S+|р-145\S*)\s*$")


@dataclass(frozen=True)
class Facts:
    """What is known of an answer beside its points; by_key: keyed hash of who gave it, by_role: by post.

    year: the school year, where that and no day is said.
    """

    answered_at: datetime | None = None
    wave: str | None = None
    year: str | None = None
    by_role: str | None = None
    by_key: str | None = None


def of_table(table: Table, year: str | None) -> Facts:
    """What tab, title and file name say of all answers of a table; a month alone is that of the school year."""
    texts = [SCALE.sub(" ", text) for text in (table.sheet, table.title, file_words(table.file))]
    days = (found for text in (table.title, table.sheet, file_words(table.file)) for found in days_in(text))
    day = next(days, None) or month_end(table.sheet, year)
    return Facts(day, find_word("wave", *texts))


def month_end(text: str, year: str | None) -> datetime | None:
    """The last day of a month («Февраль») of a school year; None where a text says anything else."""
    if year is None or not re.fullmatch(MONTH, text.strip().lower()):
        return None
    days = [extents(f"{text.strip()} {start}")[-1][1] for start in (int(year[:4]), int(year[:4]) + 1)]
    return next((datetime.combine(day, datetime.min.time()) for day in days if academic_year(day) == year), None)


def days_in(text: str) -> list[datetime]:
    """The days a text names, but those of orders («от 25.12.2019 № Р-145»)."""
    low = text.lower()
    found = [(low[: one.start()], moment(one.group())) for one in ONE.finditer(low)]
    return [day for before, day in found if day is not None and not OF_AN_ORDER.search(before)]


def of_column(table: Table, at: int, whole: Facts, alone: bool, year: str | None, key: str) -> Facts:
    """What the header of a column of points says of its answer: a wave, a day, else the person, whose name is hashed.

    alone: it is the only one, and then its header says nothing but that these are points. year: the school year of a
    month that says none; key: of the hashes.
    """
    texts = [text for text in (table.header[at], table.group[at]) if text]
    if alone:
        return whole
    wave = find_word("wave", *texts)
    day = next((one for text in texts if (one := day_of(text, year))), None)
    told = next((found for text in texts if day is None and (found := find_year(text))), None)
    heads = any("points" in said(text).get(KIND, ()) for text in texts)
    is_person = (wave, day, told) == (None, None, None) and not heads
    by_key = name_key(spelling(texts[0]), key) if is_person and texts else None
    at_ = day or (None if told else whole.answered_at)
    return replace(whole, wave=wave or whole.wave, answered_at=at_, year=told, by_key=by_key)


def day_of(text: str, year: str | None) -> datetime | None:
    """The day a header says: its last, of a month the end of it."""
    days = extents(text.removesuffix(" 00:00:00"))
    if days:
        return datetime.combine(days[-1][1], datetime.min.time())
    return next(iter(days_in(text)), None) or month_end(text, year)


def of_rows(table: Table, whole: Facts, context: Context) -> list[Facts | None]:
    """What each row says of its answer; None of a row typed to try the form."""
    people = respondents(table, context, "curator")
    found = meanings(table.header)
    waves = column(table, found.get("wave"))
    posts = column(table, found.get("position", found.get("role")))
    years = column(table, found.get("year"))
    times = [None if pd.isna(at) else at.to_pydatetime() for at in people["answered_at"]]
    # A code is more than the words in it, which are all that a name is.
    codes = [code and name_key(str(code), context.key) for code in people["code_key"]]
    keys = [key or code for key, code in zip(people["name_key"], codes, strict=True)]
    rows = zip(times, waves, years, posts, keys, people["test"], strict=True)
    return [
        None if test else Facts(
            at or whole.answered_at, (find_word("wave", wave) if wave else None) or whole.wave, find_year(year),
            code_in("by_role", post) if post else whole.by_role, key,
        )
        for at, wave, year, post, key, test in rows
    ]  # fmt: skip


def filled_down(facts: Sequence[Facts | None]) -> list[Facts | None]:
    """The facts of rows of criteria: what is written once holds for the rows below it, a first day above it too."""
    found, last = list[Facts | None](), next((one for one in facts if one and one.answered_at), None) or Facts()
    for one in facts:
        known = {} if one is None else {name: cell for name, cell in vars(one).items() if cell is not None}
        last = replace(last, **known)
        found.append(one and last)
    return found


def distinct(facts: Sequence[Facts | None]) -> dict[Facts, list[int]]:
    """The rows of a long table by the answer they belong to."""
    found: dict[Facts, list[int]] = {}
    for row, one in enumerate(facts):
        if one is not None:
            found.setdefault(one, []).append(row)
    return found
