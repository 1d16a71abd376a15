"""Downloads: the whole monitoring as files to keep and to hand on."""

import runpy
from pathlib import Path

from locales import _
from ui import blanks, code_list, downloads, empty, figures, handing_on, headline
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me, chosen = viewer(), filters()
    tables = figures.whole(me, chosen)
    title, question = _("Downloads"), _("What goes into the report?")
    if downloads.filled(tables):
        headline.show(title, question, downloads.answer(tables, chosen))
        downloads.show(me, chosen, tables)
        handing_on.show(me, chosen)
    else:
        headline.show(title, question, _("There are no figures to download yet; blank forms are ready."))
        empty.show(_("Once lists, pairs and answers are loaded, the whole report can be downloaded here."))
    blanks.show(me)
    code_list.show(me)


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
