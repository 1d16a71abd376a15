"""The participant codes that are in use already."""

from pathlib import Path

from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "codes.sql"


def codes(store: Store, scope: Scope) -> frozenset[str]:
    """Every code of the school, of whatever year, as codes are compared."""
    return frozenset(store.frame(QUERY.read_text(encoding="utf-8"), {"school": scope.school})["code_key"])
