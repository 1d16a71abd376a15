"""A school's own words: what they may mean, where they hold, and what they cannot be; the settings on the line."""

import pytest

import cli
from data_loaders import dictionary
from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.settings import allowed, change, day, settings, value
from store import Store
from store.defaults import settings as shipped_settings
from tests.books import text, xlsx
from tests.planned import fact
from tests.test_guesses import SCALES, asked


def answers(store: Store, *words: str) -> list[float]:
    """The values of the last question of a questionnaire whose answers are these words."""
    header, row = asked(*(item.text["ru"] for item in SCALES))
    rows = [[f"У-{n}", *row[1:-1], word] for n, word in enumerate(words)]
    (table,) = plan([("а.xlsx", xlsx({"Лист1": [header, *rows]}))], store)[0].tables
    found = fact(table, "answer")
    return list(found[found["item"] == SCALES[-1].code]["value"])


def test_an_own_word_goes_before_a_shipped_one_in_any_case_and_with_any_signs() -> None:
    store = Store.open(None)
    assert answers(store, "Отлично!", "супер") == [10.0]
    dictionary.keep(store, "супер", "10")
    dictionary.keep(store, "Отлично", "9")
    assert answers(store, "Отлично!", "СУПЕР…") == [9.0, 10.0]
    dictionary.forget(store, "супер")
    assert answers(store, "супер", "отлично") == [9.0]


def test_a_word_that_means_no_answer_is_no_problem_and_no_value() -> None:
    store = Store.open(None)
    dictionary.keep(store, "затрудняюсь ответить", "blank")
    header, row = asked(*(item.text["ru"] for item in SCALES))
    rows = [header, [*row[:-1], "Затрудняюсь ответить"]]
    (table,) = plan([("а.xlsx", xlsx({"Лист1": rows}))], store)[0].tables
    assert not [one for one in table.problems if one.column]
    assert len(fact(table, "answer")) == len(SCALES) - 1


def test_an_unknown_word_says_what_it_is_asked_as_and_a_number_does_not() -> None:
    header, row = asked(*(item.text["ru"] for item in SCALES))
    rows = [header, [*row[:-1], "ну такое"], ["У-2", *row[1:-1], "77"]]
    (table,) = plan([("а.xlsx", xlsx({"Лист1": rows}))], Store.open(None))[0].tables
    assert [(one.value, one.asks) for one in table.problems if one.column] == [("ну такое", "10"), ("77", None)]


@pytest.mark.parametrize(
    ("word", "means"),
    [("7", "8"), ("", "8"), ("супер", "11"), ("супер", "всегда"), ("!", "5б"), (" ", ""), ("супер", "")],
)
def test_what_is_no_word_or_no_meaning_is_refused_in_a_sentence(word: str, means: str) -> None:
    store = Store.open(None)
    with pytest.raises(ValueError, match=r"слово|значит"):
        dictionary.keep(store, word, means)
    assert dictionary.own_words(store) == {}


def test_one_word_may_be_a_mark_and_a_frequency_but_not_two_marks() -> None:
    store = Store.open(None)
    dictionary.keep_all(store, [("порой", "5"), ("порой", "rarely")])
    assert dictionary.own_words(store) == {("10", "порой"): "5", ("freq", "порой"): "rarely"}
    with pytest.raises(ValueError, match="дважды"):
        dictionary.keep_all(store, [("порой", "5"), ("Порой", "6")])


def test_the_line_adds_lists_and_removes_words_and_sets_settings(tmp_path) -> None:
    path = str(tmp_path / "monitor.duckdb")
    added, code = cli.run(["words", "--add", "Супер", "10", "--db", path])
    assert (added, code) == ([{"kind": "10", "word": "супер", "means": "10"}], 0)
    assert cli.run(["words", "--remove", "супер", "--db", path]) == ([], 0)
    assert cli.run(["words", "--remove", "супер", "--db", path])[1] == 1
    said, code = cli.run(["settings", "--set", "age_on", "01.10", "--db", path])
    assert (code, {one["key"]: one["value"] for one in said}["age_on"]) == (0, "10-01")
    assert cli.run(["settings", "--set", "age_on", "завтра", "--db", path])[1] == 1
    assert cli.run(["settings", "--set", "nothing", "1", "--db", path])[1] == 1
    assert cli.run(["words", "--role", "administration", "--db", path])[1] == 1


def test_every_setting_has_a_default_within_its_bounds_and_an_explanation() -> None:
    store = Store.open(None)
    assert [one.key for one in settings()] == list(shipped_settings())
    for one in settings():
        found = value(store, one.key)
        assert allowed(one, len(found) if one.kind == "text" else found)
        assert one.why != one.title


def test_the_age_changes_with_its_day_at_once_and_the_programme_cannot_end_before_its_pairs() -> None:
    store = Store.open(None)
    pupils = text([["ФИО", "Класс", "Код", "Дата рождения"], ["Орлов Илья", "7А", "У-1", "15.09.2012"]])
    commit(plan([("ученики.csv", pupils)], store, "2025/26"), store)
    assert store.one("select age from person") == (12,)
    change(store, "age_on", "01.10")
    assert store.one("select age from person") == (13,)
    with pytest.raises(ValueError, match="раньше последнего дня"):
        change(store, "pairs_formed", "30.05") and change(store, "programme_end", "01.05")


@pytest.mark.parametrize(("text", "found"), [("01.09", "09-01"), ("1.9", "09-01"), ("09-01", "09-01"), ("29.02", None),
                                             ("31.04", None), ("1", None)])  # fmt: skip
def test_a_day_is_read_as_people_write_it(text: str, found: str | None) -> None:
    assert day(text) == found
