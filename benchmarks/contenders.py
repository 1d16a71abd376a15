"""The two contenders of the import benchmark, each a process: name, file and its rows in, seconds out as JSON."""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def monitor(file: Path, rows: int) -> Callable[[], None]:
    """Plan and commit into a fresh database on disk."""
    from data_loaders.commit import commit
    from data_loaders.plan import plan
    from store import Store

    store = Store.open(Path(tempfile.mkdtemp()) / "bench.duckdb")

    def work() -> None:
        done = commit(plan([(file.name, file.read_bytes())], store), store)
        assert [table.status for table in done[0].tables] == ["stored"], done[0].tables
        assert store.one("select count(*) from response") == (rows,)

    return work


def pandas(file: Path, rows: int) -> Callable[[], None]:
    """Read the sheet into a DataFrame, nothing more."""
    import openpyxl
    import pandas as pd

    assert openpyxl.__version__

    def work() -> None:
        assert pd.read_excel(file, engine="openpyxl").shape == (rows, 25)

    return work


if __name__ == "__main__":
    job = {"monitor": monitor, "pandas": pandas}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
    start = time.perf_counter()
    job()
    print(json.dumps({"seconds": time.perf_counter() - start}))
