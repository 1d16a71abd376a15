"""Overview: is the programme on track?"""

import runpy
from pathlib import Path

from charts.involvement import way
from locales import _
from ui import (
    cards,
    chart,
    consents,
    empty,
    figures,
    headline,
    involvement,
    later,
    next_steps,
    overview,
    proof,
    stage_two,
    table,
)
from ui.filters import filters
from ui.frame import guarded
from ui.rows import whole
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = figures.indicators(me, chosen)
    pupils = whole(found, "involvement_pupils")
    title, question = _("Overview"), _("Is the programme on track?")
    if not pupils["denominator"] and not next_steps.participants(found):
        headline.show(title, question, _("There is no data yet."))
        empty.show(_("Upload the lists of pupils, staff and pairs, or look at an invented school first."))
        return
    headline.show(title, question, involvement.answer(me, chosen, pupils, whole_school=True))
    changes, before = stage_two.changes(me, chosen), figures.year_before(me, chosen)
    cards.show(overview.cards(found, before, changes))
    by_class, by_wave = figures.indicators(me, chosen, "class"), figures.indicators(me, chosen, "wave")
    stored = consents.still_stored(me, chosen)
    next_steps.show(next_steps.steps(found, by_class, by_wave, changes, stored, later.hint(me, chosen)))
    share = figures.way(me, chosen, "involvement_pupils")
    path = figures.path(me, chosen, pupils["target"])
    chart.show(way(share, pupils["target"], path), "overview", _("Share of pupils involved over the school year"))
    table.show(overview.rows(found), "overview", _("Indicators"), me, chosen)
    proof.show(me, chosen, list(found["indicator"]))


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
