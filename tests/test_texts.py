"""Open answers are shown from ten people on, to the psychologist too, and in an order that tells nothing."""

import pytest

from metrics.texts import texts
from store import Scope, Store

RESPONSE = """
    insert into valid_response (school, year, response, person, form, role, wave)
    select 1, '2025/26', i, 'pupil:' || i, 'pupil_pupil', 'mentee', 'after' from range(1, $n + 1) as r(i)
"""
ANSWER = """
    insert into answer (school, upload, response, item, text)
    select 1, 1, i, 'value_text_after', 'ответ ' || chr((122 - i)::integer) from range(1, $n + 1) as r(i)
"""


def shown(people: int, role: str) -> list[str | None]:
    """The texts of a school in which so many people wrote one each."""
    store = Store.open(None)
    with store.writing() as cursor:
        for statement in (RESPONSE, ANSWER):
            cursor.execute(statement, {"n": people})
    scope = store.scope("2025/26")
    assert isinstance(scope, Scope)
    return [None if text != text else text for text in texts(store, scope, role)["text"]]


@pytest.mark.parametrize("role", ["curator", "psychologist"])
def test_nine_texts_are_hidden_and_ten_are_shown(role: str) -> None:
    assert shown(9, role) == [None]
    assert len(shown(10, role)) == 10


def test_texts_stand_in_the_order_of_their_letters() -> None:
    assert shown(12, "curator") == sorted(shown(12, "curator"), key=str)


def test_without_texts_there_is_no_row() -> None:
    assert shown(0, "curator") == []
