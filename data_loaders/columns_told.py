"""What each header of a questionnaire was taken for: a question, a system's own column, a column of a list, nothing."""

from collections.abc import Iterable

from data_loaders.columns import meanings
from data_loaders.form_consent import asks_consent
from data_loaders.own_match import Found
from data_loaders.recognise import Match
from data_loaders.report import Column
from data_loaders.sources import system_column
from data_loaders.tables import Table
from data_loaders.time_stamps import times


def columns_told(table: Table, questions: Iterable[Match | Found]) -> tuple[Column, ...]:
    """Each header with the question it was taken for, or what else it is."""
    items = {one.column: one for one in questions}
    lists = {number: name for name, number in meanings(table.header, table.told).items()}
    if (stamps := times(table)) is not None:
        lists[stamps] = "measured_on" if lists.get(stamps) == "measured_on" else "answered_at"
    columns = []
    for number, text in enumerate(table.header):
        if text and number in items:
            columns.append(Column(text, items[number].item.code, items[number].certainty))
        elif text:
            system = None if number in table.told else system_column(text)
            other = system or lists.get(number) or ("consent" if asks_consent(text) else None)
            columns.append(Column(text, other, 1.0 if other else 0.0))
    return tuple(columns)
