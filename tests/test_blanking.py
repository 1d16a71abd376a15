"""However a table stands in its file, it is kept without the answers of some people and read again as it was."""

from data_loaders.again import reread
from data_loaders.commit import commit
from data_loaders.erasing import erase_people
from data_loaders.kept import packed, unpacked
from data_loaders.plan import plan
from data_loaders.workbook import Sheet, read
from questionnaires import instrument
from store import Store
from tests.books import Rows, text, xlsx
from tests.consent_school import ANSWERS, CODES, CONSENTS, FILES, LISTS, SECRET, WITHOUT, load, said_in

BEFORE, AFTER = (
    [item.text["ru"] for item in instrument("pupil_pupil", "mentee").wave(wave) if item.kind == "10"][:5]
    for wave in ("before", "after")
)
OPEN = "Чего Вам не хватило в программе?"
HEADER = ["Код", *AFTER, OPEN]


def waves() -> bytes:
    """Both waves side by side under a header of two merged rows; one of those without consent gave no first wave."""
    upper = ["Код", "До", *[None] * 4, "После", *[None] * 5]
    rows = [[code, *([6] * 5 if code != "У-3" else [None] * 5), *[8] * 5, SECRET[code]] for code in CODES]
    sheet: Rows = [upper, [None, *BEFORE, *AFTER, OPEN], *rows]
    return xlsx({"А": sheet}, {"А": ["B1:F1", "G1:L1"]})


def roles() -> bytes:
    """A column says who is who: none of the mentors has consented."""
    rows = [[code, "наставник" if code in WITHOUT else "наставляемый", *[7] * 5, SECRET[code]] for code in CODES]
    return text([["Код", "Ваша роль", *AFTER, OPEN], *rows])


def notes() -> bytes:
    """A title, an answer merged over two people, what stands below the totals, and a sheet nobody understands."""
    rows = [[code, *[7] * 5, SECRET[code]] for code in CODES]
    sheet: Rows = [["Анкета наставляемого"], HEADER, *rows, ["Итого", *[7] * 5], [], ["лучшее", SECRET["У-2"]]]
    book: dict[str, Rows] = {"Л": sheet, "Черновик": [[SECRET["У-3"], "б"], ["в", "г"]]}
    return xlsx(book, {"Л": ["B3:B4"]})


def columns() -> bytes:
    """People in columns."""
    return xlsx({"Л": [["Показатель", *CODES], ["Вовлечённость до", *[5] * 6], ["Вовлечённость после", *[7] * 6]]})


def lines() -> bytes:
    """A line per wave, the person named in the first."""
    said = [[[code, "Вовлечённость", "до", 5], [None, "Вовлечённость", "после", 7]] for code in CODES]
    return text([["Код", "Показатель", "Этап", "Значение"], *(row for rows in said for row in rows)])


SHAPES = {
    "волны наставляемый ученик.xlsx": waves(), "ученик-ученик.csv": roles(), "заметки.xlsx": notes(),
    "столбцы.xlsx": columns(), "строки.csv": lines(),
}  # fmt: skip


def test_in_every_shape_a_file_loses_what_was_said_without_consent_and_is_read_again_as_it_is_kept() -> None:
    store = Store.open(None)
    files = [*((name, FILES[name]) for name in LISTS[:2]), *SHAPES.items()]
    done = commit(plan(files, store, "2025/26", role="psychologist"), store)
    assert all(table.status in ("stored", "refused") for one in done for table in one.tables)
    load(store, "согласия.csv")
    erase_people(store, "curator", [f"pupil:У{code[2:]}" for code in WITHOUT])
    whole = said_in(store)
    assert [code for code in CODES if SECRET[code] in whole] == [code for code in CODES if code not in WITHOUT]
    assert {word for _plan, _upload, word in reread(store)} == {"same"}
    counted = "select u.file, count(*) from {} join upload u using (upload) group by all order by all"
    assert store.run(counted.format("answer")).fetchall() == [
        ("волны наставляемый ученик.xlsx", 33), ("заметки.xlsx", 18), ("ученик-ученик.csv", 18)
    ]  # fmt: skip
    assert store.run(counted.format("response")).fetchall() == [
        ("волны наставляемый ученик.xlsx", 11), ("заметки.xlsx", 6), ("ученик-ученик.csv", 6)
    ]  # fmt: skip
    assert store.run(counted.format("measurement")).fetchall() == [("столбцы.xlsx", 6), ("строки.csv", 6)]
    assert store.run(counted.format("withheld")).fetchall() == [
        ("волны наставляемый ученик.xlsx", 5), ("заметки.xlsx", 3), ("столбцы.xlsx", 6), ("строки.csv", 6),
        ("ученик-ученик.csv", 3),
    ]  # fmt: skip


