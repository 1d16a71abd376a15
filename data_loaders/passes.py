"""The tables of several files planned together: lists of people first, whatever the order of the files."""

from collections.abc import Sequence
from dataclasses import replace

from data_loaders.context import Context, Known, merged
from data_loaders.draft import Draft
from data_loaders.kinds import plan_table
from data_loaders.people import name_words
from data_loaders.report import TablePlan


def planned(drafts: Sequence[Draft], context: Context) -> tuple[list[list[TablePlan]], Context]:
    """The plans of the files' tables, and the context with the people of their rosters."""
    based = [draft.based(context) for draft in drafts]
    said: list[list[TablePlan]] = [[] for _draft in drafts]
    # Lists of people first, so that names in the other files of the same drop are known.
    for rosters in (True, False):
        for number, tables in enumerate(based):
            for table, base, kind in tables:
                if (kind in ("pupils", "staff")) == rosters:
                    said[number].extend(plan_table(table, base, context))
        if rosters:
            context = replace(context, known=merged(context.known, listed(said)))
    return said, context


def listed(said: Sequence[Sequence[TablePlan]]) -> dict[str, Known]:
    """The people of the rosters among the plans."""
    found: dict[str, Known] = {}
    for table in (table for tables in said for table in tables if "roster" in table.facts):
        people = table.facts["roster"]
        codes, names = (frozenset(people[column].dropna()) for column in ("code_key", "name_key"))
        kind = "pupil" if table.kind == "pupils" else "staff"
        spelled = frozenset(tuple(name_words(name).split()) for name in table.names.values())
        found = merged(found, {kind: Known(codes, names, spelled)})
    return found
