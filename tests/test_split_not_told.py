"""A hidden split cannot be worked out from the figures beside it where everybody who changed moved equally far."""

import io
from datetime import date

import openpyxl
import pytest

from locales import use
from metrics.change import changes
from metrics.small_changes import SPREAD
from metrics.whole import whole
from reports import monitoring
from reports.columns import header
from store import Scope, Store
from tests.schools import measured
from ui import growth_words
from ui.rows import plain

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
# Eight rose by a point, four fell by one: of four the curator may not know. And two who rose among those who stayed.
FEW = {"mcnemar": [(3.0, 4.0)] * 8 + [(4.0, 3.0)] * 4 + [(5.0, 5.0)] * 6, "few": [(3.0, 4.0)] * 2 + [(5.0, 5.0)] * 16}
ENOUGH = [(3.0, 4.0)] * 8 + [(4.0, 3.0)] * 6 + [(5.0, 5.0)] * 6


def solved(row: dict[str, float]) -> tuple[int, int]:
    """Up and down from the mean change and its deviation, where every change is of a point."""
    n, mean = row["n_matched"], row["mean_change"]
    spread = mean / row["d_z"]
    changed = round((n - 1) * spread**2 + n * mean**2)
    return round((changed + n * mean) / 2), round((changed - n * mean) / 2)


@pytest.mark.parametrize("case", FEW)
def test_what_a_split_could_be_reckoned_from_is_hidden_with_it(case: str) -> None:
    store = measured(FEW[case])
    everything, shown = (changes(store, SCOPE, role=role).to_dict("records")[0] for role in ("psychologist", "curator"))
    assert solved(everything) == {"mcnemar": (8, 4), "few": (2, 0)}[case]
    frame = changes(store, SCOPE)
    assert frame.loc[0, SPREAD].isna().all()
    assert frame.loc[0, ["improved", "worse", "changed", "test"]].isna().all()
    assert shown["mean_change"] == pytest.approx(everything["mean_change"])
    said = growth_words.moved(plain(frame.iloc[0]))
    use("ru")
    assert "скрыт" in growth_words.moved(plain(frame.iloc[0]))
    assert "мало людей" not in said


def test_a_shown_split_keeps_its_interval_and_p() -> None:
    [row] = changes(measured(ENOUGH), SCOPE).to_dict("records")
    assert solved(row) == (8, 6)
    assert row["p"] > 0


def test_the_workbook_says_hidden_in_the_place_of_those_figures() -> None:
    use("ru")
    store = measured(FEW["mcnemar"])
    book = openpyxl.load_workbook(io.BytesIO(report(store)))
    rows = list(book["Изменения"].iter_rows(values_only=True))
    told = dict(zip(rows[0], rows[1], strict=True))
    assert {told[header(name)] for name in ("ci_low", "p", "p_holm", "d_z", "improved", "worse")} == {"скрыто"}


def report(store: Store) -> bytes:
    facts = monitoring.facts_of(SCOPE.year, SCOPE.on, "curator", 5)
    return monitoring.report(monitoring.Figures(**whole(store, SCOPE, "curator"), facts=facts))
