"""A backup gives the same data back, and nothing else is taken for one."""

import zipfile
from pathlib import Path

import pytest

from store import Store
from store.backup import backup, restore
from store.uploads import undo, uploads
from tests.small_school import counts


def test_a_backup_put_back_gives_the_same_data_and_sets_the_present_files_aside(database: Path, tmp_path: Path) -> None:
    saved = tmp_path / "copy.zip"
    backup(database, saved)
    store = Store.open(database)
    whole = counts(store)
    undo(store, int(uploads(store)["upload"].iloc[0]))
    store.close()
    aside = restore(saved, database)
    assert {file.name for file in aside} == {
        "monitor.duckdb.before", "monitor.identity.duckdb.before", "monitor.key.before"
    }  # fmt: skip
    assert counts(Store.open(database)) == whole


def test_something_else_than_a_backup_is_refused_and_nothing_is_touched(database: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.zip"
    with zipfile.ZipFile(wrong, "w") as archive:
        archive.writestr("../evil.txt", "x")
    before = sorted(file.name for file in database.parent.iterdir())
    with pytest.raises(ValueError, match="not a backup"):
        restore(wrong, database)
    assert sorted(file.name for file in database.parent.iterdir()) == before


def test_a_damaged_backup_is_refused_and_leaves_nothing_behind(database: Path, tmp_path: Path) -> None:
    saved = tmp_path / "copy.zip"
    backup(database, saved)
    damaged = tmp_path / "damaged.zip"
    with zipfile.ZipFile(saved) as whole, zipfile.ZipFile(damaged, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, "0" * 64 if name.endswith("key") else whole.read(name))
    before = sorted(file.name for file in database.parent.iterdir())
    with pytest.raises(ValueError, match="damaged"):
        restore(damaged, database)
    assert sorted(file.name for file in database.parent.iterdir()) == before


def test_another_key_than_its_own_does_not_open_a_database(database: Path) -> None:
    database.with_suffix(".key").write_text("0" * 64, encoding="ascii")
    with pytest.raises(ValueError, match="not the key"):
        Store.open(database)
