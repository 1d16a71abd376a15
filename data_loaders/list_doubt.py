"""Whether a table is the list it looks like: a register whose columns nobody recognised names people too."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data_loaders.columns import bare, column_words
from data_loaders.kind_names import table_name
from data_loaders.likely_kind import likeliest
from data_loaders.list_columns import people_columns, takes
from data_loaders.list_guesses import likely
from data_loaders.registers import PEOPLE, registers
from data_loaders.report import Problem, TablePlan
from data_loaders.sources import system_column
from data_loaders.tables import Table
from data_loaders.told import places
from data_loaders.unread import short
from locales import _

STRANGE = 2  # columns of something else that make a list of names doubtful, where they are more than those of a list
BESIDES = (None, "number", "year", "letter", "parallel")  # what any table of people may say
SURE = 0.6  # from here on a guess counts as a column that a register needs
PEOPLE_OF = {"pupils": ("person",), "staff": ("person",), "pairs": ("mentor", "mentee")}  # and whom such registers name


def doubted(planned: TablePlan, table: Table) -> TablePlan:
    """The plan of a list, which waits for an answer where its columns are those of a register, or of nothing known.

    Taken for a list, a sheet of candidates or of consents adds its people to all whom the shares are counted of, and a
    journal of meetings adds pairs. Where a reader has said what the table is nothing is asked.
    """
    if planned.kind not in PEOPLE_OF or planned.status != "planned" or planned.basis.said.kind is not None:
        return planned
    unread = unread_columns(planned, table)
    strange = {at: header for at, header in unread.items() if not is_usual(header)}
    kind, is_whole = nearest(table, [*unread], PEOPLE_OF[planned.kind])
    if not is_whole and not is_odd(planned, strange):
        return planned
    named = [unread[at] for at in (unread if is_whole else strange)]
    asked = Problem(table.tab, None, None, None, question(planned.kind, named, likeliest(table, kind)))
    return replace(planned, status="needs answer", problems=(asked, *planned.problems))


def is_odd(planned: TablePlan, strange: Mapping[int, str]) -> bool:
    """Whether a list says less of what lists say than of anything else."""
    own = {column.item for column in planned.columns} - {*BESIDES, *whom()}
    return len(strange) >= STRANGE and len(strange) > len(own)


def unread_columns(planned: TablePlan, table: Table) -> dict[int, str]:
    """Column number -> header of the filled columns without a meaning in such a list."""
    named = zip(places(table), planned.columns, strict=True)
    return {
        at: column.header for at, column in named
        if column.item is None and at not in table.told and any(table.column(at)) and not system_column(column.header)
    }  # fmt: skip


def is_usual(header: str) -> bool:
    """Whether lists of people have such a column besides («Адрес», «Телефон матери»)."""
    stems = tuple(column_words()["usual"]["headers"])
    return any(word.startswith(stems) for word in bare(header).split())


def nearest(table: Table, columns: Sequence[int], people: tuple[str, ...]) -> tuple[str | None, bool]:
    """The register of such people that these columns are likest to, and whether they have all that makes it one."""
    found = {kind: sure_of(table, columns, kind) for kind, one in registers().items() if one.people == people}
    best = max(found, key=lambda kind: sum(found[kind].values()))
    whole = all(any(found[best].get(code, 0.0) >= SURE for code in group) for group in registers()[best].needs)
    enough = any(found[best].get(code, 0.0) >= SURE for code in registers()[best].alone)
    return (best if found[best] else None), whole or enough


def sure_of(table: Table, columns: Sequence[int], kind: str) -> dict[str, float]:
    """Column of a register -> how surely one of these columns is it, of each the likeliest."""
    ranked = [guess for at in columns for guess in likely(table, at, kind, free(kind))[:1]]
    return {guess.item: guess.certainty for guess in sorted(ranked, key=lambda guess: guess.certainty)}


def free(kind: str) -> list[str]:
    """The columns of a register but for those that say who a row is about."""
    return [code for code in takes(kind) if code not in whom()]


def whom() -> set[str]:
    """The columns that say who a row is about."""
    return {*people_columns(), *PEOPLE["mentor"], *PEOPLE["mentee"]}


def question(kind: str, strange: Sequence[str], near: str | None) -> str:
    """What the reader is asked; near: a sentence on what the table is likest to."""
    named = ", ".join(f"«{short(header)}»" for header in strange)
    said = _("is this the {what}? These columns are of something else: {columns}. Say what the table is.")
    text = said.format(what=table_name(kind), columns=named)
    return text if near is None else f"{text} {near}"
