"""Every problem of a plan as a workbook, for whoever mends the spreadsheet."""

from collections.abc import Iterable

import pandas as pd

from data_loaders.report import FilePlan
from locales import _, number
from reports.workbook import Table, workbook


def remarks(plans: Iterable[FilePlan]) -> pd.DataFrame:
    """One row per problem of these plans: file, sheet, row, column, value, message; null where it is about more."""
    rows = [
        {"file": table.file, **problem.as_dict(), "sheet": problem.sheet or table.sheet}
        for plan in plans
        for table in plan.tables
        for problem in table.problems
    ]
    frame = pd.DataFrame(rows, columns=["file", "sheet", "row", "column", "value", "message"])
    return frame.astype({"row": "Int64"})


def titled(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with the cell's value under a heading of its own: in figures `value` is a share."""
    return frame.rename(columns={"value": _("Found")})


def remarks_workbook(plans: Iterable[FilePlan]) -> bytes:
    """The problems as xlsx; cells are text, never a formula."""
    found = remarks(plans)
    return workbook([Table(_("Remarks"), titled(found))], {_("Remarks"): number(len(found))})
