"""Which columns of a table hold which stage-2 parameter, in which wave."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data_loaders.columns import meaning
from data_loaders.headers import wave_of
from data_loaders.likeness import likeness, said_of, stems
from data_loaders.report import Column
from data_loaders.sources import system_column
from data_loaders.subjects import is_marks, subject_of
from data_loaders.tables import Table
from data_loaders.told import header_of
from data_loaders.wording import find_words
from questionnaires import Parameter, parameters

# Below this a header is not taken for a parameter; nor where it says less of the parameter's name than this: a single
# word («работа», «школа») is part of several.
SURE = 0.6
NAMED = 0.7
PROGRAMME = "programme"  # what is counted of the programme as a whole, and never kept of a person


@dataclass(frozen=True)
class Measured:
    """One column that holds one parameter; wave None where the rows or the table say it."""

    column: int
    parameter: Parameter
    wave: str | None
    certainty: float
    subject: str | None = None


@cache
def parameter_of(text: str) -> tuple[Parameter, float] | None:
    """The parameter a text names with its certainty, or None."""
    words = stems(text)
    best: tuple[float, Parameter] | None = None
    for known in parameters().values():
        for said in (known.title["ru"], *known.keys):
            sure = likeness(words, stems(said)) if said_of(words, stems(said)) >= NAMED else 0.0
            if sure >= SURE and (best is None or sure > best[0]):
                best = (sure, known)
    return None if best is None else (best[1], round(best[0], 3))


def measured_columns(table: Table) -> list[Measured]:
    """The columns that hold parameters: «Тревожность» over «до», «Тревожность (вход)», «до» over parameters.

    Of columns that say the same parameter, subject and wave the surest, numbers before words; a subject alone
    («Алгебра») is one of marks where the table's title, tab or file speaks of marks.
    """
    found: dict[tuple[str, str | None, str | None], Measured] = {}
    marks = any(map(is_marks, (table.title, table.sheet, table.file)))
    for number, (low, up) in enumerate(zip(table.header, table.group, strict=True)):
        # «Отметка времени» is the time at which a form was sent, and nobody's mark.
        texts = [text for text in (low, up) if text and meaning(text) is None and not system_column(text)]
        if number in table.told:
            chosen = parameters().get(table.told[number] or "")
            named = (chosen, 1.0) if chosen else None
            texts = texts if chosen else []
        else:
            named = next((known for text in texts if (known := parameter_of(text))), None)
        subject = next((said for text in texts if (said := subject_of(text))), None)
        if named is None and subject is not None and marks:
            named = (parameters()["grades"], 1.0)
        if named is None or named[0].who == PROGRAMME:
            continue
        wave = wave_at(table, number)
        one = Measured(number, named[0], wave, named[1], subject if named[0].by_subject else None)
        key = (one.parameter.code, one.subject, one.wave)
        if key not in found or weight(table, one) > weight(table, found[key]):
            found[key] = one
    return sorted(found.values(), key=lambda one: one.column) or titled(table)


def weight(table: Table, one: Measured) -> tuple[float, bool]:
    """How surely a column is a parameter's; of equals one with numbers goes before one of words («уровень»)."""
    return one.certainty, any(text.strip()[:1].isdigit() for text in table.said(one.column))


def titled(table: Table) -> list[Measured]:
    """The columns of a table about one parameter that only its tab or title names: «До», «После» and who it is."""
    named = next((known for text in (table.sheet, table.title) if text and (known := parameter_of(text))), None)
    texts = {at: text for at, text in enumerate(table.header) if text and meaning(text) is None}
    waves = {wave: at for at in reversed(texts) if (wave := wave_at(table, at)) is not None}
    if named is None or len(waves) < 2 or "parameter" in map(meaning, filter(None, table.header)):
        return []
    return [Measured(at, named[0], wave, named[1]) for wave, at in sorted(waves.items(), key=lambda one: one[1])]


def wave_at(table: Table, number: int) -> str | None:
    """The wave of a column by the calendar, its header or what stands above that, or None."""
    waves = (wave_in(text) for text in (table.header[number], table.group[number]))
    return table.dated.get(number) or next(filter(None, waves), None)


def wave_in(text: str | None) -> str | None:
    """The wave a header says, alone or beside a parameter, or None."""
    if not text:
        return None
    whole = wave_of(text)
    found = find_words("wave", text)
    return whole or (found[0] if len(set(found)) == 1 else None)


def is_parameter(text: str) -> bool:
    """Whether a header cell names a stage-2 parameter."""
    return parameter_of(text) is not None


def parameter_columns(
    table: Table, columns: list[Measured], found: Mapping[str, int], table_wave: str | None
) -> tuple[Column, ...]:
    """Each header with its parameter and wave, or its meaning as a column of a list."""
    parameter = {one.column: one for one in columns}
    # A long table has a parameter in each row, and its values under «до» and «после».
    long = {} if columns or "parameter" not in found else {n: wave_at(table, n) for n in range(len(table.header))}
    lists = {number: "value" for number, wave in long.items() if wave} | {n: name for name, n in found.items()}
    said = []
    for number in range(len(table.header)):
        text = header_of(table, number)
        one = parameter.get(number)
        if one is not None:
            said.append(Column(text, one.parameter.code, one.certainty, one.wave or table_wave))
        elif text:
            said.append(Column(text, lists.get(number), 1.0 if number in lists else 0.0, long.get(number)))
    return tuple(said)
