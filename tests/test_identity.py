"""Names and raw files lie encrypted, and their key is nobody else's."""

import stat
import sys
from pathlib import Path

import pytest

from store import Store


def test_no_name_lies_in_clear_in_any_file_of_the_database(database: Path) -> None:
    for file in database.parent.iterdir():
        for name in ("Иванов", "Артём", "Софья"):
            assert name.encode() not in file.read_bytes(), file.name
    store = Store.open(database)
    assert ("Иванов Артём",) in store.run("select name from identity.name").fetchall()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_the_key_is_readable_by_its_owner_only(database: Path) -> None:
    assert stat.S_IMODE(database.with_suffix(".key").stat().st_mode) == 0o600


def test_without_its_key_the_identity_file_does_not_open_and_no_new_key_is_made(database: Path) -> None:
    database.with_suffix(".key").unlink()
    with pytest.raises(FileNotFoundError):
        Store.open(database)
    assert not database.with_suffix(".key").exists()


def test_the_engine_reads_no_file_and_asks_no_host(database: Path) -> None:
    store = Store.open(database)
    reading = f"select * from read_text('{database.with_suffix('.key')}')"
    for sql in (reading, "install spatial", "load spatial", f"load '{database}'", "attach '/tmp/x.db'"):
        with pytest.raises(Exception, match=r"disabled|Permission|not allowed"):
            store.run(sql)
