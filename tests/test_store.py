"""The store keeps whole files or nothing, keeps names apart, and says so when it cannot be opened."""

import stat
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Busy, Scope, Store
from store.backup import backup, restore
from store.check import check
from store.uploads import undo, uploads
from tests.books import text

PUPILS = text([["ФИО", "Класс", "Код"], ["Иванов Артём", "7А", "У-1"], ["Петрова Софья", "7Б", "У-2"]])
PAIRS = text([["Наставник", "Наставляемый", "Форма", "Дата начала"],
              ["Иванов Артём", "Петрова Софья", "ученик-ученик", "01.10.2025"]])  # fmt: skip
TABLES = ("roster", "pair", "pair_member", "person", "participation", "involved")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with two files in it, closed."""
    path = tmp_path / "школа" / "monitor.duckdb"
    store = Store.open(path)
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store), store)
    store.close()
    return path


def counts(store: Store) -> dict[str, int]:
    """Rows per table."""
    return {table: (store.one(f"select count(*) from {table}") or (0,))[0] for table in TABLES}


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


def test_a_second_process_is_told_that_the_database_is_in_use(database: Path) -> None:
    program = "import sys; from pathlib import Path; from store import Store; s = Store.open(Path(sys.argv[1]));"
    program += "print('open', flush=True); sys.stdin.read()"
    root = Path(__file__).parents[1]
    with subprocess.Popen([sys.executable, "-c", program, str(database)], cwd=root, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(Busy):
            Store.open(database)
        other.communicate("")


def test_undo_removes_exactly_what_one_upload_brought_and_the_file_can_be_loaded_again(database: Path) -> None:
    store = Store.open(database)
    whole = counts(store)
    second = int(uploads(store)["upload"].iloc[0])
    undo(store, second)
    assert counts(store) == {**whole, "pair": 0, "pair_member": 0, "participation": 0, "involved": 0}
    with pytest.raises(KeyError):
        undo(store, second)
    commit(plan([("пары.csv", PAIRS)], store), store)
    assert counts(store) == whole


def test_undoing_the_roster_makes_its_people_unknown_and_loading_it_again_known(database: Path) -> None:
    store = Store.open(database)
    undo(store, int(uploads(store)["upload"].iloc[-1]))
    assert store.run("select distinct kind from person").fetchall() == [("unknown",)]
    commit(plan([("ученики.csv", PUPILS)], store), store)
    assert store.run("select distinct kind from person").fetchall() == [("pupil",)]


def test_nothing_of_a_file_is_kept_when_its_storing_fails_half_way(database: Path) -> None:
    store = Store.open(database)
    whole = counts(store)
    (broken,) = plan([("ещё.csv", PUPILS + b";\n")], store)
    table = broken.tables[0]
    facts = table.facts["roster"].assign(birth_date="no date at all")
    object.__setattr__(table, "facts", {"roster": facts})
    with pytest.raises(Exception, match="no date"):
        commit([broken], store)
    assert counts(store) == whole
    assert len(uploads(store)) == 2


def test_raw_files_that_no_upload_names_are_swept_at_the_next_start(database: Path) -> None:
    store = Store.open(database)
    with store.writing() as cursor:
        cursor.execute("insert into identity.file values ('orphan', 'x', 'y')")
    store.close()
    assert Store.open(database).one("select count(*) from identity.file") == (2,)


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


def test_a_database_of_a_newer_version_is_refused(database: Path) -> None:
    store = Store.open(database)
    store.run("insert into schema_version values (999)")
    store.close()
    with pytest.raises(ValueError, match="newer"):
        Store.open(database)


def test_sound_data_pass_the_check_and_a_lost_answer_is_found(database: Path) -> None:
    store = Store.open(database)
    assert check(store)["ok"]
    with store.writing() as cursor:
        cursor.execute("insert into answer values (1, 1, 424242, 'comfort', 9, null)")
    assert check(store)["problems"] == {"answers without a response": 1}


def test_the_engine_reads_no_file_and_asks_no_host(database: Path) -> None:
    store = Store.open(database)
    for sql in (f"select * from read_text('{database.with_suffix('.key')}')", "install spatial", "attach '/tmp/x.db'"):
        with pytest.raises(Exception, match=r"disabled|Permission|not allowed"):
            store.run(sql)


def test_a_figure_is_asked_for_the_newest_year_with_data_until_today_or_the_years_end(database: Path) -> None:
    store = Store.open(database)
    assert store.scope(today=date(2027, 3, 1)) == Scope(1, "2025/26", date(2026, 8, 31))
    assert store.scope(today=date(2026, 2, 1)) == Scope(1, "2025/26", date(2026, 2, 1))
    assert store.scope(on=date(2024, 10, 1)).year == "2024/25"


def test_an_open_pair_lasts_to_the_end_of_its_school_year_and_a_dated_one_counts_in_every_year_it_touches() -> None:
    store = Store.open(None)
    pairs = [["Код наставника", "Код наставляемого", "Форма", "Начало", "Окончание"],
             ["У-1", "У-2", "ученик-ученик", "01.02.2025", ""],
             ["У-2", "У-1", "ученик-ученик", "01.02.2025", "30.09.2025"]]  # fmt: skip
    commit(plan([("ученики.csv", PUPILS), ("п.csv", text(pairs))], store), store)
    found = store.run("select year, count(distinct pair) from participation group by 1 order by 1").fetchall()
    assert found == [("2024/25", 2), ("2025/26", 1)]
