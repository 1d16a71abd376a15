"""The drawer for specialists: every test with its statistic, p, size and assumptions; the gain only when asked for."""

from collections.abc import Iterator
from datetime import date

import pytest
from scipy import stats

from metrics.change import changes
from store import Scope
from tests.schools import measured
from tests.screens import empty_school
from ui import growth, specialist, table

PAIRS = [(5.0, 6.0), (5.0, 7.0), (4.0, 4.0), (6.0, 5.0), (3.0, 5.0), (7.0, 8.0), (5.0, 6.0), (2.0, 4.0), (6.0, 6.0)] * 2


@pytest.fixture(autouse=True)
def _school() -> Iterator[None]:
    with empty_school():
        yield


def found():
    return growth.rows(changes(measured(PAIRS), Scope(1, "2025/26", date(2026, 8, 31)), role="psychologist"))


def test_the_row_of_a_parameter_is_what_scipy_gives() -> None:
    [row] = specialist.rows(found()).to_dict("records")
    before, after = zip(*PAIRS, strict=True)
    t = stats.ttest_rel(after, before)
    assert (row["t"], row["freedom"], row["p_t"]) == (pytest.approx(t.statistic), t.df, pytest.approx(t.pvalue))
    assert (row["test"], row["changed"], row["family"], row["interval"]) == ("exact", 14, 1, "t")
    assert row["p_holm"] == row["p"]
    low, high = t.confidence_interval()
    assert (row["ci_low"], row["ci_high"]) == (pytest.approx(low), pytest.approx(high))
    moves = [end - start for start, end in PAIRS if end != start]
    ranks = stats.rankdata([abs(move) for move in moves])
    up = sum(rank for rank, move in zip(ranks, moves, strict=True) if move > 0)
    assert row["rank_biserial"] == pytest.approx(2 * up / ranks.sum() - 1)
    assert row["statistic"] == pytest.approx(up)
    assert row["d_low"] < row["d_z"] < row["d_high"]


@pytest.mark.parametrize(("code", "better"), [("engagement", 8), ("anxiety", 4)])
def test_the_statistic_of_mcnemar_is_how_many_changed_for_the_better_and_hides_with_the_split(code, better) -> None:
    store = measured([(3.0, 4.0)] * 8 + [(4.0, 3.0)] * 4 + [(5.0, 5.0)] * 6, code)
    for role, shown in (("psychologist", [("mcnemar", better)]), ("curator", [(None, None)])):
        rows = specialist.rows(growth.rows(changes(store, Scope(1, "2025/26", date(2026, 8, 31)), role=role)))
        told = rows["statistic"].astype(object).where(rows["statistic"].notna(), None)
        assert list(zip(rows["test"], told, strict=True)) == shown


def test_the_gain_stands_there_only_when_it_is_asked_for() -> None:
    assert "gain" not in specialist.rows(found())
    [gain] = specialist.rows(found(), with_gain=True)["gain"]
    before, after = (sum(side) / len(PAIRS) for side in zip(*PAIRS, strict=True))
    assert gain == pytest.approx((after - before) / (10 - before))


def test_assumptions_name_the_seed_the_resamples_and_every_test() -> None:
    text = " ".join(specialist.assumptions()).replace("\N{NO-BREAK SPACE}", " ")
    for word in ("9 999", "20251", "Уилкоксон", "Макнемар", "Холм", "BCa", "Уэлч", "Хеджес", "0,8", "до 30 человек"):
        assert word in text
    assert "{" not in text


def test_a_p_too_small_for_three_digits_is_not_written_as_nought() -> None:
    assert [table.WRITTEN["p"](p) for p in (0.0312, 0.0005, 0.0004, 0.0)] == ["0,031", "0,001", "< 0,001", "< 0,001"]
