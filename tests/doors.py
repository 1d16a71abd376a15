"""Every door of the screen to the data, with the roles it is for: said once more here, so that no right slips."""

from collections.abc import Callable

from data_loaders.report import FilePlan
from tests import own_school, pair_doors
from ui import (
    chosen,
    consents,
    data,
    figures,
    handing_on,
    headcounts,
    intake,
    kept_notes,
    missing,
    own,
    pairing,
    psych,
    school_figures,
    stage_two,
    targets,
)
from ui.filters import Filters
from ui.rights import permit
from ui.viewer import ROLES, Viewer

ALL, HANDLERS, ALONE = set(ROLES), {"curator", "psychologist"}, {"psychologist"}
OFFICE = {"curator", "administration"}
SINGLE = (psych.verdicts, psych.reliable, psych.couples, psych.sides, psych.by_chance, psych.days_met,
          psych.compatibility)  # fmt: skip
DOORS: dict[str, tuple[Callable[[Viewer, Filters], object], set[str]]] = {
    "indicators": (lambda me, chosen: figures.indicators(me, chosen, "class"), ALL),
    "year_before": (figures.year_before, ALL),
    "way": (lambda me, chosen: figures.way(me, chosen, "involvement_pupils"), ALL),
    "path": (lambda me, chosen: figures.path(me, chosen, 0.7), ALL),
    "months": (figures.months, ALL),
    "cuts": (figures.cuts, ALL),
    "funnel": (figures.funnel, ALL),
    "track": (lambda me, chosen: figures.track(me, chosen, 0.7, 1, 2), ALL),
    "outlook": (lambda me, chosen: figures.outlook(me, chosen, "involvement_pupils"), ALL),
    "open_range": (lambda me, chosen: figures.open_range(me, chosen, "involvement_pupils"), ALL),
    "load": (missing.load, ALL),
    "missing": (missing.missing, {"curator"}),
    "schools": (lambda me, chosen: school_figures.schools(me, chosen, "involvement_pupils"), OFFICE),
    "school_classes": (lambda me, chosen: school_figures.school_classes(me, chosen, "employers", 1, "files"), OFFICE),
    "left_out": (lambda me, chosen: figures.left_out(me, chosen, "involvement_pupils"), ALL),
    "changes": (stage_two.changes, ALL),
    "unpaired": (stage_two.unpaired, HANDLERS),
    "whose": (stage_two.whose, HANDLERS),
    "scales": (stage_two.scales, HANDLERS),
    "whole": (figures.whole, ALL),
    "items": (figures.items, HANDLERS),
    "gaps": (figures.gaps, HANDLERS),
    "texts": (figures.texts, HANDLERS),
    "scorecard": (figures.scorecard, HANDLERS),
    "proof": (lambda me, chosen: figures.proof(me, chosen, "involvement_pupils"), HANDLERS),
    "proof of answers": (lambda me, chosen: figures.proof(me, chosen, "mentee_satisfaction"), ALONE),
    **{ask.__name__: (ask, ALONE) for ask in SINGLE},
    "told_by": (lambda me, chosen: psych.told_by(me, chosen, "pupil:У1"), ALONE),
    "days_met": (psych.days_met, ALONE),
    "notes": (lambda me, chosen: kept_notes.notes(me), ALONE),
    "keep note": (lambda me, chosen: kept_notes.keep(me, kept_notes.About("pupil:У1"), "запись"), ALONE),
    "codes": (lambda me, chosen: data.codes_in_use(me), HANDLERS),
    "plan": (lambda me, chosen: intake.plan(me, [], None, {}), HANDLERS),
    "commit": (lambda me, chosen: intake.commit(me, [], lambda done, all_, name: None), HANDLERS),
    "sample": (lambda me, chosen: intake.load_sample(me, [], lambda done, all_, name: None), ALL),
    "desk": (pairing.desk, HANDLERS),
    "consents": (consents.consents, HANDLERS),
    "erase": (lambda me, chosen: consents.erase(me, ()), HANDLERS),
    "decide": (lambda me, chosen: pairing.confirm(me, [], "2025/26"), HANDLERS),
    "uploads": (lambda me, chosen: data.uploads(me), HANDLERS),
    "undo": (lambda me, chosen: undo_nothing(me), HANDLERS),
    "remembered": (lambda me, chosen: intake.remembered(me), HANDLERS),
    "forget": (lambda me, chosen: intake.forget(me, "of nothing"), HANDLERS),
    "own settings": (lambda me, _chosen: chosen.settings(me), HANDLERS),
    "targets": (lambda me, _chosen: targets.in_force(me, "2025/26"), ALL),
    "set targets": (lambda me, _chosen: targets.own(me), HANDLERS),
    "headcounts": (headcounts.headcounts, ALL),
    "set headcounts": (lambda me, _chosen: headcounts.said(me, "2025/26"), HANDLERS),
    "words": (lambda me, _chosen: chosen.words(me), HANDLERS),
    "reread": (lambda me, _chosen: chosen.reread(me), HANDLERS),
    "redo": (lambda me, chosen: intake_nothing(intake.redo, me, -1), HANDLERS),
    "replace": (lambda me, chosen: intake_nothing(intake.replace, me, FilePlan("а", "", b"", ()), -1), HANDLERS),
    "package": (lambda me, _chosen: handing_on.school_name(me), {"curator", "administration"}),
    "psychological values": (lambda me, chosen: permit(me.role, "psychological values"), ALONE),
    "own questionnaires": (lambda me, chosen: own.listed(me), HANDLERS),
    "define": (lambda me, chosen: own.new_code(me, "Тест"), HANDLERS),
    "psychological questionnaires": (lambda me, chosen: save_own(me), ALONE),
    **pair_doors.DOORS,
}
READERS = {
    "overview": ALL,
    "upload": HANDLERS,
    "desk": HANDLERS,
    "own": HANDLERS,
    "consents": HANDLERS,
    "involvement": OFFICE,
    "schools": OFFICE,
    "quality": {"curator"},
    "growth": HANDLERS,
    "satisfaction": ALONE,
    "persons": ALONE,
    "pairs": HANDLERS,
    "works": HANDLERS,
    "results": HANDLERS,
    "downloads": ALL,
    "passports": ALL,
    "settings": HANDLERS,
}


def save_own(me: Viewer) -> None:
    """Save the psychologist's questionnaire."""
    own.save(me, own_school.own())


def undo_nothing(me: Viewer) -> None:
    """Undo an upload that is not there: refused to nobody's harm."""
    try:
        data.undo(me, -1)
    except KeyError:
        return


def intake_nothing(ask: Callable[..., object], *what: object) -> None:
    """Ask for an upload that is not there: refused to nobody's harm."""
    try:
        ask(*what)
    except KeyError:
        return
