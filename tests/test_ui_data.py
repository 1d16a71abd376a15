"""Who may fetch what: said once more here, asked of every door to the data, so that no right slips."""

from collections.abc import Callable, Iterator

import pytest

from data_loaders.report import FilePlan
from tests import own_school, pair_doors
from tests.screens import empty_school
from ui import chosen, consents, data, figures, intake, missing, own, pairing, targets
from ui.filters import Filters
from ui.rights import FETCHED, PAGES, Forbidden, permit
from ui.viewer import ROLES, Viewer

ALL, HANDLERS, ALONE = set(ROLES), {"curator", "psychologist"}, {"psychologist"}
DOORS: dict[str, tuple[Callable[[Viewer, Filters], object], set[str]]] = {
    "indicators": (lambda me, chosen: figures.indicators(me, chosen, "class"), ALL),
    "year_before": (figures.year_before, ALL),
    "way": (lambda me, chosen: figures.way(me, chosen, "involvement_pupils"), ALL),
    "path": (lambda me, chosen: figures.path(me, chosen, 0.7), ALL),
    "months": (figures.months, ALL),
    "track": (lambda me, chosen: figures.track(me, chosen, 0.7, 1, 2), ALL),
    "outlook": (lambda me, chosen: figures.outlook(me, chosen, "involvement_pupils"), ALL),
    "open_range": (lambda me, chosen: figures.open_range(me, chosen, "involvement_pupils"), ALL),
    "load": (missing.load, ALL),
    "missing": (missing.missing, {"curator"}),
    "left_out": (lambda me, chosen: figures.left_out(me, chosen, "involvement_pupils"), ALL),
    "changes": (figures.changes, ALL),
    "whole": (figures.whole, ALL),
    "items": (figures.items, HANDLERS),
    "gaps": (figures.gaps, HANDLERS),
    "texts": (figures.texts, HANDLERS),
    "proof": (lambda me, chosen: figures.proof(me, chosen, "involvement_pupils"), HANDLERS),
    "proof of answers": (lambda me, chosen: figures.proof(me, chosen, "mentee_satisfaction"), ALONE),
    "people": (figures.people, ALONE),
    "discord": (figures.discord, ALONE),
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
    "words": (lambda me, _chosen: chosen.words(me), HANDLERS),
    "reread": (lambda me, _chosen: chosen.reread(me), HANDLERS),
    "redo": (lambda me, chosen: intake_nothing(intake.redo, me, -1), HANDLERS),
    "replace": (lambda me, chosen: intake_nothing(intake.replace, me, FilePlan("а", "", b"", ()), -1), HANDLERS),
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
    "involvement": {"curator", "administration"},
    "quality": {"curator"},
    "growth": HANDLERS,
    "satisfaction": ALONE,
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


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("door", DOORS)
def test_a_door_opens_only_to_its_roles(door: str, role: str) -> None:
    ask, readers = DOORS[door]
    me, chosen = Viewer(role, "ru"), Filters("2025/26", data.span("2025/26").on)
    if role in readers:
        ask(me, chosen)
    else:
        with pytest.raises(Forbidden):
            ask(me, chosen)


def test_every_right_is_asked_about_here_and_every_page_has_its_readers() -> None:
    assert set(DOORS) == set(FETCHED)
    assert {page: set(roles) for page, roles in PAGES.items()} == READERS


def test_every_question_of_the_screen_has_a_right() -> None:
    assert set(data.QUESTIONS) <= set(FETCHED)


def test_a_passphrase_is_set_once_and_only_it_opens() -> None:
    assert not data.passphrase_opens("")
    assert data.set_passphrase("совиная почта")
    assert not data.set_passphrase("другая фраза")
    assert data.passphrase_opens("совиная почта")
    assert not data.passphrase_opens("другая фраза")


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(ValueError, match="characters"):
        data.set_passphrase("коротко")


def test_answers_are_asked_anew_after_a_change() -> None:
    me, chosen = Viewer("curator", "ru"), Filters("2025/26", data.span("2025/26").on)
    first = figures.indicators(me, chosen)
    assert figures.indicators(me, chosen).equals(first)
    state = data.opened().state
    data.changed()
    assert data.opened().state != state
