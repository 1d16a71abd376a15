"""The doors to the data of pairs, and who they are for: a part of tests/test_ui_data.py."""

from collections.abc import Callable

from metrics.pair_flags import Flag
from ui import pair_data
from ui.filters import Filters
from ui.viewer import Viewer

HANDLERS = {"curator", "psychologist"}
DOORS: dict[str, tuple[Callable[[Viewer, Filters], object], set[str]]] = {
    "pair_rows": (pair_data.pair_rows, HANDLERS),
    "first_start": (pair_data.first_start, {*HANDLERS, "administration"}),
    "pair_marks": (pair_data.pair_marks, {"psychologist"}),
    "silence": (pair_data.silence, HANDLERS),
    "flag": (lambda me, chosen: pair_data.say(me, "2025/26", Flag("a", "silent", ""), "closed"), HANDLERS),
    "flag_history": (pair_data.flag_history, HANDLERS),
    "pulse": (pair_data.pulse, HANDLERS),
    "pairings": (lambda me, chosen: pair_data.pairings(me, chosen, True), HANDLERS),
    "dose": (lambda me, chosen: pair_data.dose(me, chosen, "meetings", True), HANDLERS),
    "totals": (pair_data.totals, HANDLERS),
}