def test_the_scale_that_only_withheld_marks_told_is_not_asked_for_again() -> None:
    given = [f"К-{n}" for n in range(30)]
    rows = [[code, *[1 + n % 5] * 5, ""] for n, code in enumerate(given)]
    high = [[code, *[9] * 5, SECRET[code]] for code in WITHOUT]
    store = Store.open(None)
    consents = [["Код", "Согласие", "Кто подписал"], *([code, "да", "мать"] for code in given)]
    (_consents, done) = load(store, согласия=text(consents), наставляемый=text([HEADER, *rows, *high]))
    assert [table.status for table in done.tables] == ["stored"]
    assert {word for _plan, _upload, word in reread(store)} == {"same"}


def test_a_sheet_that_nobody_understands_is_refused_and_not_kept_once_there_is_a_register() -> None:
    store = Store.open(None)
    (_lists, _register, done) = load(store, "ученики.csv", "согласия.csv", "анкета.xlsx")
    assert [(table.sheet, table.status) for table in done.tables] == [("Ответы", "stored"), ("Черновик", "refused")]
    book = xlsx({"Иное": [["Код", "Раз", "Два"], ["У-3", SECRET["У-3"], "б"]], "Анкета": [ANSWERS[0], ANSWERS[3]],
                 "Реестр": [CONSENTS[0], ["У-9", "нет", "", ""]]})  # fmt: skip
    tables = plan([("всё.xlsx", book)], store, "2025/26")[0].tables
    told = {str(table.kind): [one.message[:12] for one in table.problems] for table in tables}
    assert (told["questionnaire"][-1][:12], told["consents"]) == ("согласие ото", ["пока нет ни "])
    book = xlsx({"Коды": [["ФИО", "Код"], ["Орлов Илья Петрович", "У-1"]], "Иное": [["а", SECRET["У-3"]], ["б", "в"]]})
    commit(plan([("коды.xlsx", book)], store), store)
    assert SECRET["У-3"] not in said_in(store)
    assert {word for _plan, _upload, word in reread(store)} == {"same"}


def test_our_own_form_is_not_taken_from_anybody() -> None:
    crafted = packed(read("а.csv", text([HEADER, ["У-1", *[7] * 5, ""]])))
    (one,) = plan([("а.csv", crafted)], Store.open(None))
    assert [table.status for table in one.tables] == ["refused"]


def test_a_book_comes_back_from_its_kept_form_as_it_was() -> None:
    cells: Rows = [["=1+1", "_x0041_", " край "], ["перенос\nстроки", "", "0012"]]
    book = read("а.xlsx", xlsx({"Очень длинное имя листа №1": cells, "Пусто": []}))
    again = unpacked(packed(book))
    assert [(one.name, one.cells.tolist()) for one in again.sheets] == [
        (one.name, one.cells.tolist()) for one in book.sheets
    ]
    marked = Sheet("Л", book.sheets[0].cells, True, ((0, 0, 1, 0),), {2: frozenset({("а", None, "after")})})
    (same,) = unpacked(packed(type(book)((marked,), "utf-8", ("слово",)))).sheets
    assert (same.hidden, same.merged, same.withheld) == (marked.hidden, marked.merged, marked.withheld)
