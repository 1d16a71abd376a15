"""What every exported file says of itself: whose it is, for which filters, and what is hidden in it."""

import re

import pandas as pd

from locales import _, day
from reports.monitoring import facts_of
from ui import data
from ui.filters import Filters
from ui.viewer import PSYCHOLOGIST, Viewer


def facts(me: Viewer, chosen: Filters) -> dict[str, str]:
    """Name to text: program, period, reader, threshold, and the filters that are set."""
    hide = 0 if me.role == PSYCHOLOGIST else data.few()
    said = {_("Program"): _("Mentoring Monitor"), **facts_of(chosen.year, chosen.on, me.role, hide)}
    return said | chosen.narrowed()


def with_filters(frame: pd.DataFrame, chosen: Filters) -> pd.DataFrame:
    """The table with the school year and the date in columns of their own: a csv has no other place for them."""
    return frame.assign(**{_("School year"): chosen.year, _("On the date"): day(chosen.on)}, **chosen.left_out())


def file_name(name: str, chosen: Filters, ending: str) -> str:
    """A name for a file that says what is in it: involvement_2025-26_7А_2026-08-31.xlsx."""
    late = _("without late entries") if chosen.on_time else None
    parts = [name, chosen.year, chosen.form, chosen.class_, late, chosen.on.isoformat()]
    return re.sub(r"[^\w.-]+", "-", "_".join(part for part in parts if part)) + f".{ending}"
