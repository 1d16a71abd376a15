"""Codes to hand out are hard to misread, are no code in use, and a slip of the pen in one is noticed."""

import io
from collections.abc import Callable
from itertools import combinations, pairwise

import docx
import openpyxl
import pytest

from data_loaders.people import code_key, coded, references, school_class
from metrics.codes import codes
from reports import handout
from reports.codes import LETTERS, MOST, SIGNS, draw, sound
from store import Store
from tests.planned import PUPILS, sheet

LATIN = str.maketrans("АВСЕНКМОРТХУ", "ABCEHKMOPTXY")
DRAWN = draw(200)


def test_codes_are_as_many_as_asked_for_and_none_is_there_twice():
    assert len({code_key(code) for code in DRAWN}) == 200
    assert sound("К72М-4Х5М")  # the example on screen
    for wrong in (0, -1, MOST + 1):
        with pytest.raises(ValueError, match="codes"):
            draw(wrong)


def test_a_code_in_use_is_never_drawn():
    def dice() -> Callable[[str], str]:
        falls = iter("К7М4Х52" * 2 + "Т2Т2Т27")
        return lambda signs: next(falls)

    (first,) = draw(1, choose=dice())
    (other,) = draw(1, {code_key(first)}, dice())
    assert (first[:4], other[:4]) == ("К7М4", "Т2Т2")


def test_codes_hold_no_look_alikes_and_make_no_word_number_or_class():
    for alike in ("0ОO", "1Il7", "3ЗE", "4Ч", "6бБG", "8ВB", "2Z", "5S"):
        assert len(set(alike) & set(SIGNS)) <= 1
    for code in DRAWN:
        key = code_key(code)
        assert key[0] in LETTERS
        assert not any(one in LETTERS and other in LETTERS for one, other in pairwise(key))
        assert school_class(code) is None


def test_a_code_stays_the_same_in_lower_case_in_latin_letters_and_without_its_hyphen():
    for code in DRAWN:
        ways = {code, code.lower(), code.translate(LATIN), code.translate(LATIN).lower(), code.replace("-", " ")}
        assert {code_key(way) for way in ways} == {code_key(code)}
        assert all(sound(way) for way in ways)


def test_one_wrong_sign_or_two_swapped_ones_are_noticed():
    for code in map(code_key, DRAWN[:40]):
        wrong = {code[:at] + sign + code[at + 1 :] for at in range(len(code)) for sign in SIGNS} - {code}
        for one, other in combinations(range(len(code)), 2):
            swapped = list(code)
            swapped[one], swapped[other] = swapped[other], swapped[one]
            wrong |= {"".join(swapped)} - {code}
        assert not any(map(sound, wrong))


def test_the_loaders_take_a_code_as_a_code_in_lists_pairs_and_answers():
    first, second = DRAWN[:2]
    assert [one.code for one in references(f"{first}; {second}")] == [first, second]
    assert [one.code for one in coded(f"{first}, {second}")] == [first, second]
    table = sheet([PUPILS[0], ["Иванов Артём", "7А", first], ["Петрова Софья", "7Б", second]])
    assert (table.kind, table.rows_stored, table.problems) == ("pupils", 2, ())


def test_codes_in_use_are_those_of_every_list_as_they_are_compared(database):
    store = Store.open(database)
    used = codes(store, store.scope())
    store.close()
    assert used
    assert used == {code_key(code) for code in used}


def test_the_list_names_every_code_leaves_room_for_the_name_and_says_who_keeps_it():
    rows = list(openpyxl.load_workbook(io.BytesIO(handout.workbook(DRAWN))).active.iter_rows(values_only=True))
    assert "остаётся у куратора" in rows[0][0]
    assert rows[3] == ("Код участника", "Фамилия, имя (от руки)", "Класс или должность (от руки)")
    assert rows[4:] == [(code, None, None) for code in DRAWN]


def test_the_slips_show_each_code_once_after_the_curators_list():
    made = docx.Document(io.BytesIO(handout.slips(DRAWN[:15])))
    names, slips = made.tables
    assert [row.cells[1].text for row in names.rows][1:] == DRAWN[:15]
    shown = [[one.text for one in cell.paragraphs] for row in slips.rows for cell in row.cells]
    assert [words[1] for words in shown if len(words) > 1] == DRAWN[:15]
    assert {words[0] for words in shown if len(words) > 1} == {"Мой код участника"}
    assert any("остаётся у куратора" in one.text for one in made.paragraphs)
    assert handout.slips(DRAWN[:15]) == handout.slips(DRAWN[:15])
