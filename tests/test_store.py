"""The store opens sound databases of its own version one program at a time, and knows its years."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Busy, Scope, Store
from store.check import check
from tests.books import text
from tests.small_school import PUPILS


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


def test_a_database_of_a_newer_version_is_refused(database: Path) -> None:
    store = Store.open(database)
    store.run("insert into schema_version values (999)")
    store.close()
    with pytest.raises(ValueError, match="newer"):
        Store.open(database)


def test_raw_files_that_no_upload_names_are_swept_at_the_next_start(database: Path) -> None:
    store = Store.open(database)
    with store.writing() as cursor:
        cursor.execute("insert into identity.file values ('orphan', 'x', 'y')")
    store.close()
    assert Store.open(database).one("select count(*) from identity.file") == (2,)


def test_sound_data_pass_the_check_and_a_lost_answer_is_found(database: Path) -> None:
    store = Store.open(database)
    assert check(store)["ok"]
    with store.writing() as cursor:
        cursor.execute("insert into answer values (1, 1, 424242, 'comfort', 9, null)")
    assert check(store)["problems"] == {"answers without a response": 1}


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


def test_the_database_uses_as_many_processors_as_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MONITOR_THREADS", "3")
    assert Store.open(None).one("select current_setting('threads')") == (3,)
    monkeypatch.setenv("MONITOR_THREADS", "many")
    assert Store.open(None).one("select current_setting('threads') > 0") == (True,)
