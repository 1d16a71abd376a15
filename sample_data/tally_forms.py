"""What an honest reading of one questionnaire's table must give, counted from the invented answers."""

from collections import Counter
from dataclasses import asdict
from statistics import fmean as mean
from statistics import median
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from questionnaires import FREQ
from sample_data.responses import Response, asked
from sample_data.shapes import Table

RULE = ("joint_work_satisfaction", "result_satisfaction", "expectations_met")
SATISFIED = 7


def table(made: Table) -> dict[str, Any]:
    """Facts, rows, columns, items and all to be reported of one table; rows are numbered as in the sheet."""
    kept = [r for r in made.responses if r.kind == "kept"]
    told: dict[str, Any] = {
        "sheet": made.sheet.name,
        "kind": "questionnaire",
        "source": made.source,
        **asdict(made.sort),
        "header_row": made.header_row,
        "rows": _rows(made),
        "columns": made.columns,
        "items": items(made, kept),
        "problems": [one for one in _oddities(made) if one["read"] is None],
        "read_anyway": [one for one in _oddities(made) if one["read"] is not None],
        "codes_respelled": _codes(made) if made.source != "typed" else [],
        "left_out": _left_out(made),
        "unknown": [{"row": n, "value": r.code} for n, r in numbered(made) if r.kind == "kept" and not r.person],
    }
    if told["unknown"]:
        told["items_of_known_people"] = items(made, [r for r in kept if r.person])
    return told


def numbered(made: Table) -> list[tuple[int, Response]]:
    """Every row of the table with its number in the sheet."""
    return list(enumerate(made.responses, made.header_row + 1))


def _rows(made: Table) -> dict[str, int]:
    """How many rows of each sort: see rows()."""
    kinds = Counter(r.kind for r in made.responses)
    return rows(kinds["kept"], kinds["repeated"], kinds["test"], kinds["total"], kinds["blank"])


def rows(stored: int, repeated: int = 0, skipped: int = 0, totals: int = 0, blank: int = 0) -> dict[str, int]:
    """read = stored + repeated + skipped; totals and blank rows are no data and stand beside."""
    read = stored + repeated + skipped
    kinds = {"stored": stored, "repeated": repeated, "skipped": skipped, "totals": totals, "blank": blank}
    return {"read": read, **kinds}


def items(made: Table, responses: list[Response]) -> dict[str, dict[str, Any]]:
    """n and, by kind, mean and median, number of yes, or how often each word; over rows that count."""
    found: dict[str, dict[str, Any]] = {}
    for item in asked(made.sort):
        values = [r.answers[item.code] for r in responses if item.code in r.answers]
        found[item.code] = {"kind": item.kind, "n": len(values)}
        marks = [int(v) for v in values] if item.kind != "txt" else []
        if item.kind == "10":
            found[item.code] |= {"mean": mean(marks), "median": median(marks)}
        elif item.kind == "yn":
            found[item.code] |= {"yes": sum(marks)}
        elif item.kind == "freq":
            found[item.code] |= {"counts": {word: marks.count(n) for n, word in enumerate(FREQ, 1)}}
    return found


def _oddities(made: Table) -> list[dict[str, Any]]:
    """The cells written in another way: where, what stands there, how it is read (None: it cannot be)."""
    head = [str(text) for text in made.sheet.rows[made.header_row - 1]]
    header = {code: text for text, code in made.columns.items()}
    found = []
    for number, response in numbered(made):
        for code, written in response.written.items():
            where = {"row": number, "cell": xl_rowcol_to_cell(number - 1, head.index(header[code]))}
            read = response.answers.get(code)
            found.append({**where, "column": header[code], "item": code, "value": written, "read": read})
    return found


def _codes(made: Table) -> list[dict[str, Any]]:
    """The codes that are typed otherwise than in the roster."""
    found = [(n, r) for n, r in numbered(made) if r.kind == "kept" and r.person not in (None, r.code)]
    return [{"row": n, "value": r.code, "code": r.person} for n, r in found]


def _left_out(made: Table) -> list[dict[str, Any]]:
    """The rows that are read and not stored, and why; for a repeated person the row that is kept."""
    kept = {r.person: n for n, r in numbered(made) if r.kind == "kept"}
    found: list[dict[str, Any]] = []
    for number, response in numbered(made):
        if response.kind == "repeated":
            found.append({"row": number, "why": "repeated", "kept": kept[response.person]})
        elif response.kind != "kept":
            found.append({"row": number, "why": response.kind})
    return found


def satisfied(response: Response) -> bool | None:
    """Whether the mean of the rule's answered items is 7 or more; None when none of them is answered."""
    marks = [int(response.answers[code]) for code in RULE if code in response.answers]
    return sum(marks) >= SATISFIED * len(marks) if marks else None
