"""A form that asks for consent itself: whoever answers no has no answers in the store or in the file as it is kept."""

import pytest

from data_loaders.again import reread
from data_loaders.commit import commit
from data_loaders.form_consent import asks_consent, says_no
from data_loaders.plan import plan
from store import Store
from tests.books import Rows, text, xlsx
from tests.consent_school import ASKED, CODES, MARKS, SECRET, load, said_in

ASKS = "Согласны ли Вы на обработку персональных данных?"
SAID = {"У-1": "Да", "У-2": "нет", "У-3": None, "У-4": "Не согласна", "У-5": "Да", "У-6": "согласен"}
FORM: Rows = [["Отметка времени", "Код участника", "Класс", ASKS, *ASKED],
              *([f"12.05.2026 09:0{n}", code, "7А", SAID[code], *MARKS[code], SECRET[code]]
                for n, code in enumerate(CODES))]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "asks"),
    [
        ("Согласие на обработку ПДн", True), ("Я согласен(на) на обработку моих данных", True),
        ("Даю согласие на обработку персональных данных в соответствии с ФЗ-152", True),
        ("Согласны ли Вы, что наставник помог?", False), ("Насколько Вы согласны с обработкой деталей?", False),
        ("I agree to the processing of my data", True), (None, False),
    ],
)  # fmt: skip
def test_the_question_for_consent_is_known_by_its_words(header: str | None, asks: bool) -> None:
    assert asks_consent(header) is asks


@pytest.mark.parametrize(("cell", "no"), [("Нет, не даю", True), ("Отказываюсь", True), ("Да", False), ("–", False),
                                          ("Номер 5", False), ("Небольшой", False), (None, False)])  # fmt: skip
def test_only_a_no_is_a_no(cell: str | None, no: bool) -> None:
    assert says_no(cell) is no


def test_answers_of_those_who_said_no_are_kept_nowhere_and_counted_as_received() -> None:
    store = Store.open(None)
    (done,) = load(store, анкета=text(FORM))
    assert done.tables[0].status == "stored"
    answered = "select distinct r.code from answer a join response r using (response) order by 1"
    assert [code for (code,) in store.run(answered).fetchall()] == ["У-1", "У-3", "У-5", "У-6"]
    assert store.run("select count(*) from response").fetchone() == (6,)
    assert store.run("select code from withheld order by 1").fetchall() == [("У-2",), ("У-4",)]
    kept = said_in(store)
    assert [code for code in CODES if SECRET[code] not in kept] == ["У-2", "У-4"]


def test_a_refusal_is_told_by_row_and_its_column_is_not_called_unread() -> None:
    (one,) = plan([("анкета.csv", text(FORM))], Store.open(None), "2025/26")
    (table,) = one.tables
    told = [(problem.row, problem.value) for problem in table.problems if "о согласии" in problem.message]
    assert told == [(3, "У-2"), (5, "У-4")]
    assert not any("не распознан" in problem.message for problem in table.problems)
    assert {column.header: column.item for column in table.columns}[ASKS] == "consent"


def test_a_refusal_holds_whatever_the_register_says_and_reading_anew_keeps_it() -> None:
    yes: Rows = [["Код", "Согласие", "Дата подписания", "Кто подписал"],
                 *([code, "получено", "01.09.2025", "мать"] for code in CODES)]  # fmt: skip
    store = Store.open(None)
    load(store, согласия=text(yes), анкета=text(FORM))
    answered = "select distinct r.code from answer a join response r using (response) order by 1"
    for _round in range(2):
        assert [code for (code,) in store.run(answered).fetchall()] == ["У-1", "У-3", "У-5", "У-6"]
        reread(store)


def test_without_a_no_a_form_is_kept_as_it_came() -> None:
    rows = [FORM[0], *(row for row in FORM[1:] if SAID[row[1]] not in ("нет", "Не согласна"))]
    (one,) = plan([("анкета.xlsx", xlsx({"Ответы": rows}))], Store.open(None), "2025/26")
    assert one.book is None


def test_measurements_of_whoever_said_no_are_not_stored() -> None:
    rows: Rows = [["Код", "Тревожность до", "Тревожность после", ASKS], ["У-1", 4, 5, "да"], ["У-2", 6, 3, "нет"]]
    store = Store.open(None)
    commit(plan([("замеры.csv", text(rows))], store, "2025/26", role="psychologist"), store)
    assert store.run("select distinct code from measurement").fetchall() == [("У-1",)]
