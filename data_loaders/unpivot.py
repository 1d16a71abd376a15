"""A stage-2 table in any layout to one row per person, parameter and wave."""

import pandas as pd

from data_loaders.answered import read_column
from data_loaders.dated_rows import waves_by_time
from data_loaders.headers import wave_of
from data_loaders.levels import level_reader
from data_loaders.measured import PROGRAMME, Measured, parameter_of, wave_at, wave_in
from data_loaders.report import Problem
from data_loaders.respondents import column
from data_loaders.subjects import named_subject
from data_loaders.tables import Table
from data_loaders.told import header_of
from data_loaders.unread import unmeasured
from questionnaires import parameters

COLUMNS = ("row", "place", "code", "code_key", "name_key", "class", "parameter", "subject", "wave", "value",
           "measured_on")  # fmt: skip


def wave_column(table: Table, found: dict[str, int]) -> list[str | None]:
    """The wave each row says in a column of its own, perhaps by its time; None where there is no such column."""
    texts = column(table, found.get("wave"))
    said = [None if text is None else wave_in(text) for text in texts]
    timed = {} if any(said) else waves_by_time(texts)
    return [timed.get(text or "") for text in texts] if timed else said


def wide_rows(
    table: Table,
    people: pd.DataFrame,
    columns: list[Measured],
    row_waves: list[str | None],
    table_wave: str | None,
) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per person, parameter and wave from a table with one column per parameter (and wave)."""
    parts, problems = [], []
    for one in columns:
        cells = table.column(one.column)
        (numbers, values, _texts), bad = read_column(
            cells, level_reader(one.parameter, table.header[one.column], table.group[one.column])
        )
        found = pd.DataFrame({"number": numbers, "value": values})
        waves = [one.wave or row_waves[number] or table_wave for number in numbers]
        said = pd.Series([one.subject] * len(found), dtype=object)
        parts.append(found.assign(parameter=one.parameter.code, wave=pd.Series(waves, dtype=object), subject=said))
        header = header_of(table, one.column)
        problems += [Problem(table.tab, int(table.rows[n]), header, str(cells[n]), said) for n, said in bad]
    return joined(table, pd.concat(parts, ignore_index=True), people), problems


def long_rows(
    table: Table, people: pd.DataFrame, found: dict[str, int], table_wave: str | None
) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per person, parameter and wave from a table with a parameter and a value (or a value per wave) a row."""
    names, cells = column(table, found.get("parameter")), value_cells(table, found, table_wave)
    rows, problems = [], unmeasured(table, found["parameter"])
    for number, (row, name) in enumerate(zip(table.rows, names, strict=True)):
        known = parameter_of(name or "")
        if known is None or known[0].who == PROGRAMME:
            continue
        for at, wave in cells[number].items():
            text = table.cells[number, at]
            typed = level_reader(known[0], name, table.header[at])(text or "")
            if typed.problem:
                problems.append(Problem(table.tab, int(row), table.header[at], text, typed.problem))
            elif typed.value is not None:
                rows.append((number, known[0].code, wave, typed.value))
    values = pd.DataFrame(rows, columns=["number", "parameter", "wave", "value"])
    return joined(table, values, people, found), problems


def value_cells(table: Table, found: dict[str, int], table_wave: str | None) -> list[dict[int, str | None]]:
    """Per data row, the columns that hold its values and their waves: a column for each wave, or one for any."""
    heads = {n: text for n, text in enumerate(table.header) if text}
    waves = {n: wave_of(text) if "value" in found else wave_at(table, n) for n, text in heads.items()}
    waves = {n: wave for n, wave in waves.items() if wave is not None}
    if waves or "value" not in found:
        return [{**waves}] * len(table.rows)
    return [{found["value"]: wave or table_wave} for wave in wave_column(table, found)]


def joined(
    table: Table, values: pd.DataFrame, people: pd.DataFrame, found: dict[str, int] | None = None
) -> pd.DataFrame:
    """The values beside the person of their row, with the place people of that parameter are looked for."""
    known = parameters()
    frame = values.astype({"number": "int64"}).join(people.drop(columns=["test"]), on="number")
    frame["place"] = [
        known[code].who if known[code].who in ("pupil", "staff") else "any" for code in frame["parameter"]
    ]
    frame["measured_on"] = pd.to_datetime(frame["answered_at"])
    if "subject" not in frame:
        subjects = column(table, (found or {}).get("subject"))
        said = [subjects[number] for number in frame["number"]]
        frame["subject"] = pd.Series([text and named_subject(text) for text in said], dtype=object)
    frame["wave"] = frame["wave"].astype(object)
    return frame.reindex(columns=[*COLUMNS, "number"])
