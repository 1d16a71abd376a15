"""Why a table is not taken: none of ours, codes of questions for questions, data on people's health."""

from collections.abc import Sequence

from data_loaders.columns import meaning, meanings
from data_loaders.exported import CODE
from data_loaders.registers import PEOPLE
from data_loaders.sources import TYPED, source, system_column
from data_loaders.tables import Table
from data_loaders.unread import short
from locales import _

WHO = {column for whose in PEOPLE.values() for column in whose}
MOST = 6  # columns named


def not_recognised(table: Table) -> str:
    """What a table lacks that is none of ours."""
    if table.unnamed:
        return _("not recognised; its first row must name its columns, and if it does, say what the table is")
    if is_coded(table.header):
        return _("the header holds codes of questions; export it with their full texts")
    said = _("not recognised: neither a questionnaire nor a list of people, pairs or measurements")
    heads = [text for text in table.header if text]
    named = ", ".join(f"«{short(text)}»" for text in heads[:MOST]) + (" …" if len(heads) > MOST else "")
    columns = _("its columns are: {columns}").format(columns=named)
    if not WHO.isdisjoint(meanings(table.header, table.told)):
        return f"{said}; {columns}"
    return f"{said}; {columns}; " + _("none says whom its rows are about, as «ФИО» or «Код» would")


def no_header() -> str:
    """What is said of a sheet no row of which names columns that anybody knows."""
    return _("the table on this sheet was not recognised; the first row of a table must name its columns")


def said_of_health(column: str) -> str:
    """Why a table with this column is not kept, not even its raw file."""
    text = _("«{column}» is data on a person's health, which this program does not keep; leave the column out")
    return text.format(column=column)


def is_coded(header: Sequence[str | None]) -> bool:
    """Whether a form system wrote codes («G01Q02», «Q5») where the questions should be."""
    asked = [text for text in header if text and system_column(text) is None and meaning(text) is None]
    return len(asked) >= 2 and source(header, 0) != TYPED and all(map(CODE.fullmatch, asked))
