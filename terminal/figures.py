"""The commands that count: indicators, the two stages, and the report with all of them."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
from typing import TYPE_CHECKING

from locales import _
from terminal.failure import Answer
from terminal.output import rows

if TYPE_CHECKING:
    from store import Store


ITEMS = ("form", "role", "wave", "item", "kind", "n", "mean", "median", "yes", "counts", "suppressed")
GAPS = ("form", "role", "before", "after", "comparison", "n_matched", "mean_gap", "suppressed")
CHANGES = (
    "parameter", "group", "better", "n_before", "n_after", "n_matched", "n_late", "n_lost", "improved", "same", "worse",
    "improved_much", "worse_much", "changed", "moved", "provisional", "mean_before", "mean_after", "median_before",
    "median_after", "mean_change", "ci_low", "ci_high", "interval", "test", "p", "p_holm", "family", "t", "p_t",
    "dominance", "rank_biserial", "d_z", "d_low", "d_high", "smallest_effect", "smallest_points", "lost_apart",
    "lost_low", "lost_high", "n_comparison", "comparison_before", "comparison_change", "did", "did_low", "did_high",
    "evidence", "note", "suppressed",
)  # fmt: skip


def indicators(store: "Store", asked: argparse.Namespace) -> Answer:
    """The indicators of domain.md §5, the whole and by a cut."""
    from metrics.indicators import indicators

    return rows(indicators(store, store.scope(asked.year, on=asked.on, school=asked.school), asked.by, asked.role)), 0


def items(store: "Store", asked: argparse.Namespace) -> Answer:
    """Stage 1: items and expectation gaps."""
    from metrics.items import gaps, items

    scope = store.scope(asked.year, school=asked.school)
    answered, compared = items(store, scope, asked.role), gaps(store, scope, asked.role)
    return {"items": rows(answered[list(ITEMS)]), "gaps": rows(compared[list(GAPS)])}, 0


def changes(store: "Store", asked: argparse.Namespace) -> Answer:
    """Stage 2: changes per parameter."""
    from metrics.change import changes

    scope = store.scope(asked.year, school=asked.school)
    return rows(changes(store, scope, asked.by, asked.role, not asked.on_time)[list(CHANGES)]), 0


def named(store: "Store", school: int) -> dict[str, str]:
    """What a file says of whose figures it holds, where more schools than one are known."""
    from store.schools import schools

    there = schools(store)
    found = [one.name or _("School {n}").format(n=one.number) for one in there if one.number == school]
    return {_("School"): found[0]} if len(there) > 1 and found else {}


def report(store: "Store", asked: argparse.Namespace) -> Answer:
    """The whole monitoring as a workbook."""
    from metrics.disclosure import threshold
    from metrics.parameters import measured
    from metrics.targets import school_definitions
    from metrics.whole import whole
    from reports import monitoring

    scope = store.scope(asked.year, on=asked.on, school=asked.school)
    hide = threshold(asked.role, store.setting("small_group"))
    facts = monitoring.facts_of(scope.year, scope.on, asked.role, hide) | named(store, asked.school)
    tables, known = whole(store, scope, asked.role), school_definitions(store, asked.school)
    figures = monitoring.Figures(**tables, facts=facts, measured=measured(store, asked.school), known=known)
    asked.out.write_bytes(monitoring.report(figures))
    return {"file": str(asked.out), "year": scope.year, "on": scope.on}, 0
