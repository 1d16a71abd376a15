"""A reader says what the columns of a list mean; the table is read so at once."""

from data_loaders.corrections import Correction
from data_loaders.report import TablePlan
from tests.books import Rows, xlsx
from tests.planned import fact, sheet, tables

FILE = "файл.xlsx"
PUPILS: Rows = [["Ребёнок наш", "Кл. комплект", "Родился", "Телефон"], ["Орлов Илья Петрович", "7А", "01.02.2012", "1"],
                ["Белова Анна Олеговна", "8Б", "03.04.2011", "2"]]  # fmt: skip
SAID = {"Ребёнок наш": "name", "Кл. комплект": "class", "Родился": "birth_date"}
PAIRS: Rows = [["Наст-к", "Подопечный ребёнок", "Кл. комплект", "Нач."],
               ["Орлов Илья Петрович", "Белова Анна Олеговна", "7А", "01.10.2025"]]  # fmt: skip
SIDES = {"Наст-к": "mentor", "Подопечный ребёнок": "mentee", "Кл. комплект": "mentee_class", "Нач.": "started"}


def told(rows: Rows, kind: str | None = None, **items: str | None) -> TablePlan:
    """The plan of a sheet of whose columns a reader says this (spaces as underscores)."""
    said = {header.replace("_", " "): code for header, code in items.items()}
    return sheet(rows, answers={(FILE, None): Correction(kind, items=said)})


def taken(table: TablePlan) -> dict[str, str | None]:
    """Header as the school wrote it -> what it was taken for."""
    return {column.header: column.item for column in table.columns}


def same(one: TablePlan, other: TablePlan) -> bool:
    """Whether two plans would store the same rows."""
    return one.facts.keys() == other.facts.keys() and all(
        one.facts[name].equals(other.facts[name]) for name in one.facts
    )


def renamed(rows: Rows, *header: str) -> Rows:
    """The rows under another header."""
    return [[*header, *rows[0][len(header) :]], *rows[1:]]


def test_a_list_nobody_recognises_loads_once_its_kind_and_columns_are_said() -> None:
    (untold,) = tables((FILE, xlsx({"Лист1": PUPILS})))
    assert (untold.kind, untold.status) == (None, "refused")
    found = sheet(PUPILS, answers={(FILE, None): Correction("pupils", items=SAID)})
    assert (found.status, taken(found)) == ("planned", SAID | {"Телефон": None})
    assert same(found, sheet(renamed(PUPILS, "ФИО", "Класс", "Дата рождения")))


def test_what_is_missing_is_said_with_the_columns_that_may_be_it_before_any_row_is_read() -> None:
    found = told(PAIRS, "pairs", Подопечный_ребёнок="mentee")
    (problem,) = found.problems
    assert (found.status, found.rows_stored, problem.row) == ("needs answer", 0, None)
    assert "«наставник» или «код наставника»" in problem.message
    assert "«Наст-к», «Кл. комплект», «Нач.»" in problem.message


def test_pairs_under_headers_of_the_schools_own_are_the_pairs_under_ours() -> None:
    found = sheet(PAIRS, answers={(FILE, None): Correction("pairs", items=SIDES)})
    ours = sheet(renamed(PAIRS, "Наставник", "Наставляемый", "Класс наставляемого", "Дата начала"))
    assert (taken(found), found.problems) == (SIDES, ours.problems)
    assert same(found, ours)


def test_an_unread_column_has_its_likeliest_meanings_and_no_two_columns_the_same_first_one() -> None:
    found = told(PAIRS, "pairs")
    first = {column.header: column.guesses[0] for column in found.columns}
    assert {header: guess.item for header, guess in first.items()} | {"Кл. комплект": "mentee_class"} == SIDES
    assert first["Кл. комплект"].item in ("mentor_class", "mentee_class")
    assert all(len(column.guesses) <= 3 for column in found.columns)
    assert first["Наст-к"].text == "наставник"
    assert first["Наст-к"].certainty > first["Кл. комплект"].certainty > 0


