"""Waves of the rows of a table that say when they were measured («сентябрь», «май»), by the school year."""

from collections.abc import Mapping, Sequence

from data_loaders.school_calendar import When, time_of
from questionnaires import ASKED


def ordered(times: Sequence[When]) -> Mapping[When, str]:
    """Two times, as they stand in the table, as before and after; nothing where that cannot be known.

    Without years they have to stand as the school year runs: «Май», «Октябрь» may be of two school years.
    """
    if len(times) != len(ASKED):
        return {}
    as_they_run = sorted(times, key=lambda one: (one.month, one.day))
    years = {one.year for one in times}
    known = len(years) == 1 and None not in years
    settled = known or (None in years and as_they_run == list(times))
    return dict(zip(as_they_run, ASKED, strict=True)) if settled and times[0].month != times[1].month else {}


def waves_by_time(texts: Sequence[str | None]) -> dict[str, str]:
    """Text -> wave, of cells that say nothing but two times of the school year; empty for any others."""
    said = list(dict.fromkeys(text for text in texts if text))
    times = {text: time_of(text) for text in said} if len(said) <= 2 * len(ASKED) else {}
    known = {text: when for text, when in times.items() if when is not None}
    found = ordered(list(dict.fromkeys(known.values()))) if known and len(known) == len(said) else {}
    return {text: found[when] for text, when in known.items()} if found else {}
