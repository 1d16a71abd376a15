"""Whether the cells of a column can be what a meaning asks for: days, classes, names, codes, numbers, words."""

import re
from collections.abc import Callable, Sequence

from data_loaders.dates import extents
from data_loaders.lengths import minutes
from data_loaders.marked import is_mark_like
from data_loaders.people import name_words, references, school_class
from data_loaders.periods import cell_period
from data_loaders.register_rows import NUMBER, code_in
from data_loaders.registers import registers
from data_loaders.roster import GENDERS
from data_loaders.subjects import subject_in
from data_loaders.values import years_of_experience
from data_loaders.wording import find_words, find_year, status_of

SEEN = 60  # cells of a column that are looked at
CODE = re.compile(r"[^\s,;]{0,12}\d[^\s,;]{0,12}")
Fit = Callable[[str], object]


def fit(code: str, kind: str, cells: Sequence[str | None]) -> float:
    """The share of the filled cells that can be this, 0..1; 1 of what may be any text, 0 where nothing stands."""
    filled = [text for text in cells if text][:SEEN]
    check = check_of(code, kind)
    if not filled:
        return 0.0
    return 1.0 if check is None else sum(bool(check(text)) for text in filled) / len(filled)


def check_of(code: str, kind: str) -> Fit | None:
    """What a cell of this meaning has to pass; None where it may be any text."""
    register = registers().get(kind)
    column = register.columns.get(code) if register is not None else None
    if kind == "grades" and code == "period":
        return lambda text: cell_period(text, "четверть")
    if column is None:
        return CHECKS.get(code)
    if column.get("type") in ("date", "until"):
        return extents
    if column.get("type") == "minutes":
        return lambda text: minutes(text, False) is not None
    words = (lambda text: code_in(column["word"], text)) if "word" in column else None
    return (lambda text: NUMBER.fullmatch(text) or (words and words(text))) if "least" in column else words


def telling(code: str, kind: str, cells: Sequence[str | None]) -> float:
    """The share of the filled cells that tell by themselves what they are: classes, names, days; else 0."""
    filled = [text for text in cells if text][:SEEN]
    check = is_name if code in ("mentor", "mentee") else check_of(code, kind)
    if check is None or check not in (school_class, is_name, extents) or not filled:
        return 0.0
    return sum(bool(check(text)) and not text.isdigit() for text in filled) / len(filled)  # a 5 is anything


def is_name(text: str) -> bool:
    """Whether a cell is a person's name: two words or more with a capital first, and no number."""
    return len(name_words(text).split()) >= 2 and text[:1].isupper() and not any(sign.isdigit() for sign in text)


def are_people(text: str) -> bool:
    """Whether a cell names people, one or several."""
    found = references(text)
    return bool(found) and all(one.code or is_name(one.name or "") for one in found)


def is_code(text: str) -> bool:
    """Whether a cell is a code, or codes."""
    return all(CODE.fullmatch(piece) for piece in re.split(r"[;,\n]\s*", text.strip()))


def of_words(kind: str) -> Fit:
    """The check of a cell that names words of a kind."""
    return lambda text: find_words(kind, text)


CHECKS: dict[str, Fit] = {
    **dict.fromkeys(("class", "mentor_class", "mentee_class"), school_class),
    **dict.fromkeys(("birth_date", "started", "ended", "joined", "left_on"), extents),
    **dict.fromkeys(("code", "mentor_code", "mentee_code"), is_code),
    **dict.fromkeys(("mentor", "mentee"), are_people),
    **dict.fromkeys(("surname", "first_name", "patronymic"), lambda text: len(name_words(text).split()) == 1),
    **dict.fromkeys(("experience", "total_experience"), lambda text: years_of_experience(text) is not None),
    **dict.fromkeys(("experience_months", "total_experience_months"), str.isdigit),
    **{kind: of_words(kind) for kind in ("form", "role_model", "affiliation", "category")},
    "name": is_name,
    "gender": lambda text: text.strip().lower()[:1] in GENDERS and len(text) < 9,
    "period": lambda text: extents(text) or find_year(text),
    "status": status_of,
    "subject": subject_in,
    "grades": is_mark_like,
    "year": find_year,
    "number": str.isdigit,
    "parallel": str.isdigit,
    "letter": lambda text: len(text.strip("«»\" ")) == 1,
}  # fmt: skip
