"""What a page can ask for: each as f(viewer, filters, …), its right checked and its answer kept by ui/data.py."""

import pandas as pd

from metrics import scorecard as scorecards
from metrics.bounds import Bounds, bounds, tally
from metrics.count import units
from metrics.definition import definition
from metrics.disclosure import threshold
from metrics.forecast import Forecast, forecast
from metrics.funnel import funnel as funnel_table
from metrics.indicators import indicators as indicator_table
from metrics.items import gaps as gap_table
from metrics.items import items as item_table
from metrics.left_out import left_out as left_out_table
from metrics.measure import measure
from metrics.months import months as month_table
from metrics.spine import cuts as cut_names
from metrics.texts import texts as text_table
from metrics.way import behind, milestones
from metrics.way import path as path_table
from metrics.way import way as way_table
from metrics.whole import whole as whole_tables
from ui.data import Scope, Store, academic_year, question
from ui.rights import permit
from ui.viewer import Viewer


@question
def indicators(
    store: Store, me: Viewer, scope: Scope, by: str | None = None, codes: tuple[str, ...] = ()
) -> pd.DataFrame:
    """These indicators (none named: all), the whole first, then by a cut (see metrics.measure)."""
    return indicator_table(store, scope, by, me.role, codes)


@question
def year_before(store: Store, me: Viewer, scope: Scope, by: str | None = None) -> pd.DataFrame | None:
    """The indicators of the school year before on the same day of it; None where that year holds no data."""
    day = (scope.on - pd.DateOffset(years=1)).date()
    year = academic_year(day)
    there = year in store.years(scope.school)
    return indicator_table(store, Scope(scope.school, year, day), by, me.role) if there else None


@question
def way(store: Store, me: Viewer, scope: Scope, code: str) -> pd.DataFrame:
    """A share over the year, day by day on which it rises."""
    return way_table(store, scope, code)


@question
def path(store: Store, me: Viewer, scope: Scope, target: float | None) -> pd.DataFrame | None:
    """The even way from the start of the year to the target; None where there is no target."""
    return None if target is None else path_table(store, scope, target)


@question
def months(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Involvement class by class and month by month (see metrics.months)."""
    return month_table(store, scope)


@question
def cuts(store: Store, me: Viewer, scope: Scope) -> list[str]:
    """What involvement can be cut by in this school (see metrics.spine.cuts)."""
    return cut_names(store, scope)


@question
def funnel(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """From the list to both questionnaires, step by step (see metrics.funnel)."""
    return funnel_table(store, scope)


@question
def track(store: Store, me: Viewer, scope: Scope, target: float, involved: int, denominator: int) -> int:
    """People who lack to keep to the path on the day asked for; 0 or less where it is kept."""
    return behind(store, scope, target, involved, denominator)


@question
def open_range(store: Store, me: Viewer, scope: Scope, code: str) -> Bounds | None:
    """The range of a share of involvement that people on no list and unfinished rows leave open."""
    return bounds(tally(store, code, scope))


@question
def outlook(store: Store, me: Viewer, scope: Scope, code: str) -> Forecast | None:
    """Where a share is heading by the programme's end (see metrics.forecast)."""
    return forecast(way_table(store, scope, code), scope.on, milestones(store, scope)[1])


@question
def left_out(store: Store, me: Viewer, scope: Scope, code: str) -> pd.DataFrame:
    """One row per reason [reason, people]: units that are not in the numerator; none where the figure is hidden."""
    one, hide = definition(code), threshold(me.role, store.setting("small_group"))
    hidden = measure(store, one, scope, None, hide)["suppressed"].iloc[0]
    return left_out_table(units(store, one, scope).iloc[: 0 if hidden else None])


@question
def proof(store: Store, me: Viewer, scope: Scope, code: str) -> pd.DataFrame:
    """The units behind an indicator, one by one; whose answers satisfied a rule is for the psychologist alone."""
    if definition(code).tells == "answers":
        permit(me.role, "proof of answers")
    return units(store, definition(code), scope)


@question
def items(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Stage 1: the questions (see metrics.items)."""
    return item_table(store, scope, me.role)


@question
def gaps(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Stage 1: experience minus expectation."""
    return gap_table(store, scope, me.role)


@question
def texts(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Stage 1: open answers."""
    return text_table(store, scope, me.role)


@question
def scorecard(store: Store, me: Viewer, scope: Scope) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The curator's questionnaire: the nine criteria, and the answers they are taken from (see metrics.scorecard)."""
    return scorecards.scorecard(store, scope), scorecards.cards(store, scope)


@question
def whole(store: Store, me: Viewer, scope: Scope) -> dict[str, pd.DataFrame]:
    """Every table of the full report, by name."""
    return whole_tables(store, scope, me.role)
