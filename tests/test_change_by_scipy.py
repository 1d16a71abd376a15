"""Every figure of a change is what scipy gives for the same people, on random schools."""

from collections import Counter
from datetime import date

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from metrics.change import changes
from metrics.evidence import rule
from store import Scope, Store
from tests.schools import Tables, random_schools, stored
from tests.test_change import people_of

SCOPE = Scope(1, "2025/26", date(2026, 8, 31))
Row = dict[str, object]


@pytest.fixture(scope="module")
def tables() -> Tables:
    """One school whose people all take part: enough for both intervals and both kinds of p."""
    found = random_schools(seed=5)
    everybody = found["person"][["school", "year", "person"]].assign(form="pupil_pupil", role="mentee")
    return {**found, "involved": pd.concat([found["involved"], everybody.assign(started=date(2025, 10, 1))])}


@pytest.fixture(scope="module")
def found(tables: Tables) -> list[tuple[Row, pd.DataFrame]]:
    """Each row of the whole and by form with the people it is about."""
    store: Store = stored(tables)
    rows = [row for by in (None, "form") for row in changes(store, SCOPE, by, "psychologist").to_dict("records")]
    return [(row, people_of(tables, SCOPE, row["parameter"], row["group"])) for row in rows]


@pytest.fixture(scope="module")
def moved(found: list[tuple[Row, pd.DataFrame]]) -> list[tuple[Row, np.ndarray]]:
    """Each row with somebody matched, and the changes of those people."""
    people = [(row, people[people["matched"].astype(bool)]) for row, people in found]
    changed = [(row, (twice["after"] - twice["before"]).round(9).to_numpy(float)) for row, twice in people]
    return [(row, change) for row, change in changed if len(change)]


def good(row: Row, change: np.ndarray) -> np.ndarray:
    return -change if row["better"] == "lower" else change


def exact(change: np.ndarray) -> float:
    """The share of all sign flips as far out, with scipy's midranks, one rank after the other in whole numbers."""
    ranks = (2 * stats.rankdata(np.abs(change))).astype(int)
    ways = Counter({0: 1})
    for rank in ranks.tolist():
        ways = Counter({total: ways[total - rank] + ways[total + rank]
                        for total in {step + sign for step in ways for sign in (-rank, rank)}})  # fmt: skip
    away = abs(int(ranks @ np.sign(change)))
    return sum(n for total, n in ways.items() if abs(total) >= away) / 2 ** len(ranks)


def test_p_is_scipys_where_scipy_asks_the_same_and_the_share_of_sign_flips_elsewhere(moved) -> None:
    kinds = Counter()
    for row, change in moved:
        steps = change[change != 0]
        if len(steps) < 6:
            kinds["none"] += 1
            assert pd.isna(row["p"])
        elif len(np.unique(np.abs(steps))) == 1:
            assert row["p"] == pytest.approx(stats.binomtest(int((steps > 0).sum()), len(steps)).pvalue)
        elif len(steps) > 50:
            kinds["normal"] += 1
            expected = stats.wilcoxon(steps, method="asymptotic", correction=False).pvalue
            assert row["p"] == pytest.approx(expected)
        else:
            kinds["exact"] += 1
            assert row["p"] == pytest.approx(exact(steps))
    assert min(kinds["none"], kinds["normal"], kinds["exact"]) > 0, kinds


def test_t_its_p_and_the_interval_are_scipys(moved) -> None:
    for row, change in moved:
        n, spread = len(change), change.std(ddof=1) if len(change) > 1 else 0
        if spread > 1e-9:
            t = stats.ttest_1samp(change, 0)
            assert row["t"] == pytest.approx(t.statistic)
            assert pd.isna(row["p_t"]) if pd.isna(row["p"]) else row["p_t"] == pytest.approx(t.pvalue)
        if n < 6:
            assert pd.isna(row["ci_low"])
        elif n < 30:
            expected = stats.ttest_1samp(change, 0).confidence_interval()
            assert [row["ci_low"], row["ci_high"]] == pytest.approx([*expected])
        else:
            expected = stats.bootstrap((change,), np.mean, n_resamples=2_000, rng=np.random.default_rng(1))
            low, high = expected.confidence_interval
            assert [row["ci_low"], row["ci_high"]] == pytest.approx([low, high], abs=0.1 * (high - low))


def test_the_sizes_of_the_effect_are_scipys(moved) -> None:
    for row, change in moved:
        moves, n = good(row, change), len(change)
        ranks, steps = stats.rankdata(np.abs(moves[moves != 0])), np.sign(moves[moves != 0])
        assert (
            pd.isna(row["rank_biserial"])
            if not len(steps)
            else row["rank_biserial"] == pytest.approx((ranks @ steps) / ranks.sum())
        )
        if n < 6 or moves.std(ddof=1) < 1e-9:
            assert pd.isna(row["d_low"])
            continue
        t = moves.mean() / moves.std(ddof=1) * n**0.5
        assert row["d_z"] == pytest.approx(t / n**0.5)
        for name, tail in (("d_low", 0.975), ("d_high", 0.025)):
            assert stats.nct.cdf(t, n - 1, row[name] * n**0.5) == pytest.approx(tail, abs=1e-5)
        bound = stats.t.ppf(0.975, n - 1)
        assert stats.nct.sf(bound, n - 1, row["smallest_effect"] * n**0.5) == pytest.approx(0.8, abs=1e-4)


def test_who_is_missing_stood_apart_by_the_interval_of_hedges_and_olkin(found) -> None:
    seen = 0
    for row, people in found:
        matched = people["matched"].astype(bool)
        lost, stayed = people.loc[people["before"].notna() & ~matched, "before"], people.loc[matched, "before"]
        if min(len(lost), len(stayed)) < 2 or pd.isna(row["lost_apart"]):
            continue
        seen += 1
        scale = (1 / len(lost) + 1 / len(stayed)) ** 0.5
        apart = stats.ttest_ind(lost, stayed).statistic * scale
        reach = stats.norm.ppf(0.975) * (scale**2 + apart**2 / (2 * (len(lost) + len(stayed)))) ** 0.5
        said = [row[name] for name in ("lost_apart", "lost_low", "lost_high")]
        assert said == pytest.approx([apart, apart - reach, apart + reach])
    assert seen > 5


def test_corrected_p_and_the_words_follow_the_rule_that_is_printed(found) -> None:
    families: dict[str, list[Row]] = {}
    for row, _people in found:
        families.setdefault("subjects" if "subject" in row["group"] else str(row["group"]), []).append(row)
    for family in families.values():
        asked = sorted({id(row): row for row in family if pd.notna(row["p"])}.values(), key=lambda row: row["p"])
        for place, row in enumerate(asked):
            steps = [min(1, (len(asked) - rank) * before["p"]) for rank, before in enumerate(asked[: place + 1])]
            if row["group"]:  # the whole stands in both tables
                assert row["p_holm"] == pytest.approx(max(steps))
    for row, _people in found:
        sizes = [name for name, least in rule()["sizes"].items() if abs(row["d_z"] or 0) >= least] if row["p"] else []
        said = (
            "few"
            if row["n_matched"] < rule()["enough"] or pd.isna(row["p"])
            else ("chance" if row["p_holm"] >= rule()["level"] else [*["negligible"], *sizes][-1])
        )
        assert row["evidence"] == said
