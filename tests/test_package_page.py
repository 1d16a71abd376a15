"""The package on screen: made on the page of downloads, accepted on the page of uploads, hostile names harmless."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.commit import commit
from data_loaders.plan import plan
from store.sealing import fingerprint, opened, public_key
from tests.screens import empty_school, run
from tests.sender import CODE, MARK, NAME, schools
from tests.sender import package as signed
from tests.small_school import PAIRS, PUPILS
from ui import data, handing_on
from ui.drop import FILES
from ui.filters import Filters
from ui.markdown import escaped
from ui.viewer import Viewer

HOSTILE = "<script>alert(1)</script> **Школа** $x$ :red[5]"


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def dropped(data_: bytes, name: str = NAME) -> dict[str, dict[str, tuple[str, bytes]]]:
    """The state of a session in which a package was dropped."""
    return {FILES: {"a": (name, data_)}}


def texts(screen: AppTest) -> list[str]:
    """Everything that stands on a page as Markdown."""
    return [str(one.value) for one in [*screen.markdown, *screen.caption, *screen.subheader]]


def test_a_first_package_is_accepted_by_a_button_under_its_fingerprint_and_then_stored() -> None:
    screen = run("upload", "curator", **dropped(signed()))
    assert f"**Отпечаток ключа: {MARK}**" in texts(screen)
    assert screen.button(key="store").disabled
    next(one for one in screen.button if one.key and one.key.startswith("accept_")).click().run()
    assert not screen.exception
    assert not any(one.key and one.key.startswith("accept_") for one in screen.button)
    screen.button(key="store").click().run()
    assert not screen.exception
    assert schools(data.opened().store) == [(1, None), (2, "Школа № 5")]


def test_a_name_that_is_markup_is_shown_as_it_is_typed() -> None:
    screen = run("upload", "curator", **dropped(signed(school={"code": CODE, "name": HOSTILE}), f"{HOSTILE}.json"))
    assert not screen.exception
    assert f"Школа: **{escaped(HOSTILE)}**" in texts(screen)
    assert not [text for text in texts(screen) if "<script>" in text or ":red[5]" in text]


def test_the_curator_makes_a_package_once_the_school_has_a_name() -> None:
    store = data.opened().store
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store), store)
    screen = run("downloads", "administration")
    assert not [one for one in screen.button if one.key == "package_make"]
    assert any("название школы" in one.value for one in screen.info)
    store.save_setting("school_name", HOSTILE)
    screen = run("downloads", "administration")
    screen.button(key="package_make").click().run()
    assert not screen.exception
    secret = bytes(store.run("select secret from identity.secret").fetchall()[0][0])
    assert f"**Отпечаток ключа: {fingerprint(public_key(secret))}**" in texts(screen)
    assert any(one.value.startswith(f"В пакете «{HOSTILE}»") for one in screen.text)
    assert [one for one in run("downloads", "psychologist").button if one.key == "package_make"] == []


def test_the_file_of_a_package_is_named_after_school_and_day_and_opens_as_one() -> None:
    store = data.opened().store
    commit(plan([("ученики.csv", PUPILS), ("пары.csv", PAIRS)], store), store)
    store.save_setting("school_name", "МБОУ «СОШ № 5»")
    scope = store.scope()
    me, chosen = Viewer("curator", "ru"), Filters(scope.year, scope.on)
    made = handing_on.make(me, chosen)
    assert opened(made.data)["school"]["name"] == "МБОУ «СОШ № 5»"
    secret = bytes(store.run("select secret from identity.secret").fetchall()[0][0])
    assert secret.hex() not in made.data.decode()
    assert handing_on.file_name("МБОУ «СОШ № 5»", chosen) == f"МБОУ-СОШ-5_2025-26_{scope.on}.mmpack.json"
