"""The plan of a list or a register: what it cannot do without, its rows, what its columns were taken for."""

from dataclasses import replace

from data_loaders.column_names import column_name
from data_loaders.columns import meaning
from data_loaders.context import Context
from data_loaders.grade_rows import plan_grades
from data_loaders.list_columns import columns_of, is_read, lacking
from data_loaders.list_doubt import SURE, doubted
from data_loaders.list_guesses import with_meanings
from data_loaders.pairs import plan_pairs
from data_loaders.register_rows import plan_register
from data_loaders.registers import registers, said
from data_loaders.report import Column, Problem, TablePlan
from data_loaders.roster import plan_roster
from data_loaders.tables import Table
from data_loaders.told import places
from data_loaders.unread import short
from data_loaders.wording import file_words, find_word
from locales import _, percent

MOST = 6  # columns named that may be the one that is missing


def plan_list(table: Table, kind: str, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one list or register; needs answer where no column is what it cannot do without."""
    missing = lacking(table, kind)
    planned = wanting(table, kind, draft, missing) if missing else plan_rows(table, kind, draft, context)
    if not planned.columns:
        planned = replace(planned, kind=kind, columns=columns_of(table, kind))
    planned = replace(planned, columns=tuple(
        column if is_read(column.item, kind) or at not in table.told else replace(column, item=None, certainty=0.0)
        for at, column in zip(places(table), planned.columns, strict=True)
    ))  # fmt: skip
    told = [Problem(table.tab, None, name, None, text) for name, text in passed_over(table, kind, planned)]
    whole = [problem for problem in planned.problems if problem.row is None]
    rows = [problem for problem in planned.problems if problem.row is not None]
    planned = replace(planned, problems=(*whole, *told, *rows)) if told else planned
    return told_of_likely(with_meanings(doubted(planned, table), table, kind))


def told_of_likely(planned: TablePlan) -> TablePlan:
    """The plan with a word on each column that is not read and is likely one of those that are («С какого числа»)."""
    if planned.status != "planned" or planned.kind == "grades":
        return planned  # what is missing is asked for already; a journal has many columns that are no marks
    # A column that is known («Класс» a second time) is passed over for a reason that is told elsewhere.
    open_ = [one for one in planned.columns if one.guesses and one.item is None and meaning(one.header) is None]
    likely = [(one.header, one.guesses[0]) for one in open_]
    said = _("not read; likely it is «{name}» ({share}): say so, and it will be")
    told = [
        Problem(planned.sheet, None, header, None, said.format(name=guess.text, share=percent(guess.certainty)))
        for header, guess in likely if guess.certainty >= SURE
    ]  # fmt: skip
    return replace(planned, problems=(*told, *planned.problems)) if told else planned


def plan_rows(table: Table, kind: str, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of the rows of one list or register."""
    if kind in registers():
        return plan_register(table, registers()[kind], draft, context)
    if kind in ("pupils", "staff"):
        return plan_roster(table, "pupil" if kind == "pupils" else "staff", draft, context)
    if kind == "pairs":
        form = draft.form or find_word("form", table.sheet, table.title, file_words(table.file))
        return plan_pairs(table, replace(draft, form=form), context)
    return plan_grades(table, draft, context)


def wanting(table: Table, kind: str, draft: TablePlan, missing: list[tuple[str, ...]]) -> TablePlan:
    """The plan of a table that lacks columns, with a word on each: what is missing and which columns it may be."""
    columns = columns_of(table, kind)
    free = [f"«{short(column.header)}»" for column in columns if column.item is None]
    named = ", ".join(free[:MOST]) + (" …" if len(free) > MOST else "")
    problems = [Problem(table.tab, None, None, None, wanted(one, named)) for one in missing]
    rows = len(table.rows)
    return replace(
        draft, kind=kind, status="needs answer", rows_read=rows, rows_skipped=rows, columns=columns,
        problems=(*draft.problems, *problems),
    )  # fmt: skip


def wanted(codes: tuple[str, ...], free: str) -> str:
    """The sentence on a column that is missing."""
    what = _(" or ").join(f"«{column_name(code)}»" for code in codes)
    if not free:
        return _("no column says {what}, and none is left that could; add it to the file").format(what=what)
    return _("no column says {what}; please say which of these does: {columns}").format(what=what, columns=free)


def passed_over(table: Table, kind: str, planned: TablePlan) -> list[tuple[str, str]]:
    """Header and sentence of each column that is not read because of what the reader says of the columns."""
    taken = {column.item: column for column in planned.columns if column.item}
    found = []
    for at, column in zip(places(table), planned.columns, strict=True):
        codes = [table.told[at]] if at in table.told else by_header(table, at, kind)
        code = next(
            (one for one in codes if one is not None and (at in table.told or one in table.told.values())), None
        )
        if code is not None and column.item != code:
            found.append((column.header, not_read(code, taken.get(code))))
    return found


def by_header(table: Table, at: int, kind: str) -> list[str | None]:
    """What the header of a column can mean in a table of this kind."""
    text = table.header[at]
    return [meaning(text), *(said(text).get(kind, ()) if text else ())]


def not_read(code: str, taken: Column | None) -> str:
    """Why a column of this meaning is not read: another one has it, or a table of this kind has no use for it."""
    name = column_name(code)
    if taken is None:
        return _("a table of this kind has no column «{name}»; this one is not read").format(name=name)
    text = _("not read, because «{other}» was said to be «{name}» and each meaning is taken from one column")
    return text.format(other=short(taken.header), name=name)
