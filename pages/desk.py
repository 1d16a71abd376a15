"""Pairing desk: who is who in the files, and whose answers wait for their other half?"""

import runpy
from pathlib import Path

from locales import _
from ui import (
    desk_alone,
    desk_candidates,
    desk_decisions,
    desk_doubts,
    desk_halves,
    desk_rules,
    desk_words,
    empty,
    headline,
    pairing,
)
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = pairing.desk(me, chosen)
    question = _("Who is who in the files, and whose answers wait for their other half?")
    headline.show(_("Joining people"), question, desk_words.answer(found))
    if not found.people:
        empty.show(_("Upload lists, pairs and questionnaires: whoever is not recognised exactly is shown here."))
        return
    desk_rules.show(me, found)
    desk_candidates.show(me, found)
    desk_candidates.calm(found)
    desk_alone.show(found)
    desk_doubts.show(me, found)
    desk_decisions.show(me, found)
    desk_halves.show(found)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
