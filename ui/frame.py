"""What stands around every page: browser title, sidebar, and a sentence where a page cannot be shown."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path

import streamlit as st

from locales import _
from ui import data, passphrase, rights, spoken
from ui.viewer import Viewer, choose_language, choose_role, greet, role_name, viewer

ICON = Path(__file__).with_name("icon.png")


def start() -> Viewer:
    """Set up the browser's tab and draw the sidebar; the page is drawn for the reader that comes back."""
    me = greet()
    st.set_page_config(page_title=_("Mentoring Monitor"), page_icon=str(ICON), layout="wide")
    return me


def sidebar() -> None:
    """Draw the switches of role and language under the navigation; a page says that the passphrase is awaited."""
    with st.sidebar:
        awaited = choose_role()
        if awaited:
            passphrase.show()
        choose_language()
        spoken.show()
    if awaited:
        text = _("The psychologist's passphrase is asked for in the menu at the left; until then you look as: {role}.")
        st.info(text.format(role=role_name(viewer().role).lower()), icon=":material/lock:")


def can_open() -> bool:
    """Whether the database could be opened; if not, one sentence says why."""
    try:
        data.opened()
    except data.Busy as error:
        message = _("the database {file} is in use by another program: close the app and try again").format(file=error)
    except FileNotFoundError as error:
        message = _("the key of the names is missing: {file}").format(file=error)
    except ValueError as error:
        message = _("{file} is not a database of this program").format(file=error)
    else:
        return True
    st.error(message[:1].upper() + message[1:] + ".", icon=":material/database_off:")
    return False


def guarded(page: Callable[[], None]) -> Callable[[], None]:
    """A page that says who may see it to a reader who may not."""

    @wraps(page)
    def shown() -> None:
        me, name = viewer(), page.__module__.rpartition(".")[2]
        try:
            rights.permit(me.role, name)
            page()
        except rights.Forbidden:
            readers = ", ".join(role_name(role).lower() for role in sorted(rights.PAGES[name]))
            message = _("This page is for: {readers}. You are looking as: {role}. The role is chosen at the left.")
            st.info(message.format(readers=readers, role=role_name(me.role).lower()), icon=":material/lock:")

    return shown
