"""Names of sheets that every spreadsheet accepts."""

import re
from collections.abc import Iterable

from locales import _

LONGEST = 31
# Not allowed: the signs of references, what XML cannot hold, and letters that count twice in the length.
FORBIDDEN = re.compile("[\\[\\]:*?/\\\\\x00-\x1f\ud800-\udfff\ufffe\uffff\U00010000-\U0010ffff]")


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Legal names for these titles, each one once whatever its case."""
    names: list[str] = []
    # Excel keeps "History" to itself.
    taken = {"history"}
    for title in titles:
        base = _cut(" ".join(FORBIDDEN.sub(" ", title).split()), LONGEST) or _("Sheet")
        name, count = base, 1
        while name.casefold() in taken:
            count += 1
            name = f"{_cut(base, LONGEST - len(str(count)) - 1)} {count}"
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut(text: str, length: int) -> str:
    return text.strip("' ")[:length].rstrip("' ")
