"""The dry run: everything that would be stored, and every problem, before anything is written."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import replace

from data_loaders.context import Context, Known, known_people, merged
from data_loaders.corrections import Corrections
from data_loaders.dictionary import own_words
from data_loaders.draft import Draft
from data_loaders.kinds import plan_table
from data_loaders.likeness import weights
from data_loaders.measured import is_parameter
from data_loaders.memory import remembered
from data_loaders.own_match import own_questionnaires
from data_loaders.people import name_words
from data_loaders.report import FilePlan, TablePlan
from data_loaders.rewording import told_apart, wordings
from locales import _
from questionnaires.own import Own
from store import Store
from store.uploads import stored_as

__all__ = ["Corrections", "plan"]


def plan(
    files: Sequence[tuple[str, bytes]],
    store: Store,
    year: str | None = None,
    answers: Corrections | None = None,
    role: str = "curator",
    again: bool = False,
    repeats: str | None = None,
) -> list[FilePlan]:
    """What storing these files would mean: one FilePlan each, in the order given. Writes nothing.

    year: the school year of what carries no date. answers: corrections by (file, sheet), a sheet None meaning every
    sheet. role: whose eyes the plan is for (a psychological value found wrong is named to the psychologist only).
    again: the files are stored already or were, and are planned by their own answers, without what is remembered.
    repeats: which row of a person who stands in a table twice is kept (last, first, ask).
    A file that cannot be read is a plan with one refused table; the others are planned all the same.
    """
    own = own_questionnaires(store)
    drafts = look_at_all(files, own)
    memory = {} if again else remembered(store)
    known = Context(store.key, role, year, known_people(store), wordings(store), answers or {}, repeats, memory)
    context = replace(known, own=own, words=own_words(store))
    said = told_apart(planned(drafts, context))
    stored = [None if again else stored_as(store, draft.sha256) for draft in drafts]
    return [draft.finish(said.get(number, []), stored[number]) for number, draft in enumerate(drafts)]


def planned(drafts: Sequence[Draft], context: Context) -> dict[int, list[TablePlan]]:
    """Number of the draft -> the plans of its tables."""
    based = [draft.based(context) for draft in drafts]
    said: dict[int, list[TablePlan]] = {}
    # Lists of people first, so that names in the other files of the same drop are known.
    for rosters in (True, False):
        for number, tables in enumerate(based):
            for table, base, kind in tables:
                if (kind in ("pupils", "staff")) == rosters:
                    said.setdefault(number, []).extend(plan_table(table, base, context))
        if rosters:
            context = replace(context, known=merged(context.known, listed(said)))
    return said


def look_at_all(files: Sequence[tuple[str, bytes]], own: tuple[Own, ...]) -> list[Draft]:
    """The files read, two at a time since each is read by a process of its own, and their tables found."""
    drafts = [Draft(name, data, own) for name, data in files]
    with ThreadPoolExecutor(max_workers=2) as readers:
        books = [readers.submit(copy_context().run, draft.open) for draft in drafts]
        prepare()
        for draft, book in zip(drafts, books, strict=True):
            draft.look(book.result())
    return drafts


def listed(said: Mapping[int, Sequence[TablePlan]]) -> dict[str, Known]:
    """The people of the rosters among the plans."""
    found: dict[str, Known] = {}
    for table in (table for tables in said.values() for table in tables if "roster" in table.facts):
        people = table.facts["roster"]
        codes, names = (frozenset(people[column].dropna()) for column in ("code_key", "name_key"))
        kind = "pupil" if table.kind == "pupils" else "staff"
        spelled = frozenset(tuple(name_words(name).split()) for name in table.names.values())
        found = merged(found, {kind: Known(codes, names, spelled)})
    return found


def prepare() -> None:
    """Have ready, while the readers work, what every plan needs and what is slow the first time."""
    weights()
    is_parameter("тревожность")
    _("the file has no rows of data")
