"""The school's data in DuckDB behind few verbs: open, frame, one, writing, refresh."""

from store.identity import name_key
from store.opening import Busy
from store.scope import Scope
from store.store import Store

__all__ = ["Busy", "Scope", "Store", "name_key"]
