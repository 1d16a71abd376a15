"""Headers of a questionnaire to the items of an instrument, with a certainty for each and for the whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from data_loaders.leads import without_leads
from data_loaders.likeness import Phrase, decisive_words, likeness, phrases, stems
from data_loaders.sources import system_column
from questionnaires import Item, items

SURE = 0.62  # below this a header is not taken for an item
SECOND = 0.15  # so much below its best item a header is not taken for its next best when that one is taken
ROW = 0.95  # what is left of the likeness of a header without what it shares with others
Asked = Mapping[int, frozenset[str]]  # column -> stems of what its header asks
NO_ROWS: Asked = {}


@dataclass(frozen=True)
class Match:
    """One header understood as one item."""

    column: int
    item: Item
    certainty: float


@dataclass(frozen=True)
class Reading:
    """The headers of a table read as one instrument in one wave."""

    form: str
    role: str
    wave: str
    matches: tuple[Match, ...]

    @property
    def score(self) -> float:
        """How much of the table this reading explains: the sum of its certainties."""
        return sum(match.certainty for match in self.matches)


@lru_cache(maxsize=64)  # guessing the kind of a table and planning it ask for the same headers several times
def readings(headers: tuple[str | None, ...]) -> tuple[Reading, ...]:
    """Every instrument and wave the headers could be, the likeliest first; only with two items or more."""
    texts = {column: text for column, text in enumerate(headers) if text and system_column(text) is None}
    asked = {column: asked_in(text) for column, text in texts.items() if asked_in(text)}
    rows = without_leads(texts)
    found = [read_as(place, said, asked, rows) for place, said in phrases().items()]
    return tuple(sorted((r for r in found if len(r.matches) >= 2), key=lambda r: -r.score))


def asked_in(text: str) -> frozenset[str]:
    """The stems of a header; of one that is the code of an item («comfort») that code."""
    code = text.strip().lower()
    return frozenset({code}) if code in items() else stems(text)


def read_as(place: tuple[str, str, str], said: Sequence[Phrase], asked: Asked, rows: Asked = NO_ROWS) -> Reading:
    """The headers read as one instrument: each item to its best header, surest first, none used twice.

    rows: of the headers that begin like others, what they say after that.
    """
    best: dict[tuple[int, str], tuple[float, Item]] = {}
    for column, words in asked.items():
        row = rows.get(column, words)
        for phrase in said:
            sure = max(likeness(words, phrase.words, "aside"), ROW * likeness(row, phrase.words, "aside"))
            if sure >= SURE and sure > best.get((column, phrase.item.code), (0.0, phrase.item))[0]:
                best[column, phrase.item.code] = (sure, phrase.item)
    surest: dict[int, float] = {}
    for (column, _code), (sure, _item) in best.items():
        surest[column] = max(sure, surest.get(column, 0.0))
    taken: dict[int, Match] = {}
    codes: set[str] = set()
    for (column, code), (sure, item) in sorted(best.items(), key=lambda pair: (-pair[1][0], pair[0])):
        if column not in taken and code not in codes and sure > surest[column] - SECOND:
            taken[column] = Match(column, item, round(sure, 3))
            codes.add(code)
    taken |= following(said, asked, taken)
    return Reading(*place, tuple(taken[column] for column in sorted(taken)))


def following(said: Sequence[Phrase], asked: Asked, taken: dict[int, Match]) -> dict[int, Match]:
    """The columns known only by the one before them: «Где?» after «Знакомо ли Вам наставничество?»."""
    found: dict[int, Match] = {}
    for code, rule in decisive_words()["follows"].items():
        item = next((phrase.item for phrase in said if phrase.item.code == code), None)
        before = next((at for at, match in taken.items() if match.item.code == rule["after"]), None)
        if item is None or before is None or any(match.item.code == code for match in taken.values()):
            continue
        if before + 1 not in taken and asked.get(before + 1) in [stems(way) for way in rule["words"]]:
            found[before + 1] = Match(before + 1, item, SURE)
    return found


@cache
def is_question(text: str) -> bool:
    """Whether a header cell looks like a question of any instrument."""
    words = asked_in(text)
    return (len(words) >= 2 or words <= items().keys()) and any(likeness(words, way, "aside") >= SURE for way in ways())


@cache
def ways() -> frozenset[frozenset[str]]:
    """Every different way to ask any item: the forms share most of theirs."""
    return frozenset(phrase.words for said in phrases().values() for phrase in said)
