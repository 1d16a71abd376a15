"""Own questionnaires: which tests of the school's own run through the second stage?"""

import runpy
from pathlib import Path

from locales import _
from ui import headline, own, own_editor, own_list, own_scales
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me = viewer()
    found = own.listed(me)
    question = _("Which tests of the school's own are measured before and after?")
    headline.show(_("Own questionnaires"), question, own_list.answer(found))
    own_editor.show(me)
    own_list.show(me, found)
    own_scales.show(me, filters(), found)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
