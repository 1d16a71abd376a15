"""Where the database lies: MONITOR_DB, else data/monitor.duckdb beside the program."""

import os
from pathlib import Path

DEFAULT = Path(__file__).parents[1] / "data" / "monitor.duckdb"


def database_path() -> Path:
    """The database file asked for by the environment, or the default one."""
    said = os.environ.get("MONITOR_DB")
    return Path(said) if said else DEFAULT
