"""How a table of the curator's questionnaire stands: criteria in rows beside points or boxes, or one a column."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data_loaders.columns import bare, meaning
from data_loaders.criteria import FEWEST, criteria
from data_loaders.points import points_of
from data_loaders.registers import registers, said, words
from data_loaders.scorecard_sheet import is_of_others, label_column
from data_loaders.sources import system_column
from data_loaders.tables import Table
from data_loaders.values import is_blank

KIND = "scorecard"
BARE = {"0": 0, "1": 1, "2": 2}
READABLE = 0.8  # the share of a column's cells that are points where its header does not say so


@dataclass(frozen=True)
class Layout:
    """label: the column of criteria, None where each is a column of its own (asked: column -> criterion, certainty).

    boxes: points -> the column of their ticks; columns: those that hold points, one answer each.
    """

    label: int | None = None
    boxes: Mapping[int, int] = field(default_factory=dict)
    columns: tuple[int, ...] = ()
    asked: Mapping[int, tuple[int, float]] = field(default_factory=dict)


def layout(table: Table) -> Layout | None:
    """How the table stands, by its words or, where the criteria are but numbered, by its headers; else None."""
    label = label_column(table.cells)
    if label is None:
        asked = criteria({at: text for at, text in enumerate(table.header) if text and is_asked(text)})
        if len(asked) >= FEWEST:
            return Layout(asked=asked)
        label = registers()[KIND].found(table.header).get("criterion")
    if label is None:
        return None
    boxes = boxes_of(table, label)
    columns = () if boxes else columns_of(table, label)
    return Layout(label, boxes, columns) if boxes or columns else None


def is_asked(text: str) -> bool:
    """Whether a header can be a question: no column of a form system or of a list."""
    return system_column(text) is None and meaning(text) is None


def score(table: Table) -> float:
    """How much of the table is the questionnaire: the certainties of its criteria; 0 where it is another's table."""
    found = layout(table)
    if found is None or (found.label is not None and is_of_others(table.header)):
        return 0.0
    if found.label is None:
        open_ = [text for text in table.header if text and is_asked(text)]
        sure = sum(certainty for _number, certainty in found.asked.values())
        return sure if 2 * len(found.asked) >= len(open_) else 0.0
    texts = {row: str(text) for row, text in enumerate(table.column(found.label)[:120]) if text is not None}
    return sum(certainty for _number, certainty in criteria(texts).values())


def boxes_of(table: Table, label: int) -> dict[int, int]:
    """Points -> the column whose header gives them, where there are two such columns or more; else nothing."""
    found: dict[int, int] = {}
    for at, (low, up) in enumerate(zip(table.header, table.group, strict=True)):
        told = [points_of(text) for text in (low, up) if text and at != label]
        points = next((points for points in told if points is not None), None)
        if points is not None:
            found.setdefault(points, at)
    return found if len(found) > 1 else {}


def columns_of(table: Table, label: int) -> tuple[int, ...]:
    """The columns that hold points: those whose header says so, else those whose cells do."""
    heads = {at for at, text in enumerate(table.header) if text and "points" in said(text).get(KIND, ())}
    others = [at for at, text in enumerate(table.header) if at != label and not is_most(text or "")]
    return tuple(at for at in others if at in heads or holds_points(table, at))


def is_most(header: str) -> bool:
    """Whether a column repeats beside each criterion how many points there can be."""
    return any(word in bare(header) for word in words()["at_most"]["words"])


def holds_points(table: Table, at: int) -> bool:
    """Whether most cells of a column are points, and the column does not number the rows."""
    texts = [str(text).strip() for text in table.column(at) if not is_blank(text)]
    header = table.header[at] or ""
    counting = texts == [str(n) for n in range(1, len(texts) + 1)]
    if not texts or counting or meaning(header) == "number":
        return False
    return sum(points_of(text) is not None for text in texts) >= READABLE * len(texts)
