"""People and pairs: who is worse off than before, which pairs are in trouble, and what is known of each?"""

import runpy
from pathlib import Path

from locales import _
from ui import (
    choice,
    couple_card,
    empty,
    fit_card,
    group_card,
    headline,
    note_box,
    person_card,
    person_list,
    start_card,
)
from ui import persons as people
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters("persons")
    found = people.found(me, chosen)
    question = _("Who is worse off than before, which pairs are in trouble, and what is known of each?")
    headline.show(_("People and pairs"), question, people.answer(me, found))
    if not found.names and not chosen.on_time:
        empty.show(_("Upload pairs, questionnaires and measurements of stage 2."))
        return
    view = choice.one("persons_view", _("What to look at"), list(people.VIEWS), people.view_name)
    if view == "person":
        person_card.show(me, chosen, found)
    elif view == "pair":
        couple_card.show(me, chosen, found)
    elif view == "groups":
        group_card.show(me, chosen, found)
    elif view == "starts":
        start_card.show(me, chosen, found)
    elif view == "fit":
        fit_card.show(me, chosen, found)
    elif view == "notes":
        note_box.everywhere(me)
    else:
        person_list.show(me, chosen, found)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
