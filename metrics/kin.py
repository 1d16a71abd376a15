"""Hiding by form with the table by class in mind: forms of pupils add up to the classes, others to the rest."""

import numpy as np
import pandas as pd

from metrics.definition import Definition
from metrics.disclosure import rules, with_families


def by_kin(seen: pd.DataFrame, people: "pd.Series[int]", definition: Definition, hide: int) -> pd.DataFrame:
    """The table by form of answers, already hidden by itself, with more rows hidden where the classes would tell them.

    people: how many are described by each row, hidden ones too.
    """
    listed = rules()["in_classes"].get(definition.parameters.get("role"), [])
    groups = [group.get("form") for group in seen["group"]]
    for kin in ([form in listed for form in groups], [form is not None and form not in listed for form in groups]):
        figures = rules()["tells"][definition.tells]["figures"]
        seen = with_families(seen, people, figures, hide, np.array(kin, dtype=np.bool_))
    return seen
