"""Columns of waves that say when, and not which wave: before and after by the calendar of the school year, or asked."""

from dataclasses import replace

from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.dated_rows import ordered, waves_by_time
from data_loaders.measured import parameter_columns, parameter_of, wave_in
from data_loaders.measurements import plan_measurements
from data_loaders.report import Guess, Problem, TablePlan
from data_loaders.respondents import column
from data_loaders.runs import continued
from data_loaders.school_calendar import When, time_among, time_of
from data_loaders.tables import Table
from data_loaders.told import header_of
from data_loaders.wording import file_words, find_word
from locales import _, words
from questionnaires import ASKED, word


def by_calendar(table: Table) -> Table:
    """The table with the waves of its columns that say when; unsettled are those of which the calendar tells nothing.

    What the reader says of a column (before, after, nothing) goes before the calendar.
    """
    times = times_of(table)
    said = {at: table.told[at] for at in times if at in table.told}
    chosen = {at: wave for at, wave in said.items() if wave in ASKED}
    left = {at: when for at, when in times.items() if at not in said}
    found = {} if chosen else ordered(list(dict.fromkeys(left.values())))
    by_words = {wave_in(table.header[at]) or wave_in(table.group[at]) for at in left} >= {*ASKED}
    several = not (chosen or found or by_words) and len({*left.values()}) > 1
    dated = chosen or {at: found[when] for at, when in left.items() if when in found}
    return replace(table, dated=dated, unsettled=tuple(left) if several else ())


def times_of(table: Table) -> dict[int, When]:
    """Column -> the time that its header says, where several say different ones and none says nothing but a wave."""
    heads = list(zip(table.header, table.group, strict=True))
    told = {at: when for at, head in enumerate(heads) if (when := said_in(head[0]) or said_in(head[1])) is not None}
    known = meanings(table.header, table.told)
    if len({*told.values()}) < len(ASKED) or "wave" in known:
        return {}
    if any(wave_in(text) and said_in(text) is None for head in heads for text in head):
        return {}
    whole = "parameter" in known or any(parameter_of(text) for text in (table.sheet, table.title) if text)
    return told if whole else {at: one for at, one in told.items() if any(parameter_of(t) for t in heads[at] if t)}


def said_in(text: str | None) -> When | None:
    """The time that a header is, or says beside a parameter («Тревожность, октябрь»); None for any other."""
    if not text:
        return None
    among = time_among(text)
    return time_of(text) or (among if among and parameter_of(text) else None)


def with_dated(planned: TablePlan, table: Table) -> TablePlan:
    """The plan of measurements with a word on the columns, or words in a column, that the calendar made waves of."""
    at = meanings(table.header, table.told).get("wave")
    rows = {} if at is None or table.dated else {wave: text for text, wave in waves_by_time(column(table, at)).items()}
    if {*ASKED} <= rows.keys() and planned.rows_stored:
        return replace(planned, problems=(by_words(table, at, rows), *planned.problems))
    chosen = {wave: header_of(table, at) for at, wave in reversed([*table.dated.items()])}
    if not {*ASKED} <= chosen.keys() or any(at in table.told for at in table.dated):
        return planned
    said = _(
        "by the calendar of the school year «{before}» is the measurement before and «{after}» the one after; if it is "
        "not so, name the columns «До» and «После»"
    )
    note = Problem(table.tab, None, None, None, said.format(**chosen))
    return replace(planned, problems=(note, *planned.problems))


def by_words(table: Table, at: int | None, chosen: dict[str, str]) -> Problem:
    """The word on a column whose times were taken for waves."""
    said = _(
        "by the calendar of the school year «{before}» is the measurement before and «{after}» the one after; if it is "
        "not so, write «До» and «После» in this column"
    )
    return Problem(table.tab, None, None if at is None else table.header[at], None, said.format(**chosen))


def plan_waves(table: Table, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of a stage-2 table whose columns may say months; needs answer where these do not settle the waves."""
    table = by_calendar(table)
    if table.unsettled:
        return unsettled(table, draft)
    wave = draft.wave or find_word("wave", table.sheet, table.title, file_words(table.file))
    return with_dated(plan_measurements(continued(table), replace(draft, wave=wave), context), table)


def unsettled(table: Table, draft: TablePlan) -> TablePlan:
    """The plan of a table whose columns say when, and it cannot be known which of them is before and which after."""
    said = _(
        "which of these columns is the measurement before and which the one after: {columns}? Say it of two of "
        "them, or name them «До» and «После» in the file; the others are not stored"
    )
    named = ", ".join(f"«{header_of(table, at)}»" for at in table.unsettled)
    asked = {header_of(table, at): maybe(table, at) for at in table.unsettled}
    columns = parameter_columns(table, [], meanings(table.header, table.told), None)
    return replace(
        draft,
        kind="measurements",
        status="needs answer",
        rows_read=len(table.rows),
        rows_skipped=len(table.rows),
        columns=tuple(replace(one, guesses=asked.get(one.header, ())) for one in columns),
        problems=(*draft.problems, Problem(table.tab, None, None, None, said.format(columns=named))),
    )


def maybe(table: Table, at: int) -> tuple[Guess, ...]:
    """Which waves a column may be of: the likelier first for the first and the last of those that say when."""
    ends = {table.unsettled[0]: ASKED, table.unsettled[-1]: ASKED[::-1]}
    waves = ends.get(at, ())
    return tuple(Guess(wave, words(word("wave", wave)), 0.5) for wave in waves)
