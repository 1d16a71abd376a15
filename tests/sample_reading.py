"""A second, plain reader of the sample school's files: it knows where headers stand, nothing more."""

import csv
import re
from datetime import datetime
from functools import cache
from typing import Any

import openpyxl
import pandas as pd

import sample_data

TRUTH = sample_data.truth()
TABLES = [(name, table) for name, tables in TRUTH["files"].items() for table in tables]
ASKED = [(name, table) for name, table in TABLES if table["kind"] == "questionnaire"]
INTERIM = [(name, table) for name, table in ASKED if table["wave"] == "during"]  # a person may answer every month
QUESTIONNAIRES = [one for one in ASKED if one not in INTERIM]
LATIN = str.maketrans("ABEKMHOPCTX", "АВЕКМНОРСТХ")


@cache
def cells(name: str, sheet: str) -> list[list[str | None]]:
    """Every cell of a sheet as stripped text, dates as YYYY-MM-DD HH:MM:SS; nothing as None."""
    path = sample_data.FILES / name
    if name.endswith(".csv"):
        ours = name.startswith("anketa")
        with path.open(encoding="utf-8" if ours else "cp1251", newline="") as file:
            rows: list[Any] = list(csv.reader(file, delimiter="," if ours else ";"))
    else:
        rows = [list(row) for row in openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)]
    return [[None if cell in (None, "") else str(cell).strip() for cell in row] for row in rows]


def table(name: str, told: dict[str, Any]) -> pd.DataFrame:
    """The rows under the header, blank ones left out, indexed by their number in the sheet."""
    rows = cells(name, told["sheet"])
    header = rows[told["header_row"] - 1]
    body = pd.DataFrame(rows[told["header_row"] :], dtype=object)
    body.index = pd.RangeIndex(told["header_row"] + 1, told["header_row"] + 1 + len(body))
    body.columns = pd.Index([text or f"column {n}" for n, text in enumerate(header)])
    return body.astype(object).where(body.notna(), None).dropna(how="all")


def kind(code_or_name: str | None) -> str:
    """Whether the row is a person's, a test or a total."""
    text = (code_or_name or "").lower()
    return "test" if text == "тест" else "total" if text.startswith(("итого", "средн")) else "person"


def code(text: str) -> str:
    """A code whatever way it is typed: Б0012."""
    return re.sub(r"[\s-]", "", text).upper().translate(LATIN)


def name(text: str) -> str:
    """A name whatever way it is typed."""
    return " ".join(text.lower().replace("ё", "е").split())


def school_class(text: str | None) -> str | None:
    """A class whatever way it is typed: 7А."""
    return text and re.sub(r"[^0-9А-Я]", "", text.upper().translate(LATIN))


def mark(text: str | None) -> int | None:
    """A mark of 1 to 10, or None."""
    found = re.fullmatch(r"(\d+)(,0)?( балл\w*| - самый высокий)?", text or "")
    return int(found[1]) if found and 1 <= int(found[1]) <= 10 else None


def yes(text: str | None) -> int | None:
    """1 for yes, 0 for no, None for anything else."""
    return {"да": 1, "+": 1, "нет": 0}.get((text or "").lower())


def moment(text: str) -> datetime:
    """A time of any of the form systems."""
    if "GMT" in text:
        return datetime.strptime(text, "%Y/%m/%d %I:%M:%S %p GMT+3")
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S")


def people(name_: str, told: dict[str, Any]) -> pd.DataFrame:
    """The rows of one questionnaire that count: who (a code or a name), when, every column of the file.

    Of a person who answered twice the last row; no test rows, no totals.
    """
    rows = table(name_, told)
    who = "ФИО наставника" if "ФИО наставника" in rows else "Код участника"
    when = next(c for c in rows if c in ("Время создания", "Отметка времени", "Время выполнения", "Дата заполнения"))
    rows = rows[rows[who].map(kind) == "person"]
    fold = name if who == "ФИО наставника" else code
    rows = rows.assign(who=rows[who].map(fold), when=rows[when].map(moment))
    return rows.sort_values("when").drop_duplicates("who", keep="last")
