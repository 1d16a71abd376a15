"""A question of one's own answered with yes or no: from the file to counts, McNemar's p and words without means."""

import re
from datetime import date

import pandas as pd
import pytest
from scipy.stats import binomtest

from data_loaders.commit import commit
from data_loaders.own_toml import read
from data_loaders.plan import plan
from metrics.change import changes
from metrics.scales import scales, thresholds
from store import Scope, Store
from store.own import save
from tests.books import text
from ui.growth import in_words

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
DEFINITION = """
code = "circle"
title = "Круг общения"
who = "pupil"
sensitivity = "educational"

[[construct]]
code = "friend"
title = "Есть друг в классе"
better = "higher"
moved = "any"

[[construct]]
code = "hurt"
title = "Обижают в школе"
better = "lower"
moved = "any"

[[item]]
code = "f"
text = "В классе у меня есть настоящий друг"
construct = "friend"
kind = "yn"

[[item]]
code = "h"
text = "За последний месяц меня обижали в школе"
construct = "hurt"
kind = "yn"
"""
ASKED = ["Код участника", "В классе у меня есть настоящий друг", "За последний месяц меня обижали в школе"]
# How many pupils said what before and after: no and yes of the first question; the second is its opposite.
SAID = {("нет", "да"): 11, ("да", "нет"): 3, ("да", "да"): 9, ("нет", "нет"): 6}
OPPOSITE = {"да": "нет", "нет": "да"}


@pytest.fixture(scope="module")
def rows() -> pd.DataFrame:
    """The changes of a school that loaded both files; one more pupil answered before only."""
    people = [answers for answers, n in SAID.items() for _person in range(n)]
    store = Store.open(None)
    save(store, read(DEFINITION.encode()).as_dict(), "curator")
    files = []
    for wave, word in enumerate(("до", "после")):
        table = [[f"У-{n:02}", said[wave], OPPOSITE[said[wave]]] for n, said in enumerate(people)]
        files.append((f"круг_{word}.csv", text([ASKED, *table, *([["У-99", "да", "нет"]] if not wave else [])])))
    done = commit(plan(files, store, SCOPE.year, role="curator"), store, "curator")
    assert [table.status for one in done for table in one.tables] == ["stored", "stored"]
    assert scales(store, SCOPE).empty  # a single question is no scale
    assert thresholds(store, SCOPE) == {}
    return changes(store, SCOPE, role="psychologist").set_index("parameter")


@pytest.mark.parametrize("name", ["friend", "hurt"])
def test_those_who_went_to_yes_and_to_no_are_counted_in_the_good_direction(rows: pd.DataFrame, name: str) -> None:
    row = rows.loc[f"own.circle.{name}"]
    assert (row["improved"], row["same"], row["worse"], row["n_matched"]) == (11, 15, 3, 29)
    assert (row["n_before"], row["n_lost"]) == (30, 1)
    assert (row["moved"], row["note"]) == (0, None)
    assert row["dominance"] == pytest.approx(8 / 29)


def test_p_is_mcnemars_exact_one_and_corrected_for_both_questions(rows: pd.DataFrame) -> None:
    expected = binomtest(11, 14).pvalue
    assert list(rows["p"]) == pytest.approx([expected, expected])
    assert list(rows["p_holm"]) == pytest.approx([2 * expected, 2 * expected])


def test_the_words_count_people_and_name_no_mean(rows: pd.DataFrame) -> None:
    for row in rows.to_dict("records"):
        assert re.findall(r"[\d,]+\d|\d+", in_words(row)) == ["11", "15", "3", "29"]
