"""A definition edited after answers came in: read anew where cells mean something else, old answers never mistaken."""

import pytest

from data_loaders.commit import commit
from data_loaders.own_save import Saved, keep
from data_loaders.own_toml import read
from data_loaders.plan import plan
from questionnaires.own import Own
from store import Store
from store.own import answered_items, delete, sensitivity, taken
from tests.books import text
from ui.own_form import questions

BASE = "code='tears'\ntitle='Слёзы'\n[[construct]]\ncode='a'\ntitle='Слёзы'\nbetter='lower'\n"
ITEM = "[[item]]\ncode='q1'\ntext='Как часто ты плачешь'\nconstruct='a'\nkind='words'\nwords=[{}]\n"
SECOND = "[[item]]\ncode='q2'\ntext='Сколько раз смеялся'\nconstruct='a'\nmaximum=3\n"
ROWS = [["Код участника", "Как часто ты плачешь", "Сколько раз смеялся"], ["У-1", "редко", 3], ["У-2", "часто", 1]]


def own(words: str, *more: str) -> Own:
    return read((BASE + ITEM.format(words) + "".join(more)).encode())


WRONG, RIGHT = own("'часто', 'редко', 'никогда'", SECOND), own("'никогда', 'редко', 'часто'", SECOND)


@pytest.fixture
def store() -> Store:
    """A store whose questionnaire has its words the wrong way round, with one file."""
    opened = Store.open(None)
    assert keep(opened, WRONG, "psychologist") == Saved()
    commit(plan([("слёзы до.csv", text(ROWS))], opened, "2025/26", role="psychologist"), opened, "psychologist")
    return opened


def scores(store: Store) -> list[float]:
    return [value for (value,) in store.run('select before from "change" order by person').fetchall()]


def test_words_put_in_order_are_read_anew_from_the_stored_file(store: Store) -> None:
    assert scores(store) == [2.5, 1.0]
    assert keep(store, RIGHT, "psychologist") == Saved(reread=(1,))
    assert scores(store) == [2.5, 2.0]
    assert keep(store, RIGHT, "psychologist") == Saved()


def test_a_file_that_cannot_be_read_any_more_keeps_its_answers_and_is_named(store: Store) -> None:
    other = read((BASE + ITEM.format("'а', 'б', 'в'").replace("Как часто ты плачешь", "Любимый цвет")).encode())
    assert keep(store, other, "psychologist") == Saved(left=(1,), uncounted=2)


def test_a_question_left_out_is_uncounted_and_its_code_is_given_to_no_other(store: Store) -> None:
    assert keep(store, own("'никогда', 'редко', 'часто'"), "psychologist").uncounted == 0
    keep(store, RIGHT, "psychologist")
    delete(store, "tears")
    assert answered_items(store, "tears") == {"q1", "q2"}
    from data_loaders.own_guess import Heading

    short = own("'никогда', 'редко', 'часто'")
    rows = questions(short, [Heading("Новый вопрос")], answered_items(store, "tears"))
    assert list(rows.index) == ["q1", "q3"]


def test_the_code_and_the_custody_of_a_deleted_questionnaire_stay_taken(store: Store) -> None:
    delete(store, "tears")
    assert (sensitivity(store, "tears"), sensitivity(store, "mirror")) == ("psychological", None)
    assert taken(store) == {"tears"}
    assert scores(store) == []
