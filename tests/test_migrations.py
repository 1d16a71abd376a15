"""A database of an earlier version opens as one of this version, with what it holds."""

from pathlib import Path

import duckdb

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from store.links import decide, links
from store.migrations import STEPS
from tests.test_links import FILES, TYPO


def test_a_database_of_version_1_gets_every_table_it_lacks_and_keeps_its_facts(tmp_path: Path) -> None:
    path = tmp_path / "monitor.duckdb"
    with duckdb.connect(str(path)) as old:
        old.execute(Path(__file__).with_name("schema_1.sql").read_text(encoding="utf-8"))
        old.execute("create table schema_version (version integer)")
        old.execute("insert into schema_version values (1)")
        old.execute("insert into setting values ('age_on', '\"10-01\"')")
    store = Store.open(path)
    assert store.setting("age_on") == "10-01"
    assert store.one("select max(version) from schema_version") == (len(STEPS) + 1,)
    assert len(links(store)) == 0
    commit(plan([("ученики.csv", FILES["ученики.csv"])], store, "2025/26"), store)
    assert decide(store, [TYPO], "curator")
    fresh = Store.open(None)
    described = "select table_name, column_name, data_type from information_schema.columns order by all"
    assert set(store.run(described).fetchall()) == set(fresh.run(described).fetchall())
