"""Where the database lies and what it may use: MONITOR_DB and MONITOR_THREADS, else the program's own choice."""

import os
from pathlib import Path

DEFAULT = Path(__file__).parents[1] / "data" / "monitor.duckdb"


def database_path() -> Path:
    """The database file asked for by the environment, or the default one."""
    said = os.environ.get("MONITOR_DB")
    return Path(said) if said else DEFAULT


def processors() -> dict[str, int]:
    """How many processors a query may use, as the database's configuration; empty where nobody says: all there are."""
    said = os.environ.get("MONITOR_THREADS", "")
    return {"threads": int(said)} if said.isdigit() and int(said) else {}
