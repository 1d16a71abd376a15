"""The school's data in DuckDB behind few verbs: open, frame, one, writing, refresh."""

from store.identity import name_key
from store.scope import Scope
from store.store import Busy, Store

__all__ = ["Busy", "Scope", "Store", "name_key"]
