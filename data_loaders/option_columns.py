"""A question of one choice that a form system exports with a column for each option, as the one column it is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np
import pandas as pd

from data_loaders.tables import Table

OPTION = re.compile(r"(.+\S)\s*\[([^\[\]]+)\]", re.DOTALL)  # «question [option]»


def chosen(table: Table) -> Table:
    """The table with one column where several beside one another hold nothing but their own option, one in a row.

    A question of several choices, of which a row ticks two, stays as it is.
    """
    options = [OPTION.fullmatch(text or "") for text in table.header]
    asked = [found[1] if found and found[2] in table.said(at) else None for at, found in enumerate(options)]
    named = [found[1] if found else None for found in options]
    header, dropped, cells = list(table.header), [], table.cells
    for question, group in groupby(range(len(header)), key=lambda at: named[at]):
        places = list(group)
        if question is None or len(places) < 2 or question not in {asked[at] for at in places}:
            continue
        if is_one_choice(table, places, [str(found[2]) for at in places if (found := options[at])]):
            cells = cells.copy() if cells is table.cells else cells
            for at in places[1:]:
                cells[:, places[0]] = np.where(pd.isna(cells[:, at]), cells[:, places[0]], cells[:, at])
            header[places[0]] = question
            dropped += places[1:]
    return without(replace(table, header=tuple(header), cells=cells), dropped) if dropped else table


def is_one_choice(table: Table, places: Sequence[int], options: Sequence[str]) -> bool:
    """Whether each of these columns says its own option or nothing, and no row says two."""
    own = all(table.said(at) <= {option} for at, option in zip(places, options, strict=True))
    return own and bool((pd.notna(table.cells[:, places]).sum(axis=1) <= 1).all())


def without(table: Table, columns: Sequence[int]) -> Table:
    """The table without some of its columns."""
    kept = [at for at in range(len(table.header)) if at not in columns]
    header, group = (tuple(texts[at] for at in kept) for texts in (table.header, table.group))
    return replace(table, header=header, group=group, cells=np.ascontiguousarray(table.cells[:, kept]))
