"""The lock before the psychologist's role: a passphrase set at its first use, wrong ones slowed down."""

import threading
import time
from collections.abc import Callable
from math import ceil

import streamlit as st

from locales import _, ngettext, number
from ui import data, look
from ui.viewer import PSYCHOLOGIST, grant, viewer

FIRST, AGAIN, SAID = "passphrase_first", "passphrase_again", "passphrase_said"
FREE_TRIES = 3
SHORTEST_WAIT, LONGEST_WAIT = 5, 900  # seconds


class Throttle:
    """Counts wrong tries of the whole process, since a new session is one click away; each makes the wait double."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.wrong = 0
        self.closed_until = 0.0
        self.lock = threading.Lock()

    def wait(self) -> int:
        """Seconds until the next try is looked at; 0: now."""
        return max(0, ceil(self.closed_until - self.clock()))

    def attempt(self, check: Callable[[], bool]) -> bool:
        """Whether a try that may be looked at is right; tries wait for one another."""
        with self.lock:
            if self.wait():
                return False
            right = check()
            self.wrong = 0 if right else self.wrong + 1
            if self.wrong >= FREE_TRIES:
                pause = min(SHORTEST_WAIT * 2 ** (self.wrong - FREE_TRIES), LONGEST_WAIT)
                self.closed_until = self.clock() + pause
            return right


THROTTLE = Throttle()


def show() -> None:
    """Draw the form that opens the psychologist's role, or that sets its passphrase at the first use."""
    known = data.passphrase_is_set()
    with st.form("passphrase", border=True):
        if not known:
            st.caption(
                _("First use: set the passphrase that guards people's answers. Write it down: it cannot be recovered.")
            )
        st.text_input(_("Psychologist's passphrase"), type="password", key=FIRST, autocomplete="off")
        if not known:
            st.text_input(_("The same once more"), type="password", key=AGAIN, autocomplete="off")
        st.form_submit_button(
            _("Open") if known else _("Set and open"), type=look.important(), on_click=_open if known else _set
        )
    if said := st.session_state.pop(SAID, None):
        st.error(said, icon=":material/lock:")


def _set() -> None:
    viewer()
    first, again = st.session_state[FIRST], st.session_state[AGAIN]
    if len(first) < data.SHORTEST_PASSPHRASE:
        least = data.SHORTEST_PASSPHRASE
        text = ngettext("At least {n} character, please.", "At least {n} characters, please.", least)
        st.session_state[SAID] = text.format(n=number(least))
    elif first != again:
        st.session_state[SAID] = _("The two are not the same.")
    elif data.set_passphrase(first):
        grant(PSYCHOLOGIST)
    else:
        st.session_state[SAID] = _("A passphrase has been set meanwhile: please enter that one.")


def _open() -> None:
    viewer()
    if THROTTLE.attempt(lambda: data.passphrase_opens(st.session_state[FIRST])):
        grant(PSYCHOLOGIST)
        return
    seconds = THROTTLE.wait()
    text = ngettext("Wrong. Wait {n} second.", "Wrong. Wait {n} seconds.", seconds).format(n=number(seconds))
    st.session_state[SAID] = text if seconds else _("This is not the passphrase.")
