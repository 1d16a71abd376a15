"""Answers of commands as JSON holds them and as a line for people."""

import math
from datetime import date
from typing import TYPE_CHECKING, Any

from locales import _, ngettext

if TYPE_CHECKING:
    import pandas as pd


def rows(frame: "pd.DataFrame") -> list[dict[str, Any]]:
    """The rows of a table as objects."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def plain(value: Any) -> Any:
    """A value as JSON holds it: no NaN, no numpy types, dates and paths as text."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, dict):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return scalar(value)


def scalar(value: Any) -> Any:
    """One value of Python, pandas or numpy that JSON does not know; nulls of any kind and infinity as None."""
    import pandas as pd

    if value is pd.NA or value is pd.NaT:
        return None
    if isinstance(value, date):
        return value.isoformat()
    known = value.item() if hasattr(value, "item") else value
    if isinstance(known, float):
        return known if math.isfinite(known) else None
    return known if isinstance(known, str | bool | int) else str(known)


def summary(answer: Any, code: int) -> str:
    """One line in words for people."""
    if isinstance(answer, list):
        line = ngettext("{n} row", "{n} rows", len(answer)).format(n=len(answer))
        return line if code == 0 else _("{line}; something was refused or needs an answer").format(line=line)
    return _("done") if code == 0 else _("problems were found")
