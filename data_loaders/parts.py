"""A header of two rows in which the lower one parts a column into several: «общий», «педагогический» under «Стаж»."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from data_loaders.columns import meaning

Row = Sequence[str | None]
Texts = tuple[str | None, ...]
SIDES = ("mentor", "mentee")
WHO = ("name", "surname", "code", *SIDES, "mentor_code", "mentee_code")
FEWEST = 2  # columns that a column is parted into


@dataclass(frozen=True)
class Span:
    """The columns from first to last that one upper cell stands over."""

    first: int
    last: int

    @property
    def columns(self) -> range:
        """The numbers of the columns."""
        return range(self.first, self.last + 1)


def spans(upper: Row) -> Iterator[Span]:
    """What each filled cell of a row stands over: itself and the empty cells to its right, as a merged one does."""
    starts = [at for at, text in enumerate(upper) if text]
    for start, following in zip(starts, [*starts[1:], len(upper)], strict=False):
        yield Span(start, following - 1)


def are_parts(upper: Row, lower: Row, is_word: Callable[[str], bool]) -> bool:
    """Whether the lower row goes on with the header: names of parts under wide cells, nothing under the person's.

    is_word: whether a cell can be a header at all. A row of data says something of the person it is about, or has
    numbers; a title stands over columns that the lower row names every one.
    """
    texts = [text for text in lower if text]
    if len(lower) != len(upper) or not texts or not all(map(is_word, texts)):
        return False
    found = [(span, [at for at in span.columns if lower[at]]) for span in spans(upper)]
    wide = [(span, filled) for span, filled in found if filled]
    whole = all(len(filled) >= FEWEST and filled == [*span.columns][: len(filled)] for span, filled in wide)
    within = sum(len(filled) for _span, filled in wide) == len(texts)
    open_ = {meaning(upper[span.first]) for span, filled in found if not filled}
    people = {meaning(upper[span.first]) for span, _filled in wide} & {*SIDES}
    return whole and within and bool(open_) and bool(people or open_ & {*WHO})


def with_parts(upper: Row, lower: Row, is_named: Callable[[str], bool]) -> tuple[Texts, Texts]:
    """Header and group row of both: below what is measured and below a side of a pair the parts keep their own names.

    Elsewhere a part is one with what stands above it: «Стаж работы, педагогический».
    """
    header: list[str | None] = [*upper]
    group: list[str | None] = [None] * len(upper)
    for span in spans(upper):
        over = str(upper[span.first])
        apart = is_named(over) or meaning(over) in SIDES
        for at in span.columns:
            low = lower[at]
            if low:
                header[at] = low if apart else f"{over}, {low}"
                group[at] = over if apart else None
    return tuple(header), tuple(group)
