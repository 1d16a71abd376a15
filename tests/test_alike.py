"""How alike two ways to write a code or a name are, as schools mistype them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_loaders.alike import code_likeness, name_likeness, words_of
from data_loaders.people import code_key

LETTERS = st.text("АБВГДЕ0123456789", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("typed", "known", "least", "most"),
    [
        ("У-0012", "У-12", 0.9, 0.95),
        ("у 12", "У-012", 0.9, 0.95),
        ("Y-12", "У-0012", 0.9, 0.95),  # a Latin Y
        ("У-1О2", "У-102", 0.9, 0.95),  # the letter О for a nought
        ("У4-10", "УЧ-10", 0.75, 0.85),  # read off paper: a 4 for the letter Ч
        ("Y4 10", "уч-0010", 0.75, 0.85),
        ("6-0110", "Б-0110", 0.75, 0.85),
        ("УЧ-l0", "УЧ-10", 0.9, 0.95),  # a small Latin L for a 1
        ("У-10", "УЧ-10", 0.45, 0.55),
        ("У-410", "УП-410", 0.45, 0.55),
        ("Ч-10", "УЧ-10", 0, 0),
        ("12", "У-12", 0.5, 0.7),
        ("УУ-12", "У-12", 0.7, 0.8),
        ("У-132", "У-123", 0.5, 0.6),
        ("У-123", "У-128", 0.1, 0.3),
        ("МАРИ-1405-С", "МАРИ-1504-С", 0.5, 0.6),  # made up by the pupil, two digits confused
        ("МАРИ1405С", "МАРЙ1405С", 0.8, 0.9),
        ("П-12", "У-12", 0, 0),
        ("У-1", "У-2", 0, 0),
        ("У-12", "У-345", 0, 0),
    ],
)
def test_a_code_is_likely_another_one_the_less_it_takes_to_mistype_it(
    typed: str, known: str, least: float, most: float
) -> None:
    assert least <= code_likeness(code_key(typed), code_key(known)).sure <= most


@pytest.mark.parametrize(
    ("said", "known", "least", "most"),
    [
        ("Соловьёв Пётр Ильич", "петр ильич соловьев", 0.97, 0.97),
        ("Соловьев Петр", "Соловьёв Пётр Ильич", 0.9, 0.97),
        ("Иванова А.", "Иванова Алина Петровна", 0.8, 0.95),
        ("А. П. Иванова", "Иванова Алина Петровна", 0.75, 0.95),
        ("Ивонова Алина", "Иванова Алина Петровна", 0.75, 0.9),
        ("Петрова Маша", "Петрова Мария Олеговна", 0.8, 0.95),
        ("Орлов Кирилл Александрыч", "Орлов Кирилл Александрович", 0.8, 0.9),
        ("Смирнова-Белова Ольга", "Белова Ольга", 0.6, 0.75),
        ("Oрлов Kирилл", "Орлов Кирилл", 0.97, 0.97),  # Latin O and K
        ("Иванов Александр", "Иванова Александра", 0, 0.15),
        ("Иванова Алина", "Иванов Артём", 0, 0.1),
        ("Кузнецова Анна", "Соколова Анна", 0, 0),
        ("Анна", "Соколова Анна", 0.4, 0.5),
        ("А. П.", "Иванова Алина Петровна", 0, 0),
    ],
)
def test_a_name_is_likely_another_one_the_less_it_takes_to_write_it_so(
    said: str, known: str, least: float, most: float
) -> None:
    assert least <= round(name_likeness(words_of(said), words_of(known)).sure, 3) <= most


@given(LETTERS, LETTERS)
def test_certainty_lies_between_0_and_1_and_asks_not_who_comes_first(first: str, second: str) -> None:
    one, other = code_likeness(first, second), code_likeness(second, first)
    assert one == other
    assert 0 <= one.sure < 1
    assert name_likeness(words_of(first), words_of(second)) == name_likeness(words_of(second), words_of(first))
