"""What was read of a file is not read again for a correction, and whoever waits is told how far reading is."""

from data_loaders.looking import Books
from data_loaders.plan import plan
from data_loaders.workbook import read
from locales import use
from store import Store
from tests.books import text, xlsx

PUPILS = [["Код", "ФИО", "Класс"], ["У-1", "Орлов Илья", "7А"], ["У-2", "Быков Олег", "7Б"]]
FILES = [("ученики.xlsx", xlsx({"Л": PUPILS})), ("мусор.xlsx", b"PK\x03\x04 broken"), ("ещё.csv", text(PUPILS[:2]))]


def test_a_file_is_taken_from_what_was_read_before() -> None:
    books: Books = {}
    store = Store.open(None)
    assert plan(FILES[:1], store, books=books)[0].tables[0].rows_stored == 2
    (mark,) = books
    # Another book in its place would not be noticed if the file were read again.
    books[mark] = read("другой.csv", text(PUPILS[:2]))
    assert plan(FILES[:1], store, books=books)[0].tables[0].rows_stored == 1


def test_what_was_read_in_one_language_is_read_again_in_another() -> None:
    books: Books = {}
    store = Store.open(None)
    for language in ("en", "ru"):
        use(language)
        plan(FILES[:1], store, books=books)
    assert sorted(language for _hash, language in books) == ["en", "ru"]


def test_progress_names_each_file_before_it_is_waited_for_and_a_broken_one_is_not_kept() -> None:
    told: list[tuple[int, int, str]] = []
    books: Books = {}
    plan(FILES, Store.open(None), books=books, progress=lambda *said: told.append(said))
    assert told == [(number, 3, name) for number, (name, _data) in enumerate(FILES)]
    assert len(books) == 2
