"""What many tests need: a small database on disk, and the Chromium that browser tests drive, where there is one."""

import gc
import os
import shutil
from pathlib import Path

import pytest

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "{PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "{LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "{LOCALAPPDATA}/Chromium/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
    "{PROGRAMFILES}/Microsoft/Edge/Application/msedge.exe",
)
# Several test processes run at once, each with databases of its own: more threads in each only get in their way.
os.environ.setdefault("MONITOR_THREADS", "1")
NO_CHROMIUM = "no Chromium found, so no browser tests (install one or name it in MONITOR_CHROMIUM)"


def find_chromium() -> str | None:
    """Path of the browser to drive: MONITOR_CHROMIUM, else the first known one of this machine, else None."""
    named = os.environ.get("MONITOR_CHROMIUM")
    if named:
        return shutil.which(named)
    on_path = (shutil.which(command) for command in COMMANDS)
    # A place whose variable this machine does not know keeps its braces and is simply not there.
    variables = {f"{{{name}}}": value for name, value in os.environ.items()}
    return next((path for path in (*on_path, *_installed(variables)) if path), None)


def _installed(variables: dict[str, str]) -> list[str]:
    places = []
    for place in PLACES:
        variable = place[: place.find("}") + 1]
        path = Path(place.replace(variable, variables.get(variable, variable)) if variable else place)
        places += [str(path)] if path.is_file() else []
    return places


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast tests first: browser tests last, everything else in its order.

    A file's tests stay in one process, since they share what is slow to make; so do all that drive a browser, and
    files that name a group of their own.
    """
    items.sort(key=drives_browser)
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group("browser" if drives_browser(item) else str(item.path)))


def drives_browser(item: pytest.Item) -> bool:
    """Whether a test is marked as one for Chromium."""
    return item.get_closest_marker("browser") is not None


def pytest_collection_finish() -> None:
    """Spare the collector of garbage what lives as long as the tests: a tenth of their time."""
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip from one place, so that the summary folds all browser tests into one line."""
    if drives_browser(item) and find_chromium() is None:
        pytest.skip(NO_CHROMIUM)


@pytest.fixture(autouse=True)
def _russian() -> None:
    """Every test begins in the language of the program, whatever the one before it spoke."""
    from locales import use

    use("ru")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser for Playwright's `executable_path`."""
    path = find_chromium()
    if path is None:
        pytest.skip(NO_CHROMIUM)
    return path


@pytest.fixture(scope="session")
def small_school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small database that nobody writes to."""
    # Not above: tests without a database need not wait for pandas.
    from tests.small_school import load

    folder = tmp_path_factory.mktemp("small_school")
    load(folder / "monitor.duckdb")
    return folder


@pytest.fixture
def database(small_school: Path, tmp_path: Path) -> Path:
    """A database with two files in it, closed, of the test's own."""
    return Path(shutil.copytree(small_school, tmp_path / "школа")) / "monitor.duckdb"
