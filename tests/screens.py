"""What the tests of the screen share: the invented school on disk, and one page run as a reader sees it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

import sample_data
from data_loaders.commit import commit
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from store import Store
from ui import data
from ui.viewer import CURATOR, LANGUAGE, ROLE

PAGES = ("overview", "upload", "desk", "own", "consents", "involvement", "schools", "quality", "growth", "satisfaction",
         "persons", "pairs", "works", "results", "downloads", "passports", "settings")  # fmt: skip
TIMEOUT = 60  # seconds; two workers share the machine
DATABASE = "monitor.duckdb"
# Every AppTest looks through all installed packages for components, which takes longer than drawing a page.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


@cache
def sample() -> tuple[TemporaryDirectory[str], list[FilePlan]]:
    """The invented school as a database, loaded once for all tests, and what its files were taken for.

    The database goes when the tests are done.
    """
    folder = TemporaryDirectory(prefix="monitor-tests-")
    store = Store.open(Path(folder.name) / DATABASE)
    files = [(file.name, file.read_bytes()) for file in sample_data.files()]
    done = commit(plan(files, store, role="psychologist"), store, "demo")
    store.close()
    return folder, done


@contextmanager
def sample_store() -> Iterator[Store]:
    """A copy of the invented school, open."""
    with TemporaryDirectory(prefix="monitor-tests-", ignore_cleanup_errors=True) as folder:
        shutil.copytree(sample()[0].name, folder, dirs_exist_ok=True)
        store = Store.open(Path(folder) / DATABASE)
        yield store
        store.close()


@contextmanager
def opened(database: str) -> Iterator[None]:
    """Pages read the database of this name; the one before is let go of."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MONITOR_DB", database)
        data.opened.clear()
        yield
        data.opened.clear()


@contextmanager
def sample_school() -> Iterator[None]:
    """Pages read a copy of the invented school."""
    with TemporaryDirectory(prefix="monitor-tests-", ignore_cleanup_errors=True) as folder:
        shutil.copytree(sample()[0].name, folder, dirs_exist_ok=True)
        with opened(str(Path(folder) / DATABASE)):
            yield


@contextmanager
def empty_school() -> Iterator[None]:
    """Pages read an empty database in memory."""
    with opened(data.IN_MEMORY):
        yield


def run(page: str, role: str, language: str = "ru", **state: object) -> AppTest:
    """A page as a reader of that role sees it."""

    # The body becomes a script of its own, so it brings its import along.
    def body(name: str) -> None:
        from importlib import import_module as load

        load(f"pages.{name}").page()

    screen = AppTest.from_function(body, default_timeout=TIMEOUT, args=(page,))
    for key, value in {ROLE: role, LANGUAGE: language, **state}.items():
        screen.session_state[key] = value
    return screen.run()


def answer(page: str, role: str = CURATOR, **state: object) -> str:
    """The first sentence of a page, with plain spaces."""
    return run(page, role, **state).subheader[0].value.replace("\N{NO-BREAK SPACE}", " ")
