"""The curator's questionnaire whose columns a reader has named where their headers do not."""

from dataclasses import replace

from data_loaders.context import Context
from data_loaders.registers import registers
from data_loaders.report import TablePlan
from data_loaders.scorecard_layout import KIND, layout
from data_loaders.scorecard_rows import plan_scorecard
from data_loaders.tables import Table


def plan_card(table: Table, draft: TablePlan, context: Context) -> TablePlan | None:
    """The plan of the questionnaire; None where no column holds its criteria or no other one their points."""
    named = headed(table)
    if layout(named) is None:
        return None
    planned = plan_scorecard(named, draft, context)
    ours = {new: old for new, old in zip(named.header, table.header, strict=True) if new and old}
    columns = tuple(replace(column, header=ours.get(column.header, column.header)) for column in planned.columns)
    return replace(planned, columns=columns)


def headed(table: Table) -> Table:
    """The table with our own headers above the columns of which a reader has said what they are."""
    ways = {name: column["ways"][0] for name, column in registers()[KIND].columns.items()}
    told = {at: ways.get(code or "") for at, code in table.told.items()}
    return replace(table, header=tuple(told.get(at, text) for at, text in enumerate(table.header)))
