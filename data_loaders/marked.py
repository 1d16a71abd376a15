"""One cell of a journal to a mark from 2 to 5, to nothing (н/а, осв), or to the sentence of a problem."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from data_loaders.marks import folded
from data_loaders.periods import grade_words, tokens
from data_loaders.values import Typed, is_blank
from locales import _, number

LOWEST, USUAL, HIGHEST = 1.0, 2.0, 5.0
# «5», «4,33», «5 (отл.)», «4+», «3 уд.».
MARK = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*[+\-−–]?\s*(?:\([^()\d]*\)|[^\W\d_]{1,20}\.?)?")


def marks(text: str, means: bool) -> Typed:
    """The mark that a cell says; a fraction is one only in a column of means. A blank for what is no mark."""
    said = worded(text)
    if said is not None or is_blank(text) or folded(text) in grade_words()["no_mark"]["words"]:
        return Typed(value=said)
    allowed = _("a mark from {low} to {high}").format(low=number(USUAL), high=number(HIGHEST))
    found = MARK.fullmatch(text.strip())
    if found is None:
        return Typed(problem=_("not a mark; allowed: {allowed}").format(allowed=allowed))
    value = float(found[1].replace(",", "."))
    if not LOWEST <= value <= HIGHEST:
        return Typed(problem=_("outside the scale; allowed: {allowed}").format(allowed=allowed))
    if value != int(value) and not means:
        message = _("a mark is a whole number; means stand in a column or under a title that says «средний балл»")
        return Typed(problem=message)
    return Typed(value=value)


def is_unusual(value: float) -> bool:
    """Whether a mark is allowed and yet worth a word."""
    return value < USUAL


@cache
def is_mark_like(text: str) -> bool:
    """Whether a cell could be a mark, a mean or one of the words that stand for none."""
    return marks(text, means=True).problem is None


def are_means(cells: Iterable[str | None]) -> bool:
    """Whether more than half of a column's numbers are fractions, so that it holds means whatever it is called."""
    different = Counter(str(text) for text in cells if text is not None)
    values = [(one, n) for text, n in different.items() if (one := marks(text, means=True).value) is not None]
    return sum(n for value, n in values if value != int(value)) > sum(n for _value, n in values) / 2


@cache
def speaks_of_means(*texts: str | None) -> bool:
    """Whether a header, its group or a title speaks of means."""
    means = grade_words()["means"]
    words = (word for text in texts if text for word in folded(text).split())
    return any(word.startswith(tuple(means["begins"])) or word in means["words"] for word in words)


@cache
def worded(text: str) -> float | None:
    """The mark that a word stands for («отл.»), or None."""
    low = folded(text)
    return next((float(mark) for mark, ways in grade_words()["marks"].items() if low in ways), None)


@cache
def is_nobody(name: str | None) -> bool:
    """Whether what stands in the place of a name heads a row of figures under the pupils: «Качество знаний»."""
    said, known = " ".join(tokens(name or "")), grade_words()["nobody"]
    return said.startswith(tuple(known["begins"])) or f"{said} ".startswith(
        tuple(f"{word} " for word in known["words"])
    )
