"""One file on its way to a plan: its bytes read, its tables found, what is known of them before their rows are."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from data_loaders.basis import pinned
from data_loaders.columns import meanings
from data_loaders.context import Context
from data_loaders.corrections import Correction
from data_loaders.criteria import is_criterion
from data_loaders.kept import is_packed, unpacked
from data_loaders.kinds import kind_as_told, kind_of
from data_loaders.limits import DEFAULT
from data_loaders.measured import is_parameter
from data_loaders.memory import basis_of
from data_loaders.not_ours import no_header
from data_loaders.own_match import is_own_question
from data_loaders.recognise import is_question
from data_loaders.refusals import sentence
from data_loaders.report import Basis, FilePlan, Problem, TablePlan, kept_out
from data_loaders.several import all_tables
from data_loaders.sources import source
from data_loaders.tables import Table, is_table_like, unnamed_table
from data_loaders.told import by_column
from data_loaders.wording import file_words, find_dated_year, find_year
from data_loaders.workbook import Book, Refused, Remark, Sheet, read
from locales import _
from questionnaires.own import Own
from store.sealing import is_package


class Draft:
    """One file on its way to a plan: read, its tables found, their kinds guessed."""

    def __init__(self, name: str, data: bytes, own: tuple[Own, ...] = (), kept: bool = False) -> None:
        self.name, self.data, self.own, self.kept = name, data, own, kept
        self.book: Book | None = None
        self.pins: Mapping[str, Correction] = {}
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.tables: list[tuple[Table, str | None]] = []
        self.refused: list[TablePlan] = []
        self.warnings: tuple[Remark, ...] = ()

    @property
    def is_package(self) -> bool:
        """Whether this is a package of another school's figures, which has no sheets and people."""
        return is_package(self.data)

    def open(self) -> Book | None:
        """The file's sheets; a broken file leaves one refused table and no sheets, a package none."""
        if self.is_package:
            return None
        if self.kept and is_packed(self.data):
            return unpacked(self.data)
        try:
            # Our own form is read only where we have written it.
            if is_packed(self.data):
                raise Refused(sentence("binary", {}, DEFAULT))
            return read(self.name, self.data)
        except Refused as error:
            self.refused.append(self.no(None, str(error)))
            return None

    def look(self, book: Book | None) -> None:
        """Find the tables of a file."""
        if book is None:
            return
        self.tables, self.refused, self.warnings = [], [], book.warnings
        # What people see first, since of what they see a hidden copy is left out.
        for sheet in (sheet for sheet in book.sheets if not sheet.hidden):
            self.look_at(sheet)
        shown = [kind for _table, kind in self.tables if kind is not None]
        for sheet in (sheet for sheet in book.sheets if sheet.hidden):
            self.look_at(sheet, shown)
        if not self.tables and not self.refused:
            self.refused.append(self.no(None, _("the file has no rows of data")))

    def blank(self, book: Book, pins: Mapping[str, Correction]) -> None:
        """Go on with the file without some people's answers; pins: by sheet, what they alone may have told."""
        self.book, self.pins = book, pins
        self.look(book)

    def look_at(self, sheet: Sheet, shown: Sequence[str] = ()) -> None:
        """Find the tables of one sheet but for kinds that are shown; one of notes (a word a row) is passed over."""
        tables = all_tables(self.name, sheet, self.is_asked)
        for table in (table for table in tables if len(table.rows)):
            kind = kind_of(table, self.own)
            if kind in shown:
                message = _("this sheet is hidden and holds a table like one that is shown; unhide it to load it too")
                self.refused.append(self.no(sheet.name or None, message))
            else:
                self.tables.append((table, kind))
        if not any(len(table.rows) for table in tables) and is_table_like(sheet):
            plain = None if tables else unnamed_table(self.name, sheet)
            self.tables += [] if plain is None else [(plain, None)]
            self.refused += [self.no(sheet.name or None, no_header())] if plain is None else []

    def is_asked(self, text: str) -> bool:
        """Whether a header cell is a question, a criterion or a parameter, shipped or the school's own."""
        known = is_question(text) or is_parameter(text) or is_own_question(text, self.own)
        return known or is_criterion(text)

    def no(self, sheet: str | None, message: str) -> TablePlan:
        """A refused table with its reason."""
        return TablePlan(self.name, sheet, status="refused", problems=(Problem(sheet, None, None, None, message),))

    def based(self, context: Context) -> list[tuple[Table, TablePlan, str | None]]:
        """Each table with what is known of it before its rows are read, and its kind by reader or headers."""
        found = []
        for table, kind in self.tables:
            basis = pinned(basis_of(table, context, len(self.tables) == 1), self.pins.get(table.sheet))
            said = replace(table, told=by_column(table, basis.said.items))
            found.append((said, self.base(said, basis), basis.said.kind or kind or kind_as_told(said, self.own)))
        return found

    def told(self, context: Context) -> list[Table]:
        """The tables with what the reader says of their columns."""
        return [table for table, _base, _kind in self.based(context)]

    def base(self, table: Table, basis: Basis) -> TablePlan:
        """What is known of a table before its rows are read."""
        column = meanings(table.header, table.told).get("year")
        said = None if column is None else table.cells[0, column]
        year = basis.said.year or find_year(said, table.title, table.sheet, file_words(self.name))
        elsewhere = {one.sheet for one, _kind in self.tables} - {table.sheet}
        warned = [text for sheet, text in self.warnings if sheet not in elsewhere]  # of sheets without a table too
        texts = [*warned, *([basis.recalled] if basis.recalled else [])]
        return TablePlan(
            self.name,
            table.sheet or None,
            source=source(table.header, table.above),
            form=basis.said.form,
            role=basis.said.role,
            wave=basis.said.wave,
            year=year or find_dated_year(table.title),
            problems=tuple(Problem(table.tab, None, None, None, text) for text in texts),
            basis=basis,
        )

    def finish(self, tables: Sequence[TablePlan], known: int | None, anew: bool = False) -> FilePlan:
        """The plan of the file; one that is stored already (known: as which upload) says so and brings nothing.

        anew: it is stored without answers that may be kept now, and takes the place of that upload.
        """
        if known is not None and not anew:
            tables = [replace(t, status="already stored", upload_id=known, facts={}, names={}) for t in tables]
        found = kept_out((*tables, *self.refused))
        return FilePlan(self.name, self.sha256, self.data, found, self.book, known if anew else None)
