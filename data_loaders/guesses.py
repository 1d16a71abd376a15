"""What else a header or a table may be: the three likeliest items and readings, for a reader who is to decide."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data_loaders.likeness import likeness, phrases, stems
from data_loaders.recognise import Reading
from data_loaders.report import Candidate, Column, Guess, TablePlan
from data_loaders.splits import MARK
from locales import words
from questionnaires import Item, items, parameters

MOST = 3
MAYBE = 0.3  # below this a header is no guess at all


def with_guesses(planned: TablePlan, near: Sequence[Reading], ranked: Sequence[Reading], asks: bool) -> TablePlan:
    """The plan of a questionnaire with guesses for its unsure columns; where the reader is asked for all, and readings.

    near: the readings among which the recogniser chose, the chosen one first, as the reader is offered it; ranked: all
    that fit what is said, the likeliest first; asks: whether the reader is asked which questionnaire it is.
    """
    places = [(reading.form, reading.role, reading.wave) for reading in near]
    taken = {column.item for column in planned.columns if column.item}
    columns = tuple(guessed(column, places, taken, asks) for column in planned.columns)
    first = list(dict.fromkeys([near[0], *ranked]))[:MOST]
    best = [Candidate(one.form, one.role, one.wave, round(one.score, 3)) for one in first] if asks else []
    return replace(planned, columns=columns, readings=tuple(best))


def guessed(column: Column, places: Sequence[tuple[str, str, str]], taken: set[str], asks: bool) -> Column:
    """The column with its guesses; other columns' items are none of an unsure one's."""
    if column.item is None:
        return replace(column, guesses=guesses(column.header, places, taken))
    if asks and column.item in items():
        return replace(column, guesses=guesses(column.header, places, taken - {column.item}))
    return column


def guesses(header: str, places: Sequence[tuple[str, str, str]], taken: set[str]) -> tuple[Guess, ...]:
    """The items of these questionnaires that a header is most like."""
    said, found = stems(header), dict[str, tuple[float, Item]]()
    for phrase in (phrase for place in places for phrase in phrases()[place]):
        sure, code = likeness(said, phrase.words), phrase.item.code
        if code not in taken and sure >= max(MAYBE, found.get(code, (0.0,))[0]):
            found[code] = (sure, phrase.item)
    best = sorted(found.items(), key=lambda one: (-one[1][0], one[0]))[:MOST]
    return tuple(Guess(code, words(item.text), round(sure, 3)) for code, (sure, item) in best)


def with_parameters(columns: Iterable[Column]) -> tuple[Column, ...]:
    """The columns of a table of measurements, those taken for nothing with the parameters they are most like."""
    return tuple(replace(one, guesses=() if one.item else likely(one.header)) for one in columns)


def likely(header: str) -> tuple[Guess, ...]:
    """The parameters of people that a header is most like, whatever wave it says."""
    said = stems(MARK.sub("", header)) or stems(header)
    found = [
        (max(likeness(said, stems(way)) for way in (one.title["ru"], *one.keys)), one)
        for one in parameters().values()
        if one.who != "programme"
    ]
    best = sorted(((sure, one) for sure, one in found if sure >= MAYBE), key=lambda pair: (-pair[0], pair[1].code))
    return tuple(Guess(one.code, words(one.title), round(sure, 3)) for sure, one in best[:MOST])
