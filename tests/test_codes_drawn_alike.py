"""Codes read off paper («У4-10» for «УЧ-10»): a candidate each, one rule for a whole file, never a silent join."""

import pytest

from data_loaders.commit import commit
from data_loaders.desk import confirm, desk, reject
from data_loaders.plan import plan
from store import Store
from tests.books import text

NAMES = ["Иванова Алина", "Иванов Артём", "Соловьёв Пётр", "Белова Мария", "Орлов Кирилл"]
ROSTER = text([["ФИО", "Класс", "Код"], *([name, "7А", f"УЧ-{n}"] for n, name in enumerate(NAMES, 10))])
CODES = [f"УЧ-{n}" for n in range(10, 15)]


def loaded(*codes: str) -> Store:
    """A store with the roster and measurements of these codes."""
    store = Store.open(None)
    measured = text([["Код", "Вовлечённость до", "Вовлечённость после"], *([code, 4, 6] for code in codes)])
    commit(plan([("ученики.csv", ROSTER), ("замеры.csv", measured)], store, "2025/26"), store)
    return store


def joined(store: Store) -> list[str | None]:
    """The codes of the roster's people whose both measurements are found."""
    people = desk(store, "2025/26").people
    return sorted(str(one.code) for one in people if one.kind != "unknown" and len(one.measured) == 2)


@pytest.mark.parametrize("code", ["уч 10", "УЧ10", "Yч-10", "уч – 10"])
def test_case_spaces_and_signs_need_no_desk(code: str) -> None:
    assert joined(loaded(code)) == ["УЧ-10"]


@pytest.mark.parametrize("code", ["У4-10", "у4 10", "У-10", "УЧ-l0", "УЧ-1O"])
def test_one_code_read_wrongly_waits_with_its_candidate(code: str) -> None:
    store = loaded(code)
    (one,) = desk(store, "2025/26").candidates
    assert (one.strange.code, one.person.code, joined(store)) == (code, "УЧ-10", [])
    assert 0.4 < one.certainty < 0.8
    confirm(store, [one], "curator", "2025/26")
    assert joined(store) == ["УЧ-10"]


@pytest.mark.parametrize("typed", ["У4-{}", "у-{}", "Y4 0{}"])
def test_a_whole_file_read_wrongly_waits_as_one_rule(typed: str) -> None:
    store = loaded(*(typed.format(n) for n in range(10, 15)))
    found = desk(store, "2025/26")
    (rule,) = found.rules
    assert (len(rule.pairs), found.candidates, joined(store)) == (5, (), [])
    confirm(store, [rule], "curator", "2025/26")
    assert joined(store) == CODES


def test_a_rejected_rule_leaves_the_candidates_one_by_one() -> None:
    store = loaded(*(f"У4-{n}" for n in range(10, 15)))
    reject(store, desk(store, "2025/26").rules, "curator", "2025/26")
    found = desk(store, "2025/26")
    assert (found.rules, sorted(str(one.person.code) for one in found.candidates)) == ((), CODES)


def test_a_number_of_the_list_is_never_taken_for_a_letter() -> None:
    """«У-41…» are their own people where the roster knows no prefix that looks like «У4»."""
    store = loaded(*(f"П4-{n}" for n in range(10, 15)))
    found = desk(store, "2025/26")
    assert (found.rules, found.candidates) == ((), ())
