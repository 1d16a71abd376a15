"""Everything the monitoring knows of a year, for one reader: the tables that reports and the command line share."""

import pandas as pd

from metrics.change import changes
from metrics.indicators import indicators
from metrics.items import gaps, items
from metrics.scorecard import cards, scorecard
from store import Scope, Store


def whole(store: Store, scope: Scope, role: str = "curator") -> dict[str, pd.DataFrame]:
    """The tables by name: indicators, by_class and by_form (with the whole first), items, gaps, changes.

    And scorecard and cards: the curator's questionnaire: nine criteria, and the answers they are taken from.
    """
    return {
        "indicators": indicators(store, scope, None, role),
        "by_class": indicators(store, scope, "class", role),
        "by_form": indicators(store, scope, "form", role),
        "items": items(store, scope, role),
        "gaps": gaps(store, scope, role),
        "changes": changes(store, scope, None, role),
        "scorecard": scorecard(store, scope),
        "cards": cards(store, scope),
    }
