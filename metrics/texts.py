"""Open answers, shown only where enough people wrote some."""

from pathlib import Path

import pandas as pd

from metrics.disclosure import rules, threshold
from store import Scope, Store

QUERY = Path(__file__).with_name("queries") / "texts.sql"
COLUMNS = ["form", "role", "wave", "item", "n", "text", "suppressed"]


def texts(store: Store, scope: Scope, role: str = "curator") -> pd.DataFrame:
    """One row per open answer, n people having answered its question; a question with too few is one row without text.

    The threshold holds for the psychologist too: whose text it is can often be told from the text itself.
    """
    found = store.frame(QUERY.read_text(encoding="utf-8"), {"school": scope.school, "year": scope.year})
    chosen = store.setting("few_texts")
    least = threshold(role, chosen, "texts") or int(rules()["texts"]["default"])
    few = found["n"] < least
    hidden = found[few].drop_duplicates(["form", "role", "wave", "item"]).assign(text=None, n=None, suppressed=True)
    shown = found[~few].assign(suppressed=False)
    return pd.concat([shown, hidden], ignore_index=True)[COLUMNS] if few.any() else shown[COLUMNS]
