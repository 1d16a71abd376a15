"""The commands that bring files in and take them out again."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from locales import _
from terminal.failure import Answer, Failure

if TYPE_CHECKING:
    from data_loaders.corrections import Corrections
    from data_loaders.report import FilePlan
    from store import Store


def import_files(store: "Store", asked: argparse.Namespace) -> Answer:
    """Plan the files and, unless it is a dry run, store those that are ready."""
    from data_loaders.agreeing import held_back
    from data_loaders.commit import commit
    from data_loaders.plan import plan

    files = [(name, Path(name).read_bytes()) for name in asked.files if Path(name).is_file()]
    said = answers(asked.answers, asked.files)
    plans = plan(files, store, asked.year, said, asked.role, repeats=asked.repeats, school=asked.school)
    plans = plans if asked.erase else held_back(plans, how_to_agree())
    done = plans if asked.dry_run else commit(plans, store, asked.role)
    done = [*done, *(absent(name) for name in asked.files if not Path(name).is_file())]
    if asked.problems is not None:
        from reports.remarks import remarks_workbook

        asked.problems.write_bytes(remarks_workbook(done))
    remind(store, done)
    return told(done)


def how_to_agree() -> str:
    """How one agrees on the command line that answers are erased."""
    return _("Nothing was erased and this file was not stored; to agree, add --erase.")


def remind(store: "Store", done: Sequence["FilePlan"]) -> None:
    """Say on standard error that no register of consents is loaded, where answers came without one."""
    from data_loaders.consent_notes import reminder

    said = reminder(store, done)
    if said:
        sys.stderr.write(f"{said}\n")


def answers(named: Path | None, files: Iterable[str]) -> "Corrections":
    """The corrections that a file of answers holds for these files."""
    from data_loaders.answer_file import answers_of

    if named is None:
        return {}
    try:
        return answers_of(named.read_text(encoding="utf-8-sig"), files)
    except ValueError as error:
        message = _("the answers in {file} cannot be used: {reason}")
        raise Failure(message.format(file=named, reason=error)) from error


def absent(name: str) -> "FilePlan":
    """A file that is not there, refused like one that cannot be read: the others load all the same."""
    from data_loaders.report import FilePlan, Problem, TablePlan

    problem = Problem(None, None, None, None, _("no such file: {files}").format(files=name))
    return FilePlan(name, "", b"", (TablePlan(name, None, status="refused", problems=(problem,)),))


def demo(store: "Store", asked: argparse.Namespace) -> Answer:
    """Load the sample school."""
    import sample_data
    from data_loaders.commit import commit
    from data_loaders.plan import plan

    files = [(file.name, file.read_bytes()) for file in sample_data.files()]
    return told(commit(plan(files, store, role="psychologist"), store, "demo"))


def told(plans: Iterable["FilePlan"]) -> Answer:
    """One object per table, and 1 when any was refused or waits for an answer."""
    tables = [table for one in plans for table in one.tables]
    wrong = any(table.status in ("refused", "needs answer") for table in tables)
    return [table.as_dict() for table in tables], int(wrong)
