"""Consents: whose answers may be kept, who has to be asked, and what was erased?"""

import runpy
from pathlib import Path

from locales import _
from ui import consent_lists, consent_words, consents, empty, headline
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    found = consents.consents(me, chosen)
    question = _("Whose answers may be kept, and who has to be asked?")
    headline.show(_("Consents"), question, consent_words.answer(found))
    if found.register:
        consent_lists.classes(found, me, chosen)
        consent_lists.lacking(found, me, chosen)
        consent_lists.stored(found, me)
        consent_lists.again(found, me, chosen)
        consent_lists.doubtful(found, me, chosen)
    else:
        empty.show(_("Until a register is loaded everybody's answers are stored: fill in the template and upload it."))
        consent_lists.blank(me)
    consent_lists.erasures(found, me)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
