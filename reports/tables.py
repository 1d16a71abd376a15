"""A table on its way into a file: groups as columns, figures of small groups as words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from locales import _, words
from metrics.count import UNSAID
from metrics.small_changes import MUCH, SPLIT, SPREAD
from questionnaires import word
from reports.columns import hides

CUTS = ("class", "parallel", "form", "role_model", "role", "gender", "category")


@dataclass(frozen=True)
class Table:
    """One sheet: title, rows and a note.

    kinds overrides how columns are written (kinds as in columns.toml); bars names a column of shares that is drawn as
    an editable chart against the first column; whole is the school's own row (numerator, denominator, value,
    target, missing), which an xlsx file shows under a table of classes.
    """

    title: str
    frame: pd.DataFrame
    note: str = ""
    kinds: Mapping[str, str] = field(default_factory=dict)
    bars: str = ""
    whole: Mapping[str, object] | None = None


def prepared(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows as a reader gets them: `group` as columns by its keys, words for what is hidden."""
    return grouped(worded(split_worded(frame.reset_index(drop=True))))


def split_worded(frame: pd.DataFrame) -> pd.DataFrame:
    """Changes in which only the split into improved, same and worse is hidden say so in its cells.

    Such a row is not `suppressed`; people measured twice without a split are how it shows. What would tell the split
    is hidden along with it.
    """
    if "n_matched" not in frame.columns:
        return frame
    matched = pd.to_numeric(frame["n_matched"]).fillna(0).gt(0)
    split = [name for name in SPLIT if name in frame.columns]
    unsplit = matched & (frame[split[0]].isna() if split else False)
    told = hidden(frame, [*split, *(name for name in MUCH if name in frame.columns)], matched)
    return hidden(told, [name for name in SPREAD if name in frame.columns], unsplit)


def worded(frame: pd.DataFrame) -> pd.DataFrame:
    """Without `suppressed`; the figures it emptied say «скрыто», since empty cells look like silence."""
    if "suppressed" not in frame.columns:
        return frame
    flags = frame["suppressed"].fillna(False).astype(bool)
    return hidden(frame.drop(columns="suppressed"), [name for name in map(str, frame.columns) if hides(name)], flags)


def hidden(frame: pd.DataFrame, columns: list[str], rows: "pd.Series[bool]") -> pd.DataFrame:
    """The frame with «скрыто» in the null cells of these columns in the flagged rows."""
    changed = {}
    for name in columns:
        cells = frame[name].astype(object)
        changed[name] = cells.mask(rows & cells.isna(), _("hidden"))
    return frame.assign(**changed)


def grouped(frame: pd.DataFrame) -> pd.DataFrame:
    """The dicts of `group` as columns by key, in the place of `group`; the whole is named in words."""
    if "group" not in frame.columns:
        return frame
    at = list(frame.columns).index("group")
    shown = frame.drop(columns="group")
    keys = [key for key in CUTS if any(key in group for group in frame["group"])]
    for offset, key in enumerate(keys):
        shown.insert(at + offset, key, [_value(key, group) for group in frame["group"]])
    return shown


def named(kind: str, code: object) -> str:
    """The words for the code of a form, role, wave, category, …; a code without words stays, a null is ""."""
    if not isinstance(code, str):
        return ""
    if code == UNSAID:
        return _("not said")
    try:
        return words(word(kind, code))
    except KeyError:
        return code


def _value(key: str, group: Mapping[str, str]) -> str:
    if not group:
        return _("whole school")
    return named(key, group[key]) if key in group else ""
