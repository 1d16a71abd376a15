"""A consent that comes after the file, a withdrawal that the desk has to understand first, and which word counts."""

from datetime import date

import numpy as np

from data_loaders.again import reread
from data_loaders.desk import confirm, desk
from data_loaders.erasing import erase_people
from metrics.consents import Consents, consents
from store import Store
from store.check import check
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
    confirm(store, [right], "curator", "2025/26")
    assert [row.consent for row in standing(store).stored.itertuples() if row.code == "У-5"] == ["withdrawn"]
    assert list(check(store)["problems"].values()) == [2]
    assert erase_people(store, "curator") == 2
    assert check(store)["ok"]
    assert SECRET["У-5"] not in said_in(store)
    assert SECRET["У-1"] in said_in(store)


Said = tuple[str, date | None]


def counts(said: list[Said], today: date) -> str:
    """Which of these statements, in the order they were handed in, is in force: a second opinion on the query's."""
    best, since = "", date.min
    for word, day in said:
        if word == "missing" and day is None:
            best = best if best == "withdrawn" else "missing"
        elif (day or today) >= since:
            best, since = word, day or today
    return best


def test_the_word_in_force_is_the_same_by_another_way_of_counting() -> None:
    rng, words = np.random.default_rng(15), {"given": "получено", "withdrawn": "отозвано", "missing": "нет"}
    days = [None, *(date(2025, 9, n) for n in range(1, 6))]
    said: dict[str, list[Said]] = {
        f"К-{n}": [(str(rng.choice([*words])), days[rng.integers(6)]) for _ in range(rng.integers(1, 7))]
        for n in range(1, 61)
    }
    rows = [[code, words[word], day.strftime("%d.%m.%Y") if day else "", f"мать {turn}"]
            for turn in range(6) for code, all_ in said.items() for word, day in all_[turn : turn + 1]]  # fmt: skip
    store = Store.open(None)
    load(store, ученики=text([["Код", "Класс"], *([code, "7А"] for code in said)]), согласия=text([HEADER, *rows]))
    found = dict(store.run("select person, consent from consent_now where year = '2025/26'").fetchall())
    assert found == {f"pupil:{code.replace('-', '')}": counts(all_, date.today()) for code, all_ in said.items()}