def test_a_guess_rests_on_the_cells_too() -> None:
    rows: Rows = [["ФИО", "Отряд", "Кл. рук."], ["Орлов Илья Петрович", "7А", "да"], ["Белова Анна", "8Б", "нет"]]
    first = {column.header: [guess.item for guess in column.guesses] for column in told(rows, "pupils").columns}
    assert (first["Отряд"][:1], "class" in first["Кл. рук."]) == (["class"], False)


def test_of_two_columns_of_one_meaning_the_first_is_read_and_the_other_is_named() -> None:
    rows: Rows = [["ФИО", "Класс", "Кл. комплект", "Группа"], ["Орлов Илья Петрович", "7", "7А", "8Б"]]
    found = told(rows, **{"Кл._комплект": "class", "Группа": "class"})
    assert fact(found, "roster")["class"].tolist() == ["7А"]
    assert [(one.column, "«Кл. комплект»" in one.message) for one in found.problems] == [
        ("Класс", True),
        ("Группа", True),
    ]


def test_a_column_that_is_not_to_be_read_is_not_and_the_table_stays_what_it_is() -> None:
    rows: Rows = [["ФИО", "Класс", "Стаж"], ["Орлов Илья Петрович", "7А", "5"]]
    found = told(rows, "pupils", Класс=None)
    assert (found.kind, fact(found, "roster")["class"].tolist(), taken(found)["Класс"]) == ("pupils", [None], None)
    assert told([row[:2] for row in rows], Класс=None).kind == "pupils"
    assert told(rows, "pupils", ФИО=None).status == "needs answer"


def test_a_meaning_of_another_kind_of_table_is_refused_by_name() -> None:
    found = told([["ФИО", "Класс", "Звено"], ["Орлов Илья Петрович", "7А", "x"]], Звено="mentor")
    assert (taken(found)["Звено"], [one.column for one in found.problems]) == (None, ["Звено"])


def test_columns_of_one_name_are_told_apart_by_their_place() -> None:
    rows: Rows = [["ФИО", "Класс", "ФИО", "Класс"], ["Орлов Илья Петрович", "9А", "Белова Анна Олеговна", "7А"]]
    found = sheet(rows, answers={(FILE, None): Correction("pairs", items={"ФИО": "mentor", "ФИО (2)": "mentee"})})
    members = fact(found, "pair_member")
    assert members[["role", "class"]].values.tolist() == [["mentor", "9А"], ["mentee", "7А"]]


def test_a_journal_of_marks_is_read_by_the_columns_that_are_named() -> None:
    rows: Rows = [["Кто", "Дисц.", "Четв.", "Итог"], ["Орлов Илья Петрович", "Алгебра", "1", "4"],
                  ["Белова Анна Олеговна", "Алгебра", "2", "5"]]  # fmt: skip
    assert told(rows, "grades", Кто="name").status == "refused"
    found = told(rows, "grades", **{"Кто": "name", "Дисц.": "subject", "Четв.": "period", "Итог": "grades"})
    assert fact(found, "grades")[["period", "mark"]].values.tolist() == [["q1", 4.0], ["q2", 5.0]]


def test_a_column_of_notes_beside_the_subjects_is_left_out_where_it_is_said_to_be_none() -> None:
    rows: Rows = [["ФИО", "Алгебра", "Физика", "Индекс"], ["Орлов Илья Петрович", "4", "5", "3"]]
    (read,) = tables((FILE, xlsx({"1 четверть": rows})))
    (left,) = tables((FILE, xlsx({"1 четверть": rows})), answers={(FILE, None): Correction(items={"Индекс": None})})
    assert ("индекс" in {*fact(read, "grades")["subject"]}, "индекс" in {*fact(left, "grades")["subject"]}) == (
        True,
        False,
    )
