"""What the tests of the screen share: a store for the process, and one page run as a reader sees it."""

from streamlit.testing.v1 import AppTest

import sample_data
from ui import data, intake
from ui.viewer import LANGUAGE, PSYCHOLOGIST, ROLE, Viewer

PAGES = ("overview", "upload", "involvement", "quality", "growth", "satisfaction", "downloads", "passports")
TIMEOUT = 60  # seconds; two workers share the machine


def forget() -> None:
    """Let go of the store, so that the next page opens the one that MONITOR_DB names then."""
    data.opened.clear()


def load_sample() -> None:
    """Fill the open store with the invented school."""
    files = [(file.name, file.read_bytes()) for file in sample_data.files()]
    intake.load_sample(Viewer(PSYCHOLOGIST, "ru"), files, lambda done, all_, name: None)


def run(page: str, role: str, language: str = "ru", **state: object) -> AppTest:
    """A page as a reader of that role sees it."""

    def body(name: str) -> None:
        from importlib import import_module as load

        load(f"pages.{name}").page()

    screen = AppTest.from_function(body, default_timeout=TIMEOUT, args=(page,))
    for key, value in {ROLE: role, LANGUAGE: language, **state}.items():
        screen.session_state[key] = value
    return screen.run()
