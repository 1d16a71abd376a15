"""Settings: by which rules is counted, what words mean, what is remembered, how large files may be."""

import runpy
from pathlib import Path

from locales import _
from ui import (
    chosen,
    dictionary,
    headcount_settings,
    headline,
    limits_told,
    remembered,
    school_settings,
    target_settings,
)
from ui.frame import guarded
from ui.settings_words import answer
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me = viewer()
    question = _("By which rules is counted, and what do words in the files mean?")
    headline.show(_("Settings"), question, answer(chosen.settings(me), chosen.words(me)))
    school_settings.show(me)
    target_settings.show(me)
    headcount_settings.show(me)
    dictionary.show(me)
    remembered.show(me)
    limits_told.show()


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
