"""Store what a plan holds: each file whole in one transaction, or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from data_loaders.erasing import erase_where_said
from data_loaders.memory import remember
from data_loaders.report import FilePlan
from store import Store
from store.anew import Raw, keep_instead
from store.parts import Part
from store.uploads import keep, stored_as


def commit(
    plans: Sequence[FilePlan],
    store: Store,
    who: str = "curator",
    progress: Callable[[int, int, str], None] | None = None,
) -> list[FilePlan]:
    """Store every file that is ready; the plans come back with statuses and upload numbers.

    A file with a table that needs an answer is left untouched; so is one that is stored already. A register of consents
    erases what is stored of those who have withdrawn. progress is told (files done, files in all, name of the file)
    before each file.
    """
    done = []
    try:
        for number, plan in enumerate(plans):
            if progress is not None:
                progress(number, len(plans), plan.name)
            done.append(commit_file(plan, store, who) if plan.is_ready else plan)
    finally:
        # Once for all files, since it takes longer than storing a small one.
        store.catch_up()
        erase_where_said(store, done, who)
    return done


def commit_file(plan: FilePlan, store: Store, who: str) -> FilePlan:
    """Store one file, and remember what was corrected of it."""
    done = stored(plan, number_of(plan, store, who))
    remember(store, done.name, [table for table in done.tables if table.status == "stored"])
    return done


def number_of(plan: FilePlan, store: Store, who: str) -> int:
    """Store a file, in the place of the upload that it is already without some answers; returns its number."""
    if plan.instead_of is None or stored_as(store, plan.sha256, plan.school) != plan.instead_of:
        return keep(store, plan.name, plan.sha256, plan.to_keep, parts_of(plan), who, plan.school)
    new = Raw(0, plan.name, plan.sha256, plan.to_keep, False, {})
    return keep_instead(store, plan.instead_of, new, parts_of(plan), who, plan.school)


def parts_of(plan: FilePlan) -> list[Part]:
    """What a plan would store, table by table."""
    return [
        Part(table.head(), table.facts, table.names, table.sender) for table in plan.tables if table.status == "planned"
    ]


def stored(plan: FilePlan, upload: int) -> FilePlan:
    """The plan after it was stored as this upload."""
    tables = tuple(
        replace(table, status="stored", upload_id=upload) if table.status == "planned" else table
        for table in plan.tables
    )
    return replace(plan, tables=tables)
