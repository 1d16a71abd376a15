"""Two processes that share a sheet keep the limits of one, and a hostile file ends for both as for one."""

from typing import Any

import numpy as np
import pytest

from data_loaders.limits import DEFAULT, Stop
from data_loaders.replies import Reply, joined
from data_loaders.signatures import file_kind
from tests.hostile import CASES, LIMITS, Hostile
from tests.long_sheets import ROWS, SHARED, WHOLE, book, outcome


@pytest.mark.parametrize(
    ("limit", "ends"),
    [
        ({"rows": 0}, "far"),
        ({"cells": 500}, "far"),
        ({"cells": 600}, "cells"),
        ({"characters": 400}, "text"),
        ({"characters": 600}, None),
        ({"cell": 5}, None),
        ({"seconds": 0.01}, "slow"),
    ],
    ids=[
        "rows",
        "cells",
        "cells of all sheets",
        "characters",
        "characters of the different texts",
        "length of a cell",
        "seconds",
    ],
)
def test_two_halves_keep_the_limits_that_the_whole_keeps(limit: dict[str, Any], ends: str | None) -> None:
    data = book([["Благодарность"], *ROWS, *ROWS, ["Пожелание"]])
    found = outcome(data, SHARED._replace(**limit))
    assert found == outcome(data, WHOLE._replace(**limit))
    assert found == ends if ends else isinstance(found, tuple)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_a_hostile_workbook_ends_the_same_way_where_two_processes_share_it(case: Hostile) -> None:
    data = case.make()
    try:
        kind = file_kind(data, LIMITS)
    except Stop:
        kind = "none"
    if kind == "xlsx":
        assert outcome(data, LIMITS._replace(long=0)) == outcome(data, LIMITS._replace(long=LIMITS.inflated))


def half(rows: int, columns: int, **more: Any) -> Reply:
    """Half of a workbook of one sheet with the same text in every cell."""
    places = np.ones((rows, columns), dtype=np.uint32)
    return Reply([["Ответы", False, [], rows, columns]], None, [], np.array([None, "да"]), [places], **more)


def test_two_halves_that_are_too_large_only_together_are_not_put_together() -> None:
    with pytest.raises(Stop, match="far"):
        joined(half(1, 2_000, halved=0), half(200_000, 1, above=1), DEFAULT)


def test_the_texts_of_two_halves_count_together_and_each_once() -> None:
    upper, lower = half(1, 1, halved=0), half(1, 1, above=1)
    other = lower._replace(texts=np.array([None, "нет"]))
    assert joined(upper, lower, DEFAULT._replace(characters=2)) is not None
    with pytest.raises(Stop, match="text"):
        joined(upper, other, DEFAULT._replace(characters=4))
