"""A few pupils whose values nobody else writes: two pairs, questionnaires of both waves, measurements, a journal."""

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from tests.books import Rows, text
from tests.consent_school import ASKED, FREE
from tests.consent_school import FILES as CONSENT_FILES

FILES = {name: CONSENT_FILES[name] for name in FREE}
# 4.25 and the like stand nowhere else, so that a leak is found by its digits.
MEASURED: Rows = [["Код", "Класс", "Тревожность до", "Тревожность после", "Эмоциональное состояние до",
                   "Эмоциональное состояние после"],
                  ["У-1", "7А", "4,25", "9,75", 5, 5], ["У-2", "7А", "6,25", "2,75", 7, 3],
                  ["У-3", "7Б", "5", "", 5, 6]]  # fmt: skip
JOURNAL: Rows = [["Код наставника", "Код наставляемого", "Дата встречи", "Длительность"],
                 ["У-1", "У-6", "10.10.2025", 40], ["У-1", "У-6", "24.10.2025", 40]]  # fmt: skip
FILES |= {"тревожность.csv": text(MEASURED), "журнал встреч.csv": text(JOURNAL)}
del FILES["замеры.csv"]
LEAKS = ("9,75", "9.75", "2,75", "2.75")
__all__ = ["ASKED", "FILES", "LEAKS", "load"]


def load(store: Store, *names: str) -> None:
    """Load these files of the school, all of them where none is named."""
    files = [(name, FILES[name]) for name in names or FILES]
    commit(plan(files, store, "2025/26", role="psychologist"), store)
