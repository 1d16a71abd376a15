"""Passports: what each indicator means, how it is counted and where it comes from."""

import runpy
from pathlib import Path

from locales import _
from reports.codebook import indicators
from ui import headline, passport, scorecard, table, targets
from ui.filters import filters
from ui.frame import guarded
from ui.viewer import viewer


@guarded
def page() -> None:
    """Draw the page."""
    me = viewer()
    known = targets.definitions(me)
    headline.show(
        _("Passports"), _("What does each indicator mean, and how is it counted?"), passport.answer(known.values())
    )
    for one in known.values():
        passport.show(one)
    scorecard.passport()
    table.offer(indicators(known), "passports", _("Codebook of indicators"), me, filters())


if __name__ == "__main__":
    runpy.run_path(str(Path(__file__).parents[1] / "app.py"), run_name="__main__")
