"""The screen's only door to the data: opens the store, keeps answers, checks who may ask."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from secrets import token_hex
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from locales import use
from metrics.codes import codes
from metrics.disclosure import threshold
from metrics.spine import spine
from store import Busy, Scope, Store
from store import uploads as kept
from store.passphrase import MINIMUM as SHORTEST_PASSPHRASE
from store.passphrase import SETTING, digest, matches
from store.place import database_path
from store.scope import academic_year, year_end, year_start
from ui.rights import permit
from ui.viewer import Viewer

if TYPE_CHECKING:
    from ui.filters import Filters

__all__ = ["SHORTEST_PASSPHRASE", "Busy", "Scope", "Store", "academic_year"]
IN_MEMORY = ":memory:"
QUESTIONS: dict[str, Callable[..., Any]] = {}


@dataclass
class Opened:
    """The one open store of this process; state is another after every change, so that no old answer is shown."""

    store: Store
    state: str = field(default_factory=token_hex)


@dataclass(frozen=True)
class Span:
    """A school year on the calendar, and the date its figures are shown for unless another is asked."""

    year: str
    first: date
    last: date
    on: date


@st.cache_resource(show_spinner=False, on_release=lambda opened: opened.store.close())
def opened() -> Opened:
    """The store of MONITOR_DB or of the default place; raises what Store.open raises."""
    path = database_path()
    return Opened(Store.open(None if str(path) == IN_MEMORY else path))


def changed() -> None:
    """Forget the answers given so far: something was stored or taken back."""
    opened().state = token_hex()


def question(ask: Callable[..., Any]) -> Callable[..., Any]:
    """Turn f(store, viewer, scope, …) into f(viewer, filters, …): the right is checked, the answer kept."""
    name = ask.__name__
    QUESTIONS[name] = ask

    @wraps(ask)
    def asked(me: Viewer, chosen: "Filters", *more: Any) -> Any:
        permit(me.role, name)
        use(me.language)
        scope = Scope(chosen.school, chosen.year, chosen.on)
        return _answer(opened().store, opened().state, name, me, scope, more)

    return asked


@st.cache_data(show_spinner=False, max_entries=300)
def _answer(_store: Store, state: str, name: str, me: Viewer, scope: Scope, more: tuple[Any, ...]) -> Any:
    # state is only looked at by the cache: after a change everything is asked anew.
    return QUESTIONS[name](_store, me, scope, *more)


def years() -> list[str]:
    """The school years with any data, newest first."""
    return opened().store.years(None)


def span(year: str | None) -> Span:
    """A school year (None: the newest with data) on the calendar."""
    found = opened().store.scope(year, school=None)
    return Span(found.year, year_start(found.year), year_end(found.year), found.on)


def classes(year: str, school: int = 1) -> list[str]:
    """The classes of a year in the school's order."""
    return opened().store.classes(school, year)


def forms(school: int = 1) -> list[str]:
    """The forms of mentoring to choose from."""
    return spine(opened().store, opened().store.scope(school=school), "form")


def few() -> int:
    """The number of people below which answers are hidden."""
    return threshold("curator", opened().store.setting("small_group"))


def codes_in_use(me: Viewer) -> frozenset[str]:
    """Every participant code of the school, as codes are compared."""
    permit(me.role, "codes")
    return codes(opened().store, opened().store.scope())


def uploads(me: Viewer) -> pd.DataFrame:
    """One row per table of every upload, newest first."""
    permit(me.role, "uploads")
    return kept.uploads(opened().store)


def undo(me: Viewer, upload: int) -> None:
    """Take back exactly what one upload brought; raises KeyError when it is undone already."""
    permit(me.role, "undo")
    kept.undo(opened().store, upload)
    changed()


def passphrase_is_set() -> bool:
    """Whether the psychologist's role is locked already."""
    return opened().store.setting(SETTING) is not None


def set_passphrase(text: str) -> bool:
    """Lock the psychologist's role; false when somebody has done so before. Raises ValueError for a short one."""
    if passphrase_is_set():
        return False
    opened().store.save_setting(SETTING, digest(text))
    return True


def passphrase_opens(text: str) -> bool:
    """Whether this is the psychologist's passphrase."""
    known = opened().store.setting(SETTING)
    return known is not None and matches(text, known)
