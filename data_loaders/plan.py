"""The dry run: everything that would be stored, and every problem, before anything is written."""

from collections.abc import Sequence
from dataclasses import replace

from data_loaders.context import Context, known_people
from data_loaders.corrections import Corrections
from data_loaders.dictionary import own_words
from data_loaders.draft import Draft
from data_loaders.looking import Books, Progress, look_at_all
from data_loaders.memory import remembered
from data_loaders.own_match import own_questionnaires
from data_loaders.packages import with_packages
from data_loaders.passes import planned
from data_loaders.report import FilePlan
from data_loaders.rewording import told_apart, wordings
from data_loaders.screening import screened
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
    screens: bool = True,
    books: Books | None = None,
    progress: Progress | None = None,
    school: int = 1,
) -> list[FilePlan]:
    """What storing these files would mean: one FilePlan each, in the order given. Writes nothing.

    year: the school year of what carries no date. answers: corrections by (file, sheet), a sheet None meaning every
    sheet. role: whose eyes the plan is for (a psychological value found wrong is named to the psychologist only).
    again: the files are stored already or were, and are planned by their own answers, without what is remembered.
    repeats: which row of a person who stands in a table twice is kept (last, first, ask). screens: whether answers
    without consent are left out; what is stored is read anew without asking again.
    books and progress: what was read of files before, and who is told how far reading is (see looking.py).
    school: whose files they are, and against whose lists they are read.
    A file that cannot be read is a plan with one refused table; the others are planned all the same.
    """
    own = own_questionnaires(store, school)
    drafts = [Draft(name, data, own, kept=again) for name, data in files]
    look_at_all(drafts, books, progress)
    memory = {} if again else remembered(store)
    known = Context(
        store.key, role, year, known_people(store, school), wordings(store, school), answers or {}, repeats, memory
    )
    said, context = planned(drafts, replace(known, own=own, words=own_words(store), school=school))
    said = with_packages(store, drafts, told_apart(said), answers or {})
    stored = [None if again else stored_as(store, draft.sha256, school) for draft in drafts]
    finished = [draft.finish(*one) for draft, one in zip(drafts, zip(said, stored, strict=True), strict=True)]
    return of_school(screened(store, drafts, said, stored, context) if screens else finished, school)


def of_school(plans: Sequence[FilePlan], school: int) -> list[FilePlan]:
    """These plans as a school's."""
    return [replace(one, school=school) for one in plans]
