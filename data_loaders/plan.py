"""The dry run: everything that would be stored, and every problem, before anything is written."""

import hashlib
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import replace

from data_loaders.columns import meanings
from data_loaders.context import Context, Known, known_people, merged
from data_loaders.kinds import kind_of, plan_table
from data_loaders.likeness import weights
from data_loaders.measured import is_parameter
from data_loaders.people import name_words
from data_loaders.recognise import is_question
from data_loaders.report import Correction, FilePlan, Problem, TablePlan
from data_loaders.rewording import wordings
from data_loaders.sources import source
from data_loaders.tables import Table, find_table, is_table_like
from data_loaders.wording import file_words, find_dated_year, find_year
from data_loaders.workbook import Book, Refused, Sheet, read
from locales import _
from store import Store
from store.uploads import stored_as

Corrections = Mapping[tuple[str, str | None], Correction]


def plan(
    files: Sequence[tuple[str, bytes]],
    store: Store,
    year: str | None = None,
    answers: Corrections | None = None,
    role: str = "curator",
) -> list[FilePlan]:
    """What storing these files would mean: one FilePlan each, in the order given. Writes nothing.

    year: the school year of what carries no date. answers: corrections by (file, sheet). role: whose eyes the plan
    is for (a psychological value found wrong is named to the psychologist only). A file that cannot be read is a
    plan with one refused table; the others are planned all the same.
    """
    drafts = [Draft(name, data) for name, data in files]
    look_at_all(drafts)
    context = Context(store.key, role, year, known_people(store), wordings(store))
    said: dict[int, list[TablePlan]] = {}
    # Lists of people first, so that names in the other files of the same drop are known.
    for rosters in (True, False):
        for number, draft in enumerate(drafts):
            for table, kind in draft.tables:
                if (kind in ("pupils", "staff")) == rosters:
                    planned = plan_table(table, draft.base(table, context, answers), context, answers)
                    said.setdefault(number, []).extend(planned)
        if rosters:
            context = replace(context, known=merged(context.known, listed(said)))
    return [draft.finish(said.get(number, []), store) for number, draft in enumerate(drafts)]


def look_at_all(drafts: Sequence["Draft"]) -> None:
    """Read the files, two at a time since each is read by a process of its own, and find their tables."""
    with ThreadPoolExecutor(max_workers=2) as readers:
        books = [readers.submit(copy_context().run, draft.open) for draft in drafts]
        prepare()
        for draft, book in zip(drafts, books, strict=True):
            draft.look(book.result())


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


class Draft:
    """One file on its way to a plan: read, its tables found, their kinds guessed."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name, self.data = name, data
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.tables: list[tuple[Table, str | None]] = []
        self.refused: list[TablePlan] = []
        self.warnings: tuple[str, ...] = ()

    def open(self) -> Book | None:
        """The file's sheets; a broken file leaves one refused table and no sheets."""
        try:
            return read(self.name, self.data)
        except Refused as error:
            self.refused.append(self.no(None, str(error)))
            return None

    def look(self, book: Book | None) -> None:
        """Find the tables of a file."""
        if book is None:
            return
        self.warnings = book.warnings
        for sheet in book.sheets:
            self.look_at(sheet)
        if not self.tables and not self.refused:
            self.refused.append(self.no(None, _("the file has no rows of data")))

    def look_at(self, sheet: Sheet) -> None:
        """Find the table of one sheet; a sheet of notes (nothing beside anything) is passed over."""
        table = find_table(self.name, sheet, lambda text: is_question(text) or is_parameter(text))
        if table is not None and len(table.rows):
            self.tables.append((table, kind_of(table)))
        elif is_table_like(sheet):
            message = _("the table on this sheet was not recognised; the first row of a table must name its columns")
            self.refused.append(self.no(sheet.name or None, message))

    def no(self, sheet: str | None, message: str) -> TablePlan:
        """A refused table with its reason."""
        return TablePlan(self.name, sheet, status="refused", problems=(Problem(sheet, None, None, None, message),))

    def base(self, table: Table, context: Context, answers: Corrections | None) -> TablePlan:
        """What is known of a table before its rows are read."""
        correction = (answers or {}).get((self.name, table.sheet), Correction())
        column = meanings(table.header).get("year")
        said = table.cells[0, column] if column is not None else None
        year = correction.year or context.year
        year = year or find_year(said, table.title, table.sheet, file_words(self.name))
        return TablePlan(
            self.name,
            table.sheet or None,
            source=source(table.header, table.above),
            form=correction.form,
            role=correction.role,
            wave=correction.wave,
            year=year or find_dated_year(table.title),
            problems=tuple(Problem(table.sheet, None, None, None, text) for text in self.warnings),
        )

    def finish(self, tables: list[TablePlan], store: Store) -> FilePlan:
        """The plan of the file; one that is stored already says so and brings nothing."""
        known = stored_as(store, self.sha256)
        if known is not None:
            tables = [replace(t, status="already stored", upload_id=known, facts={}, names={}) for t in tables]
        return FilePlan(self.name, self.sha256, self.data, (*tables, *self.refused))
