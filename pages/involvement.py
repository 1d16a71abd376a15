"""Involvement: do we reach the target, and who is missing?"""

import runpy
from pathlib import Path

from locales import _
from ui import (
    cards,
    class_by_class,
    cuts,
    figures,
    funnel,
    headline,
    involvement,
    missing_lists,
    proof,
    way,
    what_if,
)
from ui.filters import filters
from ui.frame import guarded
from ui.rows import groups, named, whole
from ui.viewer import viewer

CODE = "involvement_pupils"


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = figures.indicators(me, chosen, None, tuple(involvement.SHOWN))
    by_class = groups(figures.indicators(me, chosen, "class", (CODE,)), CODE, "class")
    school = whole(found, CODE)
    row = named(by_class, "class", chosen.class_) if chosen.class_ else school
    title, question = _("Involvement"), _("Do we reach the target, and how many people are missing in which class?")
    headline.show(title, question, involvement.answer(me, chosen, row))
    if not school["denominator"]:
        involvement.nobody()
        return
    cards.show(involvement.cards(found, figures.year_before(me, chosen)), involvement.ACROSS)
    way.show(me, chosen, found, by_class)
    class_by_class.show(me, chosen, school, by_class)
    cuts.show(me, chosen)
    funnel.show(me, chosen)
    what_if.show(school, by_class)
    missing_lists.show(me, chosen)
    proof.show(me, chosen, involvement.codes(found))


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
