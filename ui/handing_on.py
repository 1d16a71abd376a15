"""The package of figures for the municipality: what is in it, its fingerprint, and the file."""

import re

import streamlit as st

from locales import _, day, ngettext, number, use
from metrics.package import Package, package
from metrics.settings import value
from ui import data, links, made
from ui.filters import Filters
from ui.markdown import bold
from ui.rights import may, permit
from ui.viewer import Viewer

# The package made last, which this module owns: (what it was made of, the package).
MADE = "package_made"


def school_name(me: Viewer) -> str:
    """What the school calls itself; empty where nobody has said it."""
    permit(me.role, "package")
    return str(value(data.opened().store, "school_name"))


def make(me: Viewer, chosen: Filters) -> Package:
    """The package of the whole school for the year and the date of the filters; raises ValueError without a name."""
    permit(me.role, "package")
    use(me.language)
    return package(data.opened().store, data.Scope(1, chosen.year, chosen.on), me.role)


def show(me: Viewer, chosen: Filters) -> None:
    """Draw what the package is, the button that makes it and then its file; nothing for who may not hand it on."""
    if not may(me.role, "package"):
        return
    st.subheader(_("Package for the municipality"), anchor=False)
    st.caption(
        _("One file with the figures of the whole school on {day}: every indicator, in all, by form and, but for "
          "satisfaction, by class. There is nobody in it: no names, codes or answers, small groups are hidden. It is "
          "signed; send it by e-mail or on a stick.").format(day=day(chosen.on))
    )  # fmt: skip
    name = school_name(me)
    if not name:
        st.info(_("The curator types the name of the school on the settings page first."), icon=":material/edit:")
        links.show("settings", _("To the settings"), ":material/arrow_forward:")
        return
    basis = (chosen.year, chosen.on, name, data.opened().state)
    if st.button(_("Make the package"), key="package_make", icon=":material/inventory_2:"):
        st.session_state[MADE] = (basis, make(me, chosen))
    known = st.session_state.get(MADE)
    if known is not None and known[0] == basis:
        _file(me, chosen, name, known[1])


def _file(me: Viewer, chosen: Filters, name: str, one: Package) -> None:
    n = len(one.figures)
    text = ngettext("The package of «{name}» holds {n} figure.", "The package of «{name}» holds {n} figures.", n)
    with st.container(border=True):
        st.text(f"{text.format(name=name, n=number(n))} {hidden(one.hidden)}")
        # On a line of its own, so that nobody reads half of it.
        st.markdown(bold(_("Fingerprint: {mark}").format(mark=one.fingerprint)))
        st.caption(
            _("Whoever loads your first package will telephone you to compare the fingerprint; it stays the same.")
        )
        made.button(me, _("Download the package"), file_name(name, chosen), lambda: one.data, "package_json")


def hidden(n: int) -> str:
    """How many figures of a package are hidden, and why."""
    if not n:
        return _("None of them is hidden.")
    text = ngettext(
        "{n} is hidden: it, or its difference to an earlier package, would tell of too few people.",
        "{n} are hidden: they, or their difference to an earlier package, would tell of too few people.",
        n,
    )
    return text.format(n=number(n))


def file_name(name: str, chosen: Filters) -> str:
    """A name that tells the packages of many schools apart: СОШ-5_2025-26_2026-08-31.mmpack.json."""
    parts = [name[:40], chosen.year, chosen.on.isoformat()]
    return "_".join(re.sub(r"[^\w.-]+", "-", part).strip("-.") for part in parts) + ".mmpack.json"
