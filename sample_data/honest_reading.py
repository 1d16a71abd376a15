"""The generator's own tally of what an honest reading of the files must give."""

import json
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from sample_data import tally_answers
from sample_data.filing import File, school
from sample_data.measurements import WAVES, Grid, pupils_grid, staff_grid
from sample_data.people import SCHOOL, THIS, YEARS
from sample_data.rosters import List
from sample_data.shapes import Table
from sample_data.tally_forms import rows, table
from sample_data.tally_people import people
from sample_data.tally_registers import registers


def truth() -> dict[str, Any]:
    """School, years, growth, registers and files; every count is of people or rows, every mean unrounded."""
    tables = [t for file in school() for t in file.tables if isinstance(t, Table)]
    answered = tally_answers.kept(tables)
    years = {
        year: {
            **people(year),
            "questionnaires": tally_answers.owed(year, answered),
            "satisfaction": tally_answers.satisfaction(year, answered),
            "gaps": tally_answers.gaps(year, answered),
        }
        for year in YEARS
    }
    measured = [tuple(one for one in grid().people if one.kind == "kept") for grid in (pupils_grid, staff_grid)]
    growth = {THIS: tally_answers.growth(*measured)}
    beside = registers(answered, measured[0])
    files = {file.name: _file(file) for file in school()}
    return {"school": SCHOOL, "years": years, "growth": growth, "registers": beside, "files": files}


def text() -> str:
    """The tally as it is written to truth.json."""
    return json.dumps(truth(), ensure_ascii=False, indent=1) + "\n"


def _file(file: File) -> list[dict[str, Any]]:
    """The tables of one file."""
    return [_told(one) for one in file.tables]


def _told(one: List | Table | Grid) -> dict[str, Any]:
    """What is to be found in one table."""
    if isinstance(one, Table):
        return table(one)
    if isinstance(one, Grid):
        return _grid(one)
    facts = {"sheet": one.sheet.name, "kind": one.kind, "source": "typed", "year": one.year}
    return {
        **facts,
        "header_row": one.header_row,
        "rows": rows(one.stored, totals=one.totals),
        "problems": [],
        "unknown": list(one.unknown),
    }


def _grid(grid: Grid) -> dict[str, Any]:
    """Rows, marks by parameter and wave, and unreadable cells of one table of measurements."""
    kinds = [one.kind for one in grid.people]
    counts = rows(kinds.count("kept"), totals=kinds.count("total"), blank=kinds.count("blank"))
    odd = _oddities(grid)
    marks = {
        code: {wave: sum(code in one.marks(wave) for one in grid.people) for wave in WAVES} for code in grid.titles
    }
    facts = {"sheet": grid.sheet.name, "kind": "measurements", "source": "typed", "year": THIS}
    return {**facts, "header_row": grid.header_row, "rows": counts, "marks": marks, **odd}


def _oddities(grid: Grid) -> dict[str, list[dict[str, Any]]]:
    """The cells written in another way: those that cannot be read, and those that can."""
    found = []
    columns = [(code, wave) for code in grid.titles for wave in WAVES]
    before = len(grid.sheet.rows[grid.header_row - 1]) - len(columns)
    for row, one in enumerate(grid.people, grid.header_row + 1):
        for (code, wave), written in one.written.items():
            cell = xl_rowcol_to_cell(row - 1, before + columns.index((code, wave)))
            where = {"row": row, "cell": cell, "item": code, "wave": wave}
            found.append({**where, "value": written, "read": one.marks(wave).get(code)})
    return {
        "problems": [one for one in found if one["read"] is None],
        "read_anyway": [one for one in found if one["read"] is not None],
        "left_out": [
            {"row": row, "why": one.kind}
            for row, one in enumerate(grid.people, grid.header_row + 1)
            if one.kind != "kept"
        ],
    }
