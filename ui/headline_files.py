"""The answer of the upload page in one sentence: what is ready, what is asked, and what a commit came to."""

from collections.abc import Sequence

from data_loaders.report import FilePlan
from locales import _, ngettext, number


def files(plans: Sequence[FilePlan], done: Sequence[FilePlan] = ()) -> str:
    """How many of the dropped files are ready, wait for an answer or were not recognised; else what was just stored.

    What a commit left lying here is told after what it stored, until something is ready again.
    """
    ready = sum(plan.is_ready for plan in plans)
    if not plans:
        return stored(done) if done else _("No file is waiting: drop some, or fill in a template.")
    text = ngettext("{ready} of {n} file is ready", "{ready} of {n} files are ready", len(plans))
    lead = stored(done) if done and not ready else text.format(ready=number(ready), n=number(len(plans)))
    return ", ".join([lead, *unsettled(plans)])


def unsettled(plans: Sequence[FilePlan]) -> list[str]:
    """How many of the dropped files wait for an answer, are stored already, were not recognised, each if any."""
    statuses = [{table.status for table in plan.tables} for plan in plans]
    waiting = sum("needs answer" in found for found in statuses)
    known = sum(found == {"already stored"} for found in statuses)
    refused = sum(found <= {"refused"} for found in statuses)
    # A sheet nobody recognised is easily overlooked beside another that is ready.
    mixed = [plan for plan, found in zip(plans, statuses, strict=True) if "refused" in found and len(found) > 1]
    sheets = sum(table.status == "refused" for plan in mixed for table in plan.tables)
    return [
        text.format(n=number(n))
        for text, n in (
            (_("need an answer: {n}"), waiting),
            (_("stored already: {n}"), known),
            (_("not recognised: {n}"), refused),
            (_("sheets not recognised: {n}"), sheets),
        )
        if n
    ]


def stored(files: Sequence[FilePlan]) -> str:
    """How many rows of how many files a commit stored."""
    rows = sum(table.rows_stored for one in files for table in one.tables if table.status == "stored")
    whole = sum(any(table.status == "stored" for table in one.tables) for one in files)
    text = ngettext("{rows} rows stored from {n} file of {all}", "{rows} rows stored from {n} files of {all}", whole)
    return text.format(rows=number(rows), n=number(whole), all=number(len(files)))
