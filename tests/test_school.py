"""The five files of a school come out as an independent count of them says (tests/school/expected.json)."""

import itertools
import json
from datetime import date
from pathlib import Path

import pytest

from data_loaders.commit import commit
from data_loaders.desk import desk
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from metrics.change import changes
from metrics.indicators import indicators
from metrics.items import items
from store import Scope, Store

FOLDER = Path(__file__).with_name("school")
FILES = ("kontingent.csv", "pedagogi.xlsx", "pary.xlsx", "yandex_do.xlsx", "etap2_ruchnoy.xlsx")
EXPECTED = json.loads(FOLDER.joinpath("expected.json").read_text(encoding="utf-8"))
YEAR = Scope(1, "2025/26", date(2026, 8, 31))


def load(store: Store, names: tuple[str, ...]) -> list[FilePlan]:
    """Plan and store these files of the school."""
    return commit(plan([(name, FOLDER.joinpath(name).read_bytes()) for name in names], store), store)


@pytest.fixture(scope="module")
def school() -> Store:
    """A store with the five files."""
    store = Store.open(None)
    load(store, FILES)
    return store


def figure(store: Store, indicator: str, group: dict[str, str] | None = None, by: str | None = None) -> list[int]:
    """Numerator and denominator of one indicator."""
    frame = indicators(store, YEAR, by)
    row = frame[(frame["indicator"] == indicator) & (frame["group"] == (group or {}))].iloc[0]
    return [int(row["numerator"]), int(row["denominator"])]


@pytest.mark.parametrize("name", ["pupils", "teachers", "total"])
def test_involvement_is_the_expected_one(school: Store, name: str) -> None:
    assert figure(school, f"involvement_{name}") == EXPECTED["involvement"][name]


def test_every_class_has_its_expected_involvement_however_it_was_typed(school: Store) -> None:
    frame = indicators(school, YEAR, "class")
    rows = frame[(frame["indicator"] == "involvement_pupils") & (frame["group"] != {})]
    found = {r.group["class"]: [int(r.numerator), int(r.denominator)] for r in rows.itertuples()}
    assert found == EXPECTED["involvement"]["by_class"]


def test_young_teachers_unknown_people_and_pairs_are_the_expected_ones(school: Store) -> None:
    assert figure(school, "young_teachers") == EXPECTED["involvement"]["young_teachers"]
    frame = indicators(school, YEAR)
    pupils = frame[frame["indicator"] == "involvement_pupils"].iloc[0]
    assert int(pupils["unknown"]) == EXPECTED["involvement"]["unknown_people"]
    assert school.one("select count(distinct pair) from participation") == (EXPECTED["involvement"]["pairs"],)


def test_the_questionnaire_is_recognised_and_every_item_counted_as_expected(school: Store) -> None:
    said = EXPECTED["files"]["yandex_do.xlsx"]
    frame = items(school, YEAR).set_index("item")
    assert {(r.form, r.role, r.wave) for r in frame.itertuples()} == {(said["form"], said["role"], said["wave"])}
    for item, figures in said["items"].items():
        row = frame.loc[item]
        assert int(row["n"]) == figures["n"], item
        if "mean" in figures:
            assert row["mean"] == pytest.approx(figures["mean"], abs=1e-12), item
        else:
            assert int(row["yes"]) == figures["yes"], item


def test_growth_is_the_expected_one_in_counts_and_in_the_mean(school: Store) -> None:
    frame = changes(school, YEAR, role="psychologist").set_index("parameter")
    for parameter, said in EXPECTED["growth"].items():
        row = frame.loc[parameter]
        good, bad = ("up", "down") if said["better"] == "higher" else ("down", "up")
        assert [row["n_matched"], row["improved"], row["same"], row["worse"]] == [
            said["n"], said[good], said["same"], said[bad]
        ], parameter  # fmt: skip
        assert row["mean_change"] == pytest.approx(said["mean"], abs=1e-12)


def test_the_desk_joins_all_but_the_expected_unknown_people(school: Store) -> None:
    found = desk(school, "2025/26")
    assert len(found.joined) == EXPECTED["involvement"]["total"][0]
    assert len(found.alone) == EXPECTED["involvement"]["unknown_people"]
    assert len(found.participants) == len(found.joined) + len(found.alone)


def test_files_are_recognised_without_a_word_of_help() -> None:
    tables = [table for one in plan([(n, FOLDER.joinpath(n).read_bytes()) for n in FILES], Store.open(None))
              for table in one.tables]  # fmt: skip
    assert [(t.kind, t.source, t.status) for t in tables] == [
        ("pupils", "typed", "planned"), ("staff", "typed", "planned"), ("pairs", "typed", "planned"),
        ("questionnaire", "yandex", "planned"), ("measurements", "typed", "planned"),
    ]  # fmt: skip
    assert [t.rows_stored for t in tables] == [496, 41, 76, 83, 48]
    # Neither asks for a correction: a guest on no list, and the line of totals under the list of staff.
    said = [(p.value, p.message) for t in tables for p in t.problems]
    assert [value for value, _message in said] == [None, "Приезжий Гость Гостевич"]
    assert said[0][1] == "пропущена 1 строка с итогами: строка 46"


@pytest.mark.parametrize("order", list(itertools.permutations(FILES))[40::40], ids=lambda order: " ".join(order)[:60])
def test_any_order_of_files_and_of_commands_gives_the_same_figures(school: Store, order: tuple[str, ...]) -> None:
    store = Store.open(None)
    for name in order:
        load(store, (name,))
    wanted, found = indicators(school, YEAR, "class"), indicators(store, YEAR, "class")
    assert found.to_json() == wanted.to_json()
    assert changes(store, YEAR).to_json() == changes(school, YEAR).to_json()


def test_the_same_file_twice_changes_nothing() -> None:
    store = Store.open(None)
    load(store, FILES)
    before = [store.one(f"select count(*) from {table}") for table in ("roster", "pair", "answer", "upload", "change")]
    again = load(store, FILES)
    assert {table.status for one in again for table in one.tables} == {"already stored"}
    after = [store.one(f"select count(*) from {table}") for table in ("roster", "pair", "answer", "upload", "change")]
    assert after == before
