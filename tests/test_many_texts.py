"""What is asked of many texts at once is what asking each one gives."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from data_loaders.columns import is_total, totals
from data_loaders.data_rows import data_rows
from data_loaders.people import code_key, code_keys
from data_loaders.wording import is_test, tried_out

SAID = [
    "Итого",
    " всего: 12",
    "тест",
    "у - 0012",
    "12.0",
    "12",
    "a\nb",
    "Всеволод",
    "Тестов",
    "test\t",
    "",
    "7.50",
    "ё№1",
]
TEXTS = st.lists(st.sampled_from(SAID) | st.text(max_size=8), max_size=12)


@given(TEXTS)
def test_lines_of_totals_and_test_rows_are_found_among_many_texts(texts: list[str]) -> None:
    assert totals(texts) == {text for text in texts if is_total(text)}
    assert tried_out(texts) == {text for text in texts if is_test(text)}


@given(st.lists(st.none() | st.sampled_from(SAID) | st.text(max_size=8), max_size=12))
def test_codes_are_folded_together_as_one_by_one(texts: list[str | None]) -> None:
    assert code_keys(texts) == [None if text is None else code_key(text) for text in texts]


@given(st.lists(st.sampled_from(["data", "blank", "header", "title"]), max_size=30))
def test_rows_between_blank_ones_titles_and_repeated_headers_are_kept(kinds: list[str]) -> None:
    header = ("Код", "Класс", "Оценка")
    rows = {"blank": [None] * 3, "header": ["код", "Класс ", "ОЦЕНКА"], "title": ["8Б", None, None]}
    cells = np.array([[*header], *(rows.get(kind, ["К1", "7А", "5"]) for kind in kinds)], dtype=object)
    kept = [number for number, kind in enumerate(kinds, start=1) if kind in ("data", "title")]
    assert [*data_rows(cells.reshape(-1, 3), 1, header, lambda text: text in header)] == kept
