"""The smallest school worth loading: two pupils and their pair, as a database on disk."""

from pathlib import Path

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from tests.books import text

PUPILS = text([["ФИО", "Класс", "Код"], ["Иванов Артём", "7А", "У-1"], ["Петрова Софья", "7Б", "У-2"]])
PAIRS = text([["Наставник", "Наставляемый", "Форма", "Дата начала"],
              ["Иванов Артём", "Петрова Софья", "ученик-ученик", "01.10.2025"]])  # fmt: skip
TABLES = ("roster", "pair", "pair_member", "person", "participation", "involved")


def load(path: Path) -> None:
    """Make a database with two files in it, closed."""
    store = Store.open(path)
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store), store)
    store.close()


def counts(store: Store) -> dict[str, int]:
    """Rows per table."""
    return {table: (store.one(f"select count(*) from {table}") or (0,))[0] for table in TABLES}
