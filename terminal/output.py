"""Answers of commands as JSON holds them and as a line for people."""

import math
from datetime import date, datetime
from typing import Any

import pandas as pd

from locales import _, ngettext


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a table as objects."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def plain(value: Any) -> Any:
    """A value as JSON holds it: no NaN, no numpy types, dates as text."""
    if isinstance(value, dict):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if hasattr(value, "item") and not isinstance(value, pd.Timestamp):
        value = value.item()
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and not math.isfinite(value)):
        return None
    return value.isoformat() if isinstance(value, date | datetime) else value


def sentence(error: Exception) -> str:
    """An error as a sentence."""
    if isinstance(error, FileNotFoundError) and error.filename is None:
        return _("the key of the names is missing: {file}").format(file=error)
    return str(error)


def summary(answer: Any, code: int) -> str:
    """One line in words for people."""
    if isinstance(answer, list):
        line = ngettext("{n} row", "{n} rows", len(answer)).format(n=len(answer))
        return line if code == 0 else _("{line}; something was refused or needs an answer").format(line=line)
    return _("done") if code == 0 else _("problems were found")
