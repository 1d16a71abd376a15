"""A table as a csv file that Russian Excel opens with a double click."""

import csv
from datetime import date, datetime
from io import StringIO

import pandas as pd

from locales import day, language
from reports.cells import harmless, simple
from reports.columns import header
from reports.tables import prepared


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """utf-8 with its mark, separated by ";", decimals as the language writes them.

    A text that a spreadsheet would run gets an apostrophe in front; nulls are empty, hidden figures words.
    """
    rows = prepared(frame)
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(header(str(name))) for name in rows.columns])
    columns = [rows.iloc[:, index].tolist() for index in range(rows.shape[1])]
    writer.writerows([_cell(simple(value)) for value in row] for row in zip(*columns, strict=True))
    return out.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{day(value)} {value:%H:%M}"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, float):
        # With a point, Russian Excel would read 1.5 as the first of May.
        return str(value).replace(".", ",") if language() == "ru" else str(value)
    return str(value) if isinstance(value, int) else harmless(str(value))
