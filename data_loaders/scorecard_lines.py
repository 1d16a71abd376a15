"""Which rows of a curator's questionnaire ask for a criterion, which head its parts or are sums or other words."""

from collections.abc import Sequence

from data_loaders.columns import bare, is_total
from data_loaders.criteria import is_criterion
from data_loaders.headers import Cells
from data_loaders.points import points_of
from data_loaders.registers import words


def rows(cells: Cells, body: Sequence[int], label: int) -> tuple[list[int], tuple[int, ...], list[int]]:
    """Rows of criteria or of what has points beside; row numbers from 1 of lines of totals; the rows of other words.

    Below a line of totals nothing is a row until the next criterion: there stand the levels and their bounds.
    """
    kept, totals, beside, under = [], [], [], False
    for row in body:
        text, others = cells[row, label], [cell for at, cell in enumerate(cells[row]) if at != label and cell]
        if text is not None and asks(str(text)):
            kept.append(row)
            under = False
        elif is_sum(cells[row], label):
            totals.append(row + 1)
            under = True
        elif (
            text is not None
            and not under
            and not is_part(str(text))
            and any(points_of(str(cell)) is not None for cell in others[-1:])
        ):
            kept.append(row)
        elif others or text is not None:
            beside.append(row)
    return kept, tuple(totals), beside


def is_sum(row: Cells, label: int) -> bool:
    """Whether a row begins like a line of totals."""
    texts = [str(cell) for cell in row[: label + 1] if cell is not None]
    said = tuple(words()["sums"]["words"])
    return any(is_total(text) or bare(text).startswith(said) for text in texts)


def asks(text: str) -> bool:
    """Whether a row asks for a criterion, and does not head a part of the questionnaire."""
    return is_criterion(text) and not is_part(text)


def is_part(text: str) -> bool:
    """Whether a row heads a part of the questionnaire; points beside it are those of its rows once more."""
    said = bare(text)
    return any(part in said for part in words()["parts"]["words"])
