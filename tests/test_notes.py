"""The psychologist's notes: their states and history, encrypted on disk, erased with the person, in every backup."""

from pathlib import Path

import duckdb
import pytest

from data_loaders.erasing import erase_people
from reports.erasure_act import told
from store import Store
from store.backup import backup, restore
from store.erasures import erasures
from store.identity import STEPS, attach, key_of, path_of
from store.notes import About, history, move, of_erased, write
from tests.consent_school import FREE, load, said_in
from tests.consent_school import school as consent_school

SECRET = "плакала после встречи"
PERSON, PAIR = About("pupil:У1", "У-1"), About("pupil:У1", "У-1", "pupil:У2", "У-2")


@pytest.fixture
def store():
    return Store.open(None)


def test_a_note_is_new_then_moves_and_each_word_of_it_stays(store):
    first, second = write(store, PERSON, f"  {SECRET} ", "psychologist"), write(store, PAIR, "ссора", "psychologist")
    move(store, first, "work", "psychologist", "говорили с мамой")
    move(store, first, "closed", "psychologist")
    found = history(store)
    assert found["note"].tolist() == [second, first, first, first]
    own = found[found["note"] == first]
    assert own["state"].tolist() == ["new", "work", "closed"]
    assert own["text"].fillna("").tolist() == [SECRET, "говорили с мамой", ""]
    assert set(own["said_by"]) == {"psychologist"}
    assert found.loc[0, ["person", "code", "partner", "partner_code"]].tolist() == [
        "pupil:У1",
        "У-1",
        "pupil:У2",
        "У-2",
    ]


def test_a_note_without_words_another_state_or_a_note_that_is_none_is_refused(store):
    with pytest.raises(ValueError, match="without words"):
        write(store, PERSON, "  \n", "psychologist")
    note = write(store, PERSON, SECRET, "psychologist")
    for wrong in ((note, "lost"), (note + 1, "work")):
        with pytest.raises(KeyError):
            move(store, *wrong, "psychologist")
    move(store, note, "new", "psychologist", " ")
    assert len(history(store)) == 1


def test_another_schools_notes_are_not_seen_or_moved(store):
    note = write(store, PERSON, SECRET, "psychologist", school=2)
    assert history(store).empty
    with pytest.raises(KeyError):
        move(store, note, "work", "psychologist")


def test_on_disk_a_note_is_in_no_file_in_the_clear_and_opens_again(tmp_path: Path):
    path = tmp_path / "monitor.duckdb"
    store = Store.open(path)
    write(store, PERSON, SECRET, "psychologist")
    store.close()
    assert all(SECRET.encode() not in file.read_bytes() for file in tmp_path.iterdir())
    again = Store.open(path)
    assert history(again)["text"].tolist() == [SECRET]
    assert again.one(
        "select count(*) from duckdb_tables() where table_name = 'note' and database_name <> 'identity'"
    ) == (0,)
    again.close()


def test_an_identity_file_from_before_the_notes_gets_their_table_and_keeps_its_names(database: Path):
    key = key_of(database)
    with duckdb.connect(":memory:") as old:
        attach(old, database, key)
        old.execute("drop table identity.note")
        old.execute("drop table identity.schema_version")
        names = old.execute("select count(*) from identity.name").fetchone()
    store = Store.open(database)
    assert store.one("select count(*) from identity.name") == names
    assert write(store, PERSON, SECRET, "psychologist") == 1
    assert store.one("select max(version) from identity.schema_version") == (len(STEPS),)
    store.close()


def test_an_identity_file_of_a_newer_program_is_refused(database: Path):
    with duckdb.connect(":memory:") as newer:
        attach(newer, database, key_of(database))
        newer.execute("insert into identity.schema_version values (99)")
    with pytest.raises(ValueError, match="newer"):
        Store.open(database)


def test_a_backup_holds_the_notes_and_gives_them_back(database: Path, tmp_path: Path):
    store = Store.open(database)
    write(store, PERSON, SECRET, "psychologist")
    store.close()
    backup(database, tmp_path / "копия.zip")
    assert SECRET.encode() not in path_of(database).read_bytes()
    restore(tmp_path / "копия.zip", tmp_path / "другая" / "monitor.duckdb")
    store = Store.open(tmp_path / "другая" / "monitor.duckdb")
    assert history(store)["text"].tolist() == [SECRET]
    store.close()


def test_whoever_withdraws_takes_the_notes_along_and_the_act_says_so():
    school = consent_school(FREE)
    kept = write(school, About("pupil:У4", "У-4"), "остаётся", "psychologist")
    write(school, About("pupil:У2", "У-2"), SECRET, "psychologist")
    write(school, About("pupil:У5", "У-5", "pupil:У2", "У-2"), f"пара: {SECRET}", "psychologist")
    load(school, "согласия.csv")
    assert history(school)["note"].tolist() == [kept]
    assert SECRET not in said_in(school)
    proof = erasures(school)
    (row,) = proof[proof["notes"].notna()].to_dict("records")
    assert (row["code"], row["notes"], row["why"]) == ("У-2", 2, "withdrawn")
    assert told(proof)["Записи"].sum() == 2
    assert len(proof) == 3 + 1
    assert erase_people(school, "curator") == 0
    assert len(erasures(school)) == 3 + 1


def test_notes_about_somebody_matched_otherwise_since_go_by_the_code():
    school = consent_school(FREE)
    write(school, About("unknown:pupil:старый", "У-2"), SECRET, "psychologist")
    load(school, "согласия.csv")
    assert history(school).empty


def test_who_has_a_consent_keeps_the_notes_even_when_named():
    school = consent_school()
    write(school, About("pupil:У1", "У-1"), SECRET, "psychologist")
    write(school, About("pupil:У3", "У-3"), SECRET, "psychologist")
    assert of_erased(school, ["pupil:У1", "pupil:У3"])["code"].tolist() == ["У-3"]
    erase_people(school, "curator", ["pupil:У1", "pupil:У3"])
    assert history(school)["code"].tolist() == ["У-1"]
