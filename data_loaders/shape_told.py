"""What is said of a table that does not stand on its sheet as tables do: turned, parted, without a header."""

from dataclasses import replace

from data_loaders.report import Problem, TablePlan
from data_loaders.tables import Table
from locales import _


def told_of_shape(table: Table, draft: TablePlan) -> TablePlan:
    """The draft with a note on what was turned, parted, or taken for a header though it names nothing known."""
    said = _("people stand in columns here: the table was turned, and numbers of rows are those of columns")
    taken = table.unnamed and not table.told
    if taken:
        said = _("row {row} was taken for the names of the columns; if it holds data, put a row of names above it")
        said = said.format(row=table.above + 1)
    if table.parted:
        said = _("«{column}» holds both sides of a pair; read as two columns, the mentor before the mentee unless the "
                 "header says otherwise").format(column=table.parted)  # fmt: skip
    note = Problem(table.tab, None, None, None, said)
    return replace(draft, problems=(*draft.problems, note)) if table.turned or taken or table.parted else draft
