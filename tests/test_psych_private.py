"""What the psychologist sees of people stays there: no other role's page, file or cache has it, and no log."""

import io
import logging
import zipfile
from collections.abc import Iterator
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from store.notes import About, write
from tests.psych_school import LEAKS, load
from tests.screens import PAGES, empty_school, run
from ui import data, made, psych, stage_two
from ui.filters import Filters
from ui.rights import FETCHED, Forbidden
from ui.viewer import ADMINISTRATION, CURATOR, PSYCHOLOGIST, Viewer

OTHERS = (CURATOR, ADMINISTRATION)
SECRET = "плакала после встречи"
CHOSEN = Filters("2025/26", date(2026, 8, 31))
ALONE = (psych.verdicts, psych.reliable, psych.couples, psych.sides, psych.by_chance, psych.days_met,
         psych.compatibility)  # fmt: skip
VIEWS = ("list", "person", "pair", "groups", "starts", "fit", "notes")
VIEW = "choice_persons_view_kept"


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with empty_school():
        store = data.opened().store
        load(store)
        write(store, About("pupil:У1", "У-1"), SECRET, PSYCHOLOGIST)
        yield


@pytest.fixture
def files(monkeypatch) -> dict[str, bytes]:
    """Every file that a page offers, made as if it were asked for."""
    found: dict[str, bytes] = {}
    draw = made.button

    def button(me, label, file, maker, key, *more, **named):
        found[f"{key} {file}"] = maker()
        draw(me, label, file, maker, key, *more, **named)

    monkeypatch.setattr(made, "button", button)
    return found


def words(screen: AppTest) -> str:
    """Everything that a page says: its tables, its words and its pictures."""
    tables = [frame.value.to_csv() for frame in screen.dataframe]
    return "\n".join([*tables, *(str(one.proto) for one in screen.main if hasattr(one, "proto")), str(screen.main)])


def inside(name: str, content: bytes) -> str:
    """What a file says, unpacked where it is a workbook or a document."""
    if not name.endswith((".xlsx", ".docx")):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(one).decode("utf-8", "replace") for one in archive.namelist())


def test_the_psychologists_own_page_would_show_what_is_looked_for(files) -> None:
    said = "\n".join(words(run("persons", PSYCHOLOGIST, **{VIEW: view})) for view in VIEWS)
    assert "9.75" in said
    assert SECRET in said
    assert any("9.75" in inside(name, content) for name, content in files.items())


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("page", PAGES)
def test_no_page_and_no_file_of_another_role_has_a_value_or_a_note(page: str, role: str, files) -> None:
    for view in VIEWS if page == "persons" else VIEWS[:1]:
        # As if the session had been the psychologist's before: what was chosen there is still known to it.
        screen = run(page, role, **{VIEW: view, "choice_person_kept": "pupil:У1"})
        assert not screen.exception
        said = words(screen)
        assert [leak for leak in (*LEAKS, SECRET) if leak in said] == []
    for name, content in files.items():
        assert [leak for leak in (*LEAKS, SECRET) if leak in inside(name, content)] == [], name


@pytest.mark.parametrize("role", OTHERS)
def test_what_the_psychologist_was_answered_is_not_in_the_cache_for_another(role: str) -> None:
    for ask in ALONE:
        ask(Viewer(PSYCHOLOGIST, "ru"), CHOSEN)
        with pytest.raises(Forbidden):
            ask(Viewer(role, "ru"), CHOSEN)


def test_the_cache_keeps_the_answers_of_each_reader_apart() -> None:
    # The split of two people is shown to the psychologist and hidden from the curator, whoever asks first.
    mine, theirs = (stage_two.changes(Viewer(role, "ru"), CHOSEN) for role in (PSYCHOLOGIST, CURATOR))
    assert mine["improved"].notna().any()
    assert theirs["improved"].isna().all()
    assert stage_two.changes(Viewer(PSYCHOLOGIST, "ru"), CHOSEN).equals(mine)


def test_notes_are_kept_in_no_cache_and_their_rights_are_the_psychologists_alone() -> None:
    assert not {"notes", "keep note"} & set(data.QUESTIONS)
    assert all(FETCHED[name] == {PSYCHOLOGIST} for name in ("notes", "keep note", *(ask.__name__ for ask in ALONE)))


def test_neither_the_terminal_nor_a_log_has_a_code_a_value_or_a_note(caplog, capfd) -> None:
    with caplog.at_level(logging.DEBUG):
        for view in VIEWS:
            assert not run("persons", PSYCHOLOGIST, **{VIEW: view}).exception
    printed = capfd.readouterr()
    told = "\n".join([printed.out, printed.err, caplog.text])
    assert [leak for leak in (*LEAKS, SECRET, "У-1", "pupil:У1") if leak in told] == []


def test_the_address_of_the_page_does_not_name_whom_it_shows() -> None:
    screen = run("persons", PSYCHOLOGIST, **{VIEW: "person", "choice_person_kept": "pupil:У2"})
    assert screen.selectbox[0].value == "pupil:У2"
    assert "У2" not in str(dict(screen.query_params))
