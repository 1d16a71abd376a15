"""Own questionnaires in the figures: scores and changes counted a second time, edited, deleted, undone, read anew."""

import itertools

import pandas as pd
import pytest

from data_loaders.again import redo, reread
from data_loaders.commit import commit
from data_loaders.own_toml import read
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from metrics.change import changes
from metrics.codes import codes
from metrics.people import people
from store import Store
from store.check import check
from store.own import delete, save, uncounted, uses
from store.parties import matched
from store.uploads import undo
from tests.own_school import FILES, PEOPLE, YEAR, counted, definition, own, school

ALL = "select * from own_answer order by all"
CHANGE = 'select person, parameter, before, after from "change" order by all'


@pytest.fixture(scope="module")
def stored() -> tuple[Store, list[FilePlan]]:
    """A school with the questionnaire and both waves, and what came of storing them; nobody writes to it."""
    return school()


@pytest.fixture(scope="module")
def loaded(stored: tuple[Store, list[FilePlan]]) -> Store:
    return stored[0]


def folded(code: str) -> str:
    return f"unknown:pupil:{code.replace('-', '')}"


def test_both_files_load_without_a_word_of_help(stored: tuple[Store, list[FilePlan]]) -> None:
    tables = [table for one in stored[1] for table in one.tables]
    assert [(t.kind, t.wave, t.status, t.rows_stored) for t in tables] == [
        ("own.mirror", "before", "stored", len(PEOPLE)),
        ("own.mirror", "after", "stored", len(PEOPLE) - 3),
    ]
    assert [problem.message for t in tables for problem in t.problems] == []


def test_scores_are_means_of_answered_items_with_reversed_ones_turned(loaded: Store) -> None:
    found = loaded.frame("select * from change").set_index(["person", "parameter"])
    for wave in ("before", "after"):
        for name, scores in counted(wave).items():
            for code, score in scores.items():
                key = (folded(code), f"own.mirror.{name}")
                mine = found[wave].get(key)
                assert (pd.isna(mine) and pd.isna(score)) or mine == pytest.approx(score, abs=1e-6), (code, name, wave)


@pytest.mark.parametrize(("name", "good"), [("worry", -1), ("support", 1)])
def test_improved_same_and_worse_follow_direction_and_smallest_change(loaded: Store, name: str, good: int) -> None:
    move = (counted("after")[name] - counted("before")[name]).dropna().round(6) * good
    rows = changes(loaded, loaded.scope(YEAR), role="psychologist").set_index("parameter")
    row = rows.loc[f"own.mirror.{name}"]
    better, worse = move >= row["moved"], -move >= row["moved"]  # the reliable change: tests/test_own_scales.py
    assert (row["n_matched"], row["improved"], row["worse"]) == (len(move), better.sum(), worse.sum())
    assert row["same"] == len(move) - better.sum() - worse.sum()
    assert row["mean_change"] == pytest.approx((move * good).mean(), abs=1e-5)


def test_a_person_with_fewer_than_half_of_the_answers_has_no_score(loaded: Store) -> None:
    rows = people(loaded, loaded.scope(YEAR))
    assert set(rows["parameter"]) == {"own.mirror.worry", "own.mirror.support"}
    assert pd.isna(counted("before")["worry"][PEOPLE[0]])
    one = "select count(*) from change where person = $who and parameter = 'own.mirror.worry' and before is not null"
    assert loaded.one(one, {"who": folded(PEOPLE[0])}) == (0,)
    assert loaded.one(one, {"who": folded(PEOPLE[2])}) == (1,)


def test_any_order_of_files_and_definition_gives_the_same_figures(loaded: Store) -> None:
    want = loaded.run(CHANGE).fetchall()
    for order in itertools.permutations(FILES):
        store = Store.open(None)
        save(store, own().as_dict(), "psychologist")
        for file in order:
            commit(plan([file], store, YEAR, role="psychologist"), store)
        assert store.run(CHANGE).fetchall() == want


def test_an_edited_direction_and_construct_change_the_figures_without_a_new_upload() -> None:
    store, _done = school()
    before = changes(store, store.scope(YEAR), role="psychologist").set_index("parameter").loc["own.mirror.worry"]
    turned = definition(**{'better_=_"lower"': 'better = "higher"'})
    save(store, read(turned.encode()).as_dict(), "psychologist")
    after = changes(store, store.scope(YEAR), role="psychologist").set_index("parameter").loc["own.mirror.worry"]
    assert (after["improved"], after["worse"]) == (before["worse"], before["improved"])
    assert after["d_z"] == -before["d_z"] != 0


def test_answers_outside_an_edited_scale_are_counted_and_told() -> None:
    store, _done = school()
    fives = store.one("select count(*) from own_answer where value = 4")
    save(store, read(definition(**{"maximum_=_4": "maximum = 3"}).encode()).as_dict(), "psychologist")
    assert (uncounted(store, "mirror"),) == fives
    assert store.one("select max(before) <= 3 from change") == (True,)


def test_undo_removes_exactly_what_an_upload_brought_and_redo_brings_it_back(loaded: Store) -> None:
    store, done = school()
    undo(store, done[1].tables[0].upload_id or 0)
    assert store.run("select distinct wave from own_answer").fetchall() == [("before",)]
    assert store.one("select count(after) from change") == (0,)
    redo(store, done[1].tables[0].upload_id or 0, "psychologist")
    assert store.run(CHANGE).fetchall() == loaded.run(CHANGE).fetchall()


def test_reading_all_files_anew_gives_the_same() -> None:
    store, _done = school()
    facts = store.run(ALL).fetchall()
    assert [word for _plan, _upload, word in reread(store, "psychologist")] == ["same", "same"]
    assert store.run(ALL).fetchall() == facts


def test_a_deleted_questionnaire_leaves_its_answers_uncounted_until_it_is_back(loaded: Store) -> None:
    store, _done = school()
    assert uses(store, "mirror")[["upload", "waves", "people"]].values.tolist() == [[1, "before", 24], [2, "after", 21]]
    delete(store, "mirror")
    assert store.one("select (select count(*) from change), (select count(*) > 0 from own_answer)") == (0, True)
    assert [word for _plan, _upload, word in reread(store, "psychologist")] == ["left", "left"]
    with pytest.raises(KeyError):
        delete(store, "mirror")
    save(store, own().as_dict(), "psychologist")
    assert store.run(CHANGE).fetchall() == loaded.run(CHANGE).fetchall()


def test_the_desk_the_codes_in_use_and_the_check_know_the_people(loaded: Store) -> None:
    measured = matched(loaded, YEAR).people.set_index("code")["measured"]
    assert measured[PEOPLE[5]] == ("after", "before")
    assert codes(loaded, loaded.scope(YEAR)) == {code.replace("-", "") for code in PEOPLE}
    assert check(loaded)["ok"]
