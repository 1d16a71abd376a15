"""Words of the domain inside longer texts: a form, a role, a wave, a school year in a title, a tab or a file name."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import PurePath

from data_loaders.columns import column_words
from data_loaders.dates import day
from questionnaires import spelling, synonyms
from store.scope import academic_year

TEST = re.compile(r"(?<!\S)(?:тест|test)(?!\S)", re.IGNORECASE)


@cache
def patterns(kind: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each way to write a word of a kind as a pattern with its code, longest first."""
    ways = {spelling(said): code for said, code in synonyms(kind).items() if spelling(said)}
    ordered = sorted(ways.items(), key=lambda pair: -len(pair[0]))
    return tuple((re.compile(rf"(?<!\w){declined(said)}(?!\w)"), code) for said, code in ordered)


def declined(said: str) -> str:
    """A pattern of a text in the cases a title may put it: «входного контроля» for «входной контроль»."""
    return " ".join(ADJECTIVE.sub(CASES, re.escape(word)) for word in said.split(" "))


ADJECTIVE = re.compile(r"(?<=\w{3})(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$")
CASES = "(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ей|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)"


def find_words(kind: str, text: str | None) -> list[str]:
    """Every word of a kind («category», «form») that a text says, longest first, none inside another."""
    if not text:
        return []
    rest, found = spelling(text), []
    for pattern, code in patterns(kind):
        if pattern.search(rest):
            found.append(code)
            rest = pattern.sub(" ", rest)
    return list(dict.fromkeys(found))


def find_word(kind: str, *texts: str | None) -> str | None:
    """The one word of a kind that the texts say, the first text first; None where none or several."""
    for text in texts:
        found = find_words(kind, text)
        if len(found) == 1:
            return found[0]
    return None


def file_words(file: str) -> str:
    """A file's name as words: without folders and extension, underscores as spaces."""
    return PurePath(file.replace("\\", "/")).stem.replace("_", " ")


def find_year(*texts: str | None) -> str | None:
    """The academic year a title, tab or file name says: «2025/26», «2025-2026 учебный год», «на 01.09.2025»."""
    for text in texts:
        for first, second in re.findall(r"(?<!\d)(20\d\d)(?:\s*[/\-–—]\s*|[_ ])((?:20)?\d\d)(?!\d)", text or ""):
            if int(second) % 100 == (int(first) + 1) % 100:
                return academic_year(date(int(first), 9, 1))
    return None


def find_dated_year(text: str) -> str | None:
    """The academic year of the first full date in a title."""
    found = re.search(r"\d{1,2}\.\d{1,2}\.20\d\d", text)
    dated = day(found.group()) if found else None
    return academic_year(dated) if dated else None


def is_teaching(position: str | None) -> bool:
    """Whether a position is a teaching one by words/columns.toml; a list without positions is of teachers."""
    if position is None:
        return True
    words = column_words()["positions"]
    for post in re.split(r"[,;/+()]", position.lower().replace("ё", "е")):
        managing = any(stem in post for stem in words["managers"]) and "советник директора" not in post
        other = any(stem in post for stem in words["other"]) and not post.strip().startswith(("учител", "педагог"))
        if any(stem in post for stem in words["teaching"]) and not managing and not other:
            return True
    return False


def is_test(*texts: str | None) -> bool:
    """Whether a row was typed to try the form out."""
    return any(TEST.search(text) for text in texts if text)


def tried_out(texts: Iterable[str]) -> set[str]:
    """Those of many texts that is_test is true of; they are looked through as one text, since few files have any."""
    said = list(texts)
    return {text for text in said if is_test(text)} if is_test("\n".join(said)) else set()


def status_of(text: str | None) -> str | None:
    """The state of a pair: dropped, ended, active; None where the cell says nothing known."""
    low = (text or "").lower()
    words = column_words()["statuses"]
    return next((state for state in ("dropped", "ended", "active") if any(w in low for w in words[state])), None)
