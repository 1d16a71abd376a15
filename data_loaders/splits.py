"""A questionnaire whose rows say their own form, role or wave, taken apart into tables of one form, role and wave."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_loaders.columns import meanings
from data_loaders.headers import Cells, wave_of
from data_loaders.measured import wave_in
from data_loaders.report import TablePlan
from data_loaders.tables import Table
from data_loaders.wording import find_word
from questionnaires import meaning

FACTS = ("form", "role", "wave")
# More different cells than this are answers, codes or times, not the words for a form, role or wave.
MOST_WORDS = 20
ARM = re.compile(r"_arm_\d+$|\s*\(arm \d+:[^()]*\)\s*$", re.IGNORECASE)
# «До: комфорт», «Комфорт (до)», «Комфорт / после», «Комфорт – после».
MARK = re.compile(r"^\s*([^:.()]{2,30})[:.]\s|(?:[(\[/]|\s[-–—])\s*([^()\[\]/–—-]{2,30}?)\s*[)\]]?\s*$")


def split(table: Table, draft: TablePlan, names: Sequence[str] = FACTS) -> Iterator[tuple[Table, TablePlan]]:
    """The table with its draft, or its parts where its columns are of two waves, or name form, role or wave by row."""
    for part, said in by_waves(table, draft):
        yield from by_rows(part, said, names)


def by_waves(table: Table, draft: TablePlan) -> Iterator[tuple[Table, TablePlan]]:
    """A part for each wave with the columns under «до», «после» (or «Комфорт (до)») and those of no wave."""
    waves = [wave_in(up) or marked(low) for up, low in zip(table.group, table.header, strict=True)]
    several = [wave for wave in dict.fromkeys(waves) if wave is not None]
    if len(several) < 2 or draft.wave is not None:
        yield table, draft
        return
    for wave in several:
        kept = tuple(text if of in (None, wave) else None for text, of in zip(table.header, waves, strict=True))
        yield replace(table, header=kept), replace(draft, wave=wave)


def marked(header: str | None) -> str | None:
    """The wave a header says before a colon, in brackets or after a dash or a slash at its end, else None."""
    found = MARK.search(header or "")
    return wave_of(found[1] or found[2]) if found else None


def by_rows(table: Table, draft: TablePlan, names: Sequence[str] = FACTS) -> Iterator[tuple[Table, TablePlan]]:
    """The table with its draft, or its parts where columns of it name form, role or wave row by row."""
    found = spoken(table) | meanings(table.header, table.told)
    said = {name: words(table, name, found[name]) for name in names if name in found and getattr(draft, name) is None}
    said = {name: column for name, column in said.items() if any(column)}
    if not said:
        yield table, draft
        return
    keys = list(zip(*said.values(), strict=True))
    for key in dict.fromkeys(keys):
        rows = np.array([number for number, other in enumerate(keys) if other == key])
        yield part_of(table, rows), replace(draft, **dict(zip(said, key, strict=True)))


def part_of(table: Table, rows: npt.NDArray[np.int64]) -> Table:
    """Some rows of a table; what none of them answers was asked of the others, perhaps in other words."""
    cells = table.cells[rows]
    blanked = not table.withheld.keys().isdisjoint(table.rows[rows].tolist())
    answered = np.atleast_1d(pd.notna(cells).any(axis=0)) | blanked
    header = tuple(text if asked else None for text, asked in zip(table.header, answered, strict=True))
    return replace(table, header=header, cells=cells, rows=table.rows[rows])


def spoken(table: Table) -> dict[str, int]:
    """Columns that say form, role or wave by their cells alone, whatever the header: nothing else, and two at least."""
    found: dict[str, int] = {}
    for number in range(len(table.header)):
        cells = table.column(number)
        # The first rows rule out almost every column, so that long ones need not be searched.
        for name in said_by(cells, said_by(cells[:100], FACTS)):
            if len({meaning(name, event(str(text))) for text in set(cells) - {None}}) > 1:
                found.setdefault(name, number)
    return found


def said_by(cells: Cells, names: Sequence[str]) -> Sequence[str]:
    """Which of these facts every filled cell names, where there are few different ones."""
    different = set(cells) - {None} if names else set()
    if len(different) > MOST_WORDS:
        return ()
    return [name for name in names if all(meaning(name, event(str(text))) for text in different)]


def words(table: Table, name: str, number: int) -> list[str | None]:
    """The word each row says in one column; the only form that is said is that of blank cells, too."""
    cells = table.column(number)
    said = [find_word(name, text and event(text)) for text in cells]
    forms = dict.fromkeys(word for word in said if word) if name == "form" else {}
    only = next(iter(forms)) if len(forms) == 1 else None
    return [word if text else only for word, text in zip(said, cells, strict=True)]


def event(text: str) -> str:
    """A word as people write it: REDCap writes «before_arm_1» or «Before (Arm 1: Pupils)»."""
    return ARM.sub("", text).replace("_", " ")
