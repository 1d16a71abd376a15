"""Who may see what: one table of pages, one of what is fetched; asked by ui/data.py before anything is read."""

from ui.viewer import ADMINISTRATION, CURATOR, PSYCHOLOGIST

EVERYBODY = frozenset({ADMINISTRATION, CURATOR, PSYCHOLOGIST})
HANDLERS = frozenset({CURATOR, PSYCHOLOGIST})
ALONE = frozenset({PSYCHOLOGIST})

PAGES = {
    "overview": EVERYBODY,
    "upload": HANDLERS,
    "desk": HANDLERS,
    "own": HANDLERS,
    "consents": HANDLERS,
    "involvement": frozenset({ADMINISTRATION, CURATOR}),
    "schools": frozenset({ADMINISTRATION, CURATOR}),
    "quality": frozenset({CURATOR}),
    "growth": HANDLERS,
    "satisfaction": ALONE,
    "persons": ALONE,
    "pairs": HANDLERS,
    "works": HANDLERS,
    "results": HANDLERS,
    "downloads": EVERYBODY,
    "passports": EVERYBODY,
    "settings": HANDLERS,
}
# Figures are for everybody, small groups hidden by role; lists behind a figure not for the administration, and
# who is missing for the curator, who acts on it; single answers, changes and pairs for the psychologist alone.
FETCHED = {
    "indicators": EVERYBODY,
    "year_before": EVERYBODY,
    "way": EVERYBODY,
    "path": EVERYBODY,
    "months": EVERYBODY,
    "cuts": EVERYBODY,
    "funnel": EVERYBODY,
    "track": EVERYBODY,
    "outlook": EVERYBODY,
    "open_range": EVERYBODY,
    "load": EVERYBODY,
    "missing": frozenset({CURATOR}),
    "schools": frozenset({ADMINISTRATION, CURATOR}),
    "school_classes": frozenset({ADMINISTRATION, CURATOR}),
    "left_out": EVERYBODY,
    "changes": EVERYBODY,
    "unpaired": HANDLERS,
    "whose": HANDLERS,
    "whole": EVERYBODY,
    "items": HANDLERS,
    "gaps": HANDLERS,
    "texts": HANDLERS,
    "scorecard": HANDLERS,
    "proof": HANDLERS,
    "proof of answers": ALONE,
    "verdicts": ALONE,
    "reliable": ALONE,
    "couples": ALONE,
    "sides": ALONE,
    "by_chance": ALONE,
    "told_by": ALONE,
    "days_met": ALONE,
    "compatibility": ALONE,
    "notes": ALONE,
    "keep note": ALONE,
    "codes": HANDLERS,
    "plan": HANDLERS,
    "commit": HANDLERS,
    "remembered": HANDLERS,
    "forget": HANDLERS,
    "own settings": HANDLERS,
    "targets": EVERYBODY,
    "headcounts": EVERYBODY,
    "set headcounts": HANDLERS,
    "set targets": HANDLERS,
    "words": HANDLERS,
    "reread": HANDLERS,
    "sample": EVERYBODY,
    "desk": HANDLERS,
    "decide": HANDLERS,
    "consents": HANDLERS,
    "erase": HANDLERS,
    "uploads": HANDLERS,
    "undo": HANDLERS,
    "redo": HANDLERS,
    "replace": HANDLERS,
    "package": frozenset({ADMINISTRATION, CURATOR}),
    "psychological values": ALONE,
    "own questionnaires": HANDLERS,
    "scales": HANDLERS,
    "define": HANDLERS,
    "psychological questionnaires": ALONE,
    # Of pairs everybody who handles data sees flags, and the psychologist alone sees marks.
    "pair_rows": HANDLERS,
    "first_start": EVERYBODY,
    "pair_marks": ALONE,
    "silence": HANDLERS,
    "flag": HANDLERS,
    "flag_history": HANDLERS,
    "pulse": HANDLERS,
    "pairings": HANDLERS,
    "dose": HANDLERS,
    "totals": HANDLERS,
}


class Forbidden(Exception):
    """A role asked for what is not for it."""


def may(role: str, what: str) -> bool:
    """Whether a role may see a page or fetch something; raises KeyError for what nobody has decided about."""
    return role in (PAGES | FETCHED)[what]


def permit(role: str, what: str) -> None:
    """Raise Forbidden unless the role may."""
    if not may(role, what):
        raise Forbidden(what)
