"""What a definition could say of a file's headers, guessed from what stands under them; the reader decides."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from data_loaders.columns import meaning
from data_loaders.headers import Cells
from data_loaders.marks import OURS, stated_in
from data_loaders.own_fields import own_words
from data_loaders.own_open import is_open, rank
from data_loaders.sources import system_column
from data_loaders.tables import Table
from data_loaders.values import is_blank
from questionnaires import meaning as word_meaning
from questionnaires import spelling
from questionnaires.own import TEXT

Bounds = tuple[float, float]


@dataclass(frozen=True)
class Heading:
    """One column that may be a question: what it is guessed to be. take: whether it looks like one to be scored.

    An open answer (kind TEXT) has no scale.
    """

    text: str
    kind: str = "scale"
    minimum: float = 1
    maximum: float = 5
    words: tuple[str, ...] = ()
    take: bool = False


def headings(table: Table) -> list[Heading]:
    """Every column that is neither a list's nor a form system's, with its guess; the scales are guessed together."""
    asked = [at for at, text in enumerate(table.header) if text and meaning(text) is None and not system_column(text)]
    cells = {at: filled(table.column(at)) for at in asked}
    marks = {at: known for at in asked if (known := numbers(cells[at]))}
    closed = [at for at in asked if at not in marks and not is_open(str(table.header[at]), cells[at])]
    lists = word_lists({at: cells[at] for at in closed})
    together = common([known for at, known in marks.items() if stated(table, at) is None])
    found = []
    for at in asked:
        one = Heading(str(table.header[at]))
        if at in marks:
            low, high = stated(table, at) or fitting(together, marks[at])
            one = replace(one, minimum=low, maximum=high, take=True)
        elif set(cells[at]) and all(word_meaning("yn", text) for text in cells[at]):
            one = replace(one, kind="yn", minimum=0, maximum=1, take=True)
        elif at in lists:
            one = replace(one, kind="words", maximum=len(lists[at]), words=lists[at], take=True)
        elif cells[at]:
            one = replace(one, kind=TEXT)
        found.append(one)
    return found


def filled(cells: Cells) -> dict[str, int]:
    """The different texts of a column, in their order, with how often each stands there."""
    return dict(Counter(str(text).strip() for text in cells if not is_blank(text)))


def numbers(texts: Iterable[str]) -> list[float]:
    """The numbers of a column that holds nothing else; a rare slip of the pen does not make it one of words."""
    said = [text.replace(",", ".") for text in texts]
    found = [float(text) for text in said if text.replace(".", "", 1).isdecimal()]
    return found if found and len(found) * 2 > len(said) else []


def stated(table: Table, at: int) -> Bounds | None:
    """The scale that header, group or title state."""
    return stated_in(table.group[at], table.header[at]) or stated_in(table.title)


def common(columns: Sequence[Sequence[float]]) -> Bounds:
    """The usual scale that holds the marks of all columns, but for those that go beyond ten points."""
    inside = [mark for marks in columns if max(marks) <= OURS[1] for mark in marks]
    return scale(min(inside, default=1), max(inside, default=5))


def scale(low: float, high: float) -> Bounds:
    """The first usual scale that holds these marks; else the marks' own bounds."""
    usual = (tuple(one) for one in own_words()["scales"])
    return next((one for one in usual if one[0] <= low and high <= one[1]), (low, max(high, low + 1)))


def fitting(together: Bounds, marks: Sequence[float]) -> Bounds:
    """The table's scale where it holds a column's marks, else the column's own."""
    low, high = together
    return together if low <= min(marks) and max(marks) <= high else scale(min(marks), max(marks))


def word_lists(columns: Mapping[int, Mapping[str, int]]) -> dict[int, tuple[str, ...]]:
    """Column -> its words, the lowest first, where they look like answers of one list.

    Columns that share a word share their list, to which a step that nobody chose belongs where its opposite is there.
    Words that nobody knows stand in the order of the alphabet.
    """
    most = own_words()["words"]
    short = {at: texts for at, texts in columns.items() if is_list(texts)}
    groups: list[set[str]] = []
    for texts in short.values():
        said = {spelling(text) for text in texts}
        near = [group for group in groups if group & said]
        groups = [group for group in groups if not group & said] + [said.union(*near)]
    shown = {spelling(text): text for texts in short.values() for text in texts}
    for group in groups:
        missing = {spelling(whole): whole for word in group if (whole := opposite(shown[word])) is not None}
        shown = missing | shown
        group |= {*missing}
    found = {}
    for at, texts in short.items():
        group = next(group for group in groups if spelling(next(iter(texts))) in group)
        if len(group) <= most:
            found[at] = tuple(shown[word] for word in sorted(group, key=lambda word: (rank(word), word)))
    return found


def opposite(text: str) -> str | None:
    """The step as far from the middle on the other side, «совершенно согласен» of «совершенно не согласен», or None."""
    words = text.split()
    turned = [word for word in words if word != "не"] if "не" in words else [*words[:-1], "не", words[-1]]
    other = " ".join(turned)
    here, there = rank(spelling(text)), rank(spelling(other))
    return other if there and here != there and here + there == sum(OURS) else None


def is_list(texts: Mapping[str, int]) -> bool:
    """Whether the texts of a column are a few short ones that come again, or words that are known."""
    few = 2 <= len(texts) <= own_words()["words"] and all(len(text) <= own_words()["longest"] for text in texts)
    return few and (sum(texts.values()) >= 2 * len(texts) or all(rank(spelling(text)) for text in texts))
