"""Steps of a scale in words that are read as one value («согласен», «скорее согласен»): told and asked by word."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from data_loaders.dictionary import Own, as_compared, meaning_name
from data_loaders.marks import folded, scale_words
from data_loaders.recognise import Match
from data_loaders.report import Problem
from data_loaders.tables import Table
from data_loaders.values import item_reader
from locales import _, number
from questionnaires import FREQ

KINDS = ("10", "freq")  # of yes and no there are no steps
ROOT = 5  # letters of a word that its gender and case leave alone


@dataclass(frozen=True)
class Step:
    """One word of a column with the value it was read as, and the first row that says it."""

    said: str
    kind: str
    value: float
    column: str
    row: int

    @property
    def roots(self) -> frozenset[str]:
        """The words without gender, order and ways to say «wholly»: those of «согласна полностью» and «согласен»."""
        same = {way: name for name, ways in scale_words()["same"].items() for way in ways}
        words = {same.get(word, word) for word in folded(self.said).split()}
        return frozenset(word if word in scale_words()["degrees"]["words"] else word[:ROOT] for word in words)

    def meets(self, other: "Step") -> bool:
        """Whether another word is another step of the same scale, though read as the same value."""
        alike = (self.kind, self.value) == (other.kind, other.value) and self.roots != other.roots
        shared = self.roots & other.roots - {*scale_words()["degrees"]["words"]}
        return alike and (self.column == other.column or bool(shared))


def collapsed(table: Table, matches: tuple[Match, ...], source: str | None, own: Own) -> list[Problem]:
    """A word on each word that shares its value with another step, with what else is read so; none where people said.

    Marks in numbers are recalculated elsewhere; a word that the school has explained itself is as it says.
    """
    steps = [step for match in matches if match.item.kind in KINDS for step in steps_of(table, match, source, own)]
    beside: dict[tuple[str, str], dict[str, Step]] = {}
    for one, other in combinations(steps, 2):
        if one.meets(other) and not all((step.kind, as_compared(step.said)) in own for step in (one, other)):
            for this, that in ((one, other), (other, one)):
                beside.setdefault((this.kind, as_compared(this.said)), {}).setdefault(as_compared(that.said), that)
    first = {(step.kind, as_compared(step.said)): step for step in reversed(steps)}
    return [told(table, first[key], others) for key, others in beside.items()]


def steps_of(table: Table, match: Match, source: str | None, own: Own) -> Iterator[Step]:
    """The different words of one column that have a value, from the top down."""
    read = item_reader(match.item, source, own=own)
    header, cells = table.header[match.column] or "", table.column(match.column)
    said = {text.strip() for text in table.said(match.column)}
    words = {text: read(text).value for text in said if folded(text) and not any(map(str.isdigit, text))}
    # Few cells are words, and those stand far up: the rest of a long column is not looked through again.
    first = {text: next(n for n, cell in enumerate(cells) if str(cell).strip() == text) for text in words}
    for text, place in sorted(first.items(), key=lambda one: one[1]):
        value = words[text]
        if value is not None:
            yield Step(text, match.item.kind, value, header, int(table.rows[place]))


def told(table: Table, step: Step, others: Mapping[str, Step]) -> Problem:
    """What is said of one word."""
    message = _(
        "«{word}» and {others} are read as one value ({value}); if they are different steps, say what each means"
    )
    named = ", ".join(f"«{other.said}»" for other in others.values())
    value = number(step.value) if step.kind == "10" else meaning_name(step.kind, FREQ[int(step.value) - 1])
    said = message.format(word=step.said, others=named, value=value)
    return Problem(table.tab, step.row, step.column, step.said, said, step.kind)
