"""Yes and no that a form system wrote as numbers: 1 and 0 are read, 1 and 2 are asked for once and then known."""

from data_loaders import dictionary
from data_loaders.plan import plan
from data_loaders.report import TablePlan
from store import Store
from tests.books import text
from tests.planned import fact

HEADER = ["Код", "Насколько комфортно было общение с наставником?", "Ощущали ли Вы поддержку наставника?",
          "Был ли понятен план работы с наставником?", "Рады ли Вы, что участвовали в программе?"]  # fmt: skip


def planned(store: Store, *said: object) -> TablePlan:
    """A questionnaire whose last question was answered so."""
    rows = [[f"У-{n}", 10, 9, 8, one] for n, one in enumerate(said)]
    ((table,),) = [one.tables for one in plan([("а.csv", text([HEADER, *rows]))], store)]
    return table


def glad(table: TablePlan) -> list[float]:
    """The answers to the last question."""
    return fact(table, "answer").query("item == 'glad_after'")["value"].tolist()


def test_one_and_nought_are_yes_and_no_and_a_dash_is_no_answer() -> None:
    table = planned(Store.open(None), 1, 0, "1.0", "-", "да")
    assert (glad(table), [one for one in table.problems if one.column]) == ([1.0, 0.0, 1.0, 1.0], [])


def test_beside_a_plus_a_minus_is_no() -> None:
    assert glad(planned(Store.open(None), "+", "-", "–", None)) == [1.0, 0.0, 0.0]


def test_one_and_two_are_asked_for_once_each_and_known_from_then_on() -> None:
    store = Store.open(None)
    table = planned(store, 1, 2, 1, 2, 2)
    assert (glad(table), [(one.value, one.asks) for one in table.problems if one.asks == "yn"]) == (
        [], [("1", "yn"), ("2", "yn")],
    )  # fmt: skip
    dictionary.keep(store, "1", "yes")
    dictionary.keep(store, "2", "no")
    assert glad(planned(store, 1, 2, 1, 2, 2)) == [1.0, 0.0, 1.0, 0.0, 0.0]
    marks = fact(planned(store, 1, 2), "answer").query("item == 'comfort'")["value"]
    assert marks.tolist() == [10.0, 10.0]


def test_a_tick_that_cannot_say_no_is_told_of_and_not_read_as_no() -> None:
    def yandex(*said: object) -> TablePlan:
        head = ["ID", "Время создания", *HEADER]
        rows = [[n, "2026-05-12 10:00:00", f"У-{n}", 10, 9, 8, one] for n, one in enumerate(said)]
        (table,) = plan([("я.csv", text([head, *rows]))], Store.open(None))[0].tables
        return table

    table = yandex("Да", None, "Да", None)
    assert (glad(table), ["галочка" in one.message for one in table.problems if one.column]) == ([1.0, 1.0], [True])
    assert not any(one.column for one in yandex("Да", None, "Нет").problems)
