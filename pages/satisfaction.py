"""Satisfaction: how satisfied are mentees and mentors, and who needs a closer look?"""

import runpy
from pathlib import Path

from charts.satisfaction import satisfaction as share_chart
from locales import _
from ui import cards, chart, empty, figures, headline, persons, proof, satisfaction
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = satisfaction.chosen(figures.indicators(me, chosen, satisfaction.cut(chosen)), chosen)
    people = persons.found(me, chosen)
    title = _("Satisfaction")
    question = _("How satisfied are mentees and mentors, and who needs a closer look?")
    headline.show(title, question, headline.satisfaction(found))
    if people.rows.empty and not satisfaction.surveyed(found):
        empty.show(_("Upload questionnaires after the programme and measurements of stage 2."))
        return
    last = satisfaction.before(figures.year_before(me, chosen), chosen)
    cards.show(satisfaction.cards(found, last, people), across=2)
    alt = _("Satisfied of those surveyed and of all participants")
    chart.show(share_chart(satisfaction.rows(found)), "satisfaction", alt)
    proof.show(me, chosen, list(satisfaction.CODES))


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
