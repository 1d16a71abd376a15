"""Codes are handed out anew each year: what was decided about one holds in its year, about a name while it is true."""

import pytest

from data_loaders.commit import commit
from data_loaders.desk import confirm, desk, reject, said
from data_loaders.party import Candidate, Party
from data_loaders.plan import plan
from store import Store
from store.links import RULE, SAME, Link, decide, links
from tests.books import text

OLD, NEW = "2024/25", "2025/26"
# Of one year and the next: Белова keeps her code, the others' codes went to other children.
PUPILS = {
    OLD: {"P1": "Иванов Артём", "P2": "Петрова Софья", "P3": "Орлов Пётр", "P4": "Белова Мария Олеговна"},
    NEW: {"P1": "Зайцев Глеб", "P2": "Иванов Артём", "P3": "Соколова Анна", "P4": "Белова Мария Олеговна"},
}
NAMES = ("Белова Маша", "Ивонов Артём")


@pytest.fixture(scope="module")
def school() -> Store:
    """Two years, each with its list, measurements under bare numbers, and pairs by names that nobody has exactly."""
    store = Store.open(None)
    for year, pupils in PUPILS.items():
        day = f"01.10.{year[:4]}"
        listed = [["ФИО", "Класс", "Код"], *([name, "7А", code] for code, name in pupils.items())]
        measured = [["Код", "Вовлечённость до", "Вовлечённость после"], *([str(n), "4", "6"] for n in range(1, 5))]
        pairs = [["Наставник", "Наставляемый", "Форма", "Начало"], [*NAMES, "ученик-ученик", day]]
        for name, rows in {"ученики": listed, "замеры": measured, "пары": pairs}.items():
            # A line about the year, since a file that is stored already is not stored again.
            content = text([[f"{year} учебный год"], [], *rows])
            commit(plan([(f"{name}.csv", content)], store, year, role="psychologist"), store)
    return store


@pytest.fixture
def store(school: Store) -> Store:
    """The same with nothing decided."""
    with school.writing() as cursor:
        cursor.execute("delete from link")
        school.refresh(cursor)
    return school


def measured(store: Store, year: str) -> set[str]:
    """Whom the measurements of a year are of."""
    return {person for (person,) in store.run(
        "select person from change where year = $year", {"year": year}).fetchall()}  # fmt: skip


STRANGERS = {f"unknown:pupil:{n}" for n in range(1, 5)}
PEOPLE = {f"pupil:Р{n}" for n in range(1, 5)}


def test_a_rule_holds_for_the_school_year_it_was_made_for_and_is_proposed_in_the_next(store: Store) -> None:
    confirm(store, desk(store, OLD).rules, "curator", OLD)
    assert (measured(store, OLD), measured(store, NEW)) == (PEOPLE, STRANGERS)
    assert [len(desk(store, year).rules) for year in (OLD, NEW)] == [0, 1]
    assert links(store)["year"].tolist() == [OLD]
    reject(store, desk(store, NEW).rules, "curator", NEW)
    assert (measured(store, OLD), desk(store, NEW).rules) == (PEOPLE, ())


def test_a_rule_of_an_earlier_version_holds_for_every_year(store: Store) -> None:
    decide(store, [Link("pupil", "", "pupil", "Р", RULE)], "curator")
    assert measured(store, OLD) == measured(store, NEW) == PEOPLE


def test_a_decision_about_a_code_holds_in_its_year(store: Store) -> None:
    decide(store, [Link("pupil", "1", "pupil", "Р1", SAME, year=NEW)], "curator")
    assert "pupil:Р1" in measured(store, NEW)
    assert measured(store, OLD) == STRANGERS


def test_the_newest_word_about_two_sides_holds_in_its_year_beside_an_older_one_for_every_year(store: Store) -> None:
    decide(store, [Link("pupil", "1", "pupil", "Р1", SAME)], "curator")
    decide(store, [Link("pupil", "1", "pupil", "Р1", "different", year=NEW)], "curator")
    assert "pupil:Р1" in measured(store, OLD)
    assert measured(store, NEW) == STRANGERS


def in_pairs(store: Store, year: str) -> dict[str, str]:
    """Role -> person in the pairs of a year, where a list knows the person."""
    found = "select role, person from participation where year = $year and person like 'pupil:%'"
    return dict(store.run(found, {"year": year}).fetchall())


def test_a_name_that_is_a_code_is_so_in_other_years_while_the_code_is_the_same_childs(store: Store) -> None:
    sure = [one for one in desk(store, OLD).candidates if one.strange.code is None and one.certainty > 0.5]
    assert {one.person.code for one in sure} == {"P1", "P4"}
    confirm(store, sure, "curator", OLD)
    assert in_pairs(store, OLD) == {"mentor": "pupil:Р4", "mentee": "pupil:Р1"}
    # Р1 is Глеб now, so that Артём is asked about once more and Маша is not.
    assert in_pairs(store, NEW) == {"mentor": "pupil:Р4"}
    assert {one.strange.name for one in desk(store, NEW).candidates if not one.strange.code} == {"Ивонов Артём"}


def test_a_decision_says_for_which_years_it_is(store: Store) -> None:
    unknown = {"person": "unknown:pupil:x", "kind": "unknown", "place": "pupil", "key": "x"}
    listed = Party("pupil:Р1", "pupil", "pupil", "Р1", "P1", "Р1", "a name's key")
    coded, named = Party(**unknown, code="1", code_key="1"), Party(**unknown, name_key="x")
    other = Party(**{**unknown, "key": "y"}, name_key="y")
    kept = {
        (one, to): (link.year, link.to_name)
        for one, strange in (("code", coded), ("name", named)) for to, person in (("listed", listed), ("name", other))
        for link in [said(Candidate(strange, person, 0.9), SAME, RULE, NEW)]
    }  # fmt: skip
    assert kept == {
        ("code", "listed"): (NEW, None),
        ("code", "name"): (NEW, None),
        ("name", "listed"): (NEW, "a name's key"),
        ("name", "name"): (None, None),
    }
