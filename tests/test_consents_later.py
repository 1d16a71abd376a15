"""A consent that comes after the file, and a withdrawal that the desk has to understand first."""

from data_loaders.again import reread
from data_loaders.desk import confirm, desk
from data_loaders.erasing import erase_people
from metrics.consents import Consents, consents
from store import Store
from store.erasures import erasures
from tests.books import text
from tests.consent_school import CONSENTS, FILES, FREE, SECRET, load, said_in, school

HEADER = CONSENTS[0]


def standing(store: Store) -> Consents:
    """The consents of the year."""
    return consents(store, store.scope("2025/26"))


def test_a_consent_that_comes_later_asks_for_the_file_again_which_then_takes_its_own_place() -> None:
    store = school(tuple(FILES))
    (later,) = load(store, позже=text([HEADER, ["У-3", "получено", "01.03.2026", "отец"]]))
    assert [one.message for one in later.tables[0].problems] == [
        "согласие теперь есть у 1 человека, чьи ответы не сохранены: загрузите ещё раз анкета.xlsx, замеры.csv"
    ]
    waiting = standing(store).awaiting
    assert {(row.code, row.file_name) for row in waiting.itertuples()} == {
        ("У-3", "анкета.xlsx"),
        ("У-3", "замеры.csv"),
    }
    done = load(store, "анкета.xlsx", "замеры.csv")
    assert {table.status for one in done for table in one.tables if table.kind} == {"stored"}
    assert standing(store).awaiting.empty
    assert store.one("select count(*) from answer join response using (response) where code = 'У-3'") == (6,)
    assert SECRET["У-2"] not in said_in(store)
    assert {table.status for one in load(store, "анкета.xlsx") for table in one.tables if table.kind} == {
        "already stored"
    }
    assert {word for _plan, _upload, word in reread(store)} == {"same"}


def test_a_withdrawal_of_nobody_or_of_namesakes_is_told_and_erases_nothing_until_the_desk_says_who() -> None:
    store = school(FREE)
    rows = [["ФИО", "Согласие", "Дата подписания", "Кто подписал"],
            ["Орлов Илья Петрович", "отозвано", "01.03.2026", "мать"],
            ["Гусева Вира Ивановна", "отозвано", "01.03.2026", "мать"]]  # fmt: skip
    (done,) = load(store, отзывы=text(rows))
    assert [(one.row, one.message.partition(":")[0]) for one in done.tables[0].problems] == [
        (2, "людей с таким ФИО несколько"), (3, "согласие отозвал неизвестный")
    ]  # fmt: skip
    assert erasures(store).empty
    assert len(standing(store).nobody) == 2
    (right,) = [one for one in desk(store, "2025/26").candidates if one.person.code == "У-5"]
    confirm(store, [right], "curator")
    assert [row.consent for row in standing(store).stored.itertuples() if row.code == "У-5"] == ["withdrawn"]
    assert erase_people(store, "curator") == 2
    assert SECRET["У-5"] not in said_in(store)
    assert SECRET["У-1"] in said_in(store)
