"""A stage-2 table in any layout to one row per person, parameter and wave."""

import pandas as pd

from data_loaders.answers import read_texts, take
from data_loaders.measured import Measured, header_of, parameter_of, wave_in
from data_loaders.report import Problem
from data_loaders.respondents import column
from data_loaders.tables import Table, wave_of
from data_loaders.values import parameter_reader
from locales import _
from questionnaires import parameters

COLUMNS = ("row", "place", "code", "code_key", "name_key", "class", "parameter", "subject", "wave", "value",
           "measured_on")  # fmt: skip


def wave_column(table: Table, found: dict[str, int]) -> list[str | None]:
    """The wave each row says in a column of its own; None where there is no such column."""
    return [None if text is None else wave_in(text) for text in column(table, found.get("wave"))]


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
        texts = table.column(one.column)
        understood = read_texts(texts, parameter_reader(one.parameter))
        rows, values, _words, bad = take(texts, understood)
        waves = [one.wave or row_waves[number] or table_wave for number in rows]
        parts.append(pd.DataFrame({"number": rows, "parameter": one.parameter.code, "wave": waves, "value": values}))
        header = header_of(table, one.column)
        problems += [
            Problem(table.tab, int(table.rows[n]), header, str(texts[n]), understood[texts[n]].problem or "")
            for n in bad
        ]
    return joined(table, pd.concat(parts, ignore_index=True), people), problems


def long_rows(
    table: Table, people: pd.DataFrame, found: dict[str, int], table_wave: str | None
) -> tuple[pd.DataFrame, list[Problem]]:
    """One row per person, parameter and wave from a table with a parameter and a value (or a value per wave) a row."""
    names = column(table, found.get("parameter"))
    waves = {n: wave for n, text in enumerate(table.header) if text and (wave := wave_of(text)) is not None}
    rows, problems = [], []
    for number, name in enumerate(names):
        known = parameter_of(name or "")
        if known is None:
            problems.append(
                Problem(
                    table.tab,
                    int(table.rows[number]),
                    "parameter",
                    name,
                    _("unknown parameter; the row is left out"),
                )
            )
            continue
        cells = waves or {found["value"]: wave_column(table, found)[number] or table_wave}
        for at, wave in cells.items():
            typed = parameter_reader(known[0])(table.cells[number, at] or "")
            if typed.problem:
                text = table.cells[number, at]
                problems.append(Problem(table.tab, int(table.rows[number]), table.header[at], text, typed.problem))
            elif typed.value is not None:
                rows.append((number, known[0].code, wave, typed.value))
    return joined(table, pd.DataFrame(rows, columns=["number", "parameter", "wave", "value"]), people, found), problems


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
    subjects = column(table, (found or {}).get("subject"))
    frame["subject"] = [subjects[number] for number in frame["number"]]
    frame["wave"] = frame["wave"].astype(object)
    return frame.reindex(columns=[*COLUMNS, "number"])
