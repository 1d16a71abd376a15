"""What storing files would erase for good, and the files held back until somebody has agreed to it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data_loaders.consent_notes import erasing_now
from data_loaders.erasing import erase_people
from data_loaders.report import ERASURE, FilePlan, TablePlan
from store import Store
from store.standing import has_register, standing


def erasures(plans: Sequence[FilePlan]) -> list[str]:
    """A sentence on each register of consents among the files that are ready whose loading erases answers."""
    return [said for plan in plans if plan.is_ready for table in plan.tables for said in erased_by(table)]


def erased_by(table: TablePlan) -> Iterator[str]:
    """The sentence on what storing a table erases; nothing of a table that erases nothing."""
    return (problem.message for problem in table.problems if problem.asks == ERASURE)


def held_back(plans: Sequence[FilePlan], how: str) -> list[FilePlan]:
    """The plans with every register that erases answers waiting for a word; how: how that is given, in a sentence."""
    return [
        replace(one, tables=tuple(waiting(table, how) for table in one.tables)) if one.is_ready else one
        for one in plans
    ]  # fmt: skip


def waiting(table: TablePlan, how: str) -> TablePlan:
    """A register that erases answers as one that needs an answer; any other table as it is."""
    if not any(erased_by(table)):
        return table
    problems = [replace(one, message=f"{one.message} {how}") if one.asks == ERASURE else one for one in table.problems]
    return replace(table, status="needs answer", problems=tuple(problems))


def erased_by_rereading(store: Store, agreed: bool, who: str, school: int = 1) -> str | None:
    """What of those who have withdrawn is stored still, once files were read anew; erased where somebody agreed to it.

    The sentence on what was, or would be, erased; None where there is nothing.
    """
    said = erasing_now(standing(store, (), school)) if has_register(store, school) else None
    if said is not None and agreed:
        erase_people(store, who, school=school)
    return said
