"""Text files are read whatever their encoding, separator and quoting; row n is the n-th record."""

import pytest

from data_loaders.decoding import find_encoding
from data_loaders.delimited import SEPARATORS
from data_loaders.limits import MB, Limits
from data_loaders.workbook import Refused, Sheet, read
from tests.books import text

RUSSIAN = [
    ["п/п", "ФИО обучающегося", "Класс", "Что понравилось?"],
    ["1", "Иванова Ёлка Петровна", "7-А", "Да, всё; очень"],
    ["2", "Щукин Пётр", '7 "Б"', "строка\nвторая"],
    ["3", "ГРУЗДЕВА ОЛЬГА", "8В", None],
]
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp866", "koi8-r")


def only(data: bytes, limits: Limits | None = None) -> Sheet:
    (sheet,) = read("список.csv", data, limits or Limits()).sheets
    return sheet


def rows(data: bytes) -> list[list[str | None]]:
    return [list(row) for row in only(data).cells]


@pytest.mark.parametrize("separator", SEPARATORS, ids=["semicolon", "comma", "tab", "bar"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_russian_is_read_in_every_encoding_and_with_every_separator(encoding, separator):
    book = read("список.csv", text(RUSSIAN, separator, encoding))
    assert [list(row) for row in book.sheets[0].cells] == RUSSIAN
    assert book.encoding is not None
    assert book.encoding.replace("-sig", "") == encoding.replace("-sig", "")


@pytest.mark.parametrize("encoding", ["cp1251", "cp866", "koi8-r"])
@pytest.mark.parametrize(
    "words", ["ФИО;Класс\nИванов;7А", "КОД;ВОЗРАСТ\nУ-1;12", "имя,да,нет\nОля,да,нет", "Ученик – ученик"]
)
def test_a_few_words_are_enough_to_tell_the_encoding(encoding, words):
    if encoding == "cp1251" or "–" not in words:
        assert find_encoding(words.encode(encoding)) == encoding


def test_western_names_are_not_taken_for_russian():
    german = "Name;Größe;Straße\nMüller;groß;Königsallee\nJäger;größer;Düsseldorf\n"
    assert rows(german.encode("cp1252"))[1] == ["Müller", "groß", "Königsallee"]


def test_a_file_cut_in_the_middle_of_a_letter_stays_utf_8_and_says_so():
    book = read("список.csv", text(RUSSIAN).rstrip() + "\nяблоко".encode()[:-1])
    assert (book.encoding, len(book.warnings)) == ("utf-8", 1)
    assert book.sheets[0].cells[-1, 0] == "яблок\ufffd"


def test_the_row_is_the_number_of_the_record_blank_lines_included():
    assert rows('\n\n"а\nб";1\n\nв;2\n'.encode()) == [[None] * 2, [None] * 2, ["а\nб", "1"], [None] * 2, ["в", "2"]]


def test_lines_of_nothing_but_separators_below_the_table_are_left_out():
    assert rows("Код;Балл;;\nУ-1;8;;\n;;;\n;;;\n".encode()) == [["Код", "Балл"], ["У-1", "8"]]


def test_ragged_lines_are_filled_up():
    assert rows("а;б;в\n1\n1;2;3;4\n1;2;3".encode())[1:3] == [["1", None, None, None], ["1", "2", "3", "4"]]


def test_a_decimal_comma_is_no_separator():
    assert rows("Код;Рост;Вес\n1;1,54;52,3\n2;1,84;92,3\n3;1,95;123,4\n".encode())[1] == ["1", "1,54", "52,3"]
    assert rows("Балл\n8,5\n7,5\n6,5\n".encode()) == [["Балл"], ["8,5"], ["7,5"], ["6,5"]]


def test_choices_joined_by_a_semicolon_do_not_split_a_comma_file():
    assert rows("Время,Что,Балл\n1,а;б,8\n2,в;г,9\n3,д;е,7\n".encode())[2] == ["2", "в;г", "9"]


def test_the_line_that_names_the_separator_is_obeyed_and_not_counted():
    assert rows("sep=|\r\nКод|Имя, отчество\r\n1|Анна\r\n".encode("utf-8-sig")) == [
        ["Код", "Имя, отчество"],
        ["1", "Анна"],
    ]


def test_titles_above_the_table_do_not_hide_its_separator():
    table = "".join(f"{n};Иванов;7А\n" for n in range(20))
    assert only(f"Список обучающихся, 2025/26\n\n№;ФИО;Класс\n{table}".encode()).cells.shape == (23, 3)


def test_values_wrapped_to_stay_text_are_unwrapped():
    assert rows(b'="007","=""8""",=1+1\n="9",a,b')[0] == ["007", "8", "=1+1"]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_record(ends):
    assert rows(ends.join(["Код;Балл", "1;8", "2;9"]).encode()) == [["Код", "Балл"], ["1", "8"], ["2", "9"]]


def test_a_quote_that_never_closes_is_refused_with_its_row():
    with pytest.raises(Refused, match="в строке 3"):
        only('Код;Текст\n1;да\n2;"нет\n3;да\n4;нет\n'.encode())


def test_a_large_file_reads_in_a_process_of_its_own_like_a_small_one():
    line = "Иванов Иван;7А;" + "очень понравилось " * 20
    data = "\n".join(["ФИО;Класс;Текст", *[f"{line}{n}" for n in range(6_000)]]).encode("cp1251")
    assert len(data) > 2 * MB
    book = read("большой.csv", data)
    assert (book.sheets[0].cells.shape, book.encoding) == ((6_001, 3), "cp1251")
    assert book.sheets[0].cells[6_000, 2].endswith(" 5999")


def test_rows_and_columns_beyond_the_limits_are_refused():
    with pytest.raises(Refused, match="до строки"):
        only(b"a;b\n" * 301, Limits(rows=200))
    with pytest.raises(Refused, match="столбца 11"):
        only(b";".join(b"%d" % n for n in range(11)), Limits(columns=10))
    assert only(b"a;b\n" + b";\n" * 500, Limits(rows=200)).cells.shape == (1, 2)
