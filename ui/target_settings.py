"""The targets on the settings page: those that hold, an editor for the school's own ones, and what was said before."""

from datetime import date

import pandas as pd
import streamlit as st

from locales import _, day, ngettext, number
from locales.formats import DASH
from metrics.definition import Target
from metrics.targets import LONGEST, InForce, Owner, OwnTarget
from reports.codebook import act_words, target_words
from ui import choice, data, naming, targets
from ui.markdown import escaped
from ui.target_words import owner_words, per_cent, reader, school_year
from ui.viewer import Viewer

SAID = "target_said"
FIRST, AHEAD = 2019, 6  # school years to choose from: from that of the first shipped target to six years from now


def show(me: Viewer) -> None:
    """Draw the targets of the newest school year, the editor, what may be withdrawn, and the history."""
    year = data.span(None).year
    st.subheader(_("Targets"), anchor=False)
    st.caption(_("What holds in {year}. A target holds from its school year on; earlier years keep theirs.").format(
        year=year))  # fmt: skip
    if said := st.session_state.pop(SAID, None):
        st.error(said[:1].upper() + said[1:])
    owner = _owner(me)
    holding = targets.in_force(me, year, owner)
    st.dataframe(_rows(holding), hide_index=True, placeholder=DASH, alt=_("Targets that hold in {year}").format(
        year=year), key="targets_in_force")  # fmt: skip
    _editor(me, [one.indicator for one in holding], year, owner)
    for said_one in targets.own(me, owner):
        _own(me, said_one, owner)
    _history(me, owner)


def _owner(me: Viewer) -> Owner:
    """Whose targets are shown and set: chosen where more schools than one are known."""
    owners = targets.owners(me)
    if len(owners) == 1:
        return owners[0]
    names = {str(place): owner_words(one) for place, one in enumerate(owners)}
    picked = choice.listed("target_owner", _("Whose targets"), list(names), names.__getitem__)
    return owners[int(picked or 0)]


def _rows(holding: list[InForce]) -> pd.DataFrame:
    rows = [_row(one.indicator, one.target) for one in holding]
    return pd.DataFrame(rows, columns=[_("Indicator"), _("Target"), _("From school year"), _("Act")])


def _row(code: str, target: Target | None) -> tuple[str | None, ...]:
    since = (school_year(target.year), act_words(target)) if target else (None, None)
    return naming.indicator_title(code), target_words(target), *since


def _editor(me: Viewer, codes: list[str], year: str, owner: Owner) -> None:
    years = [school_year(end) for end in range(date.today().year + AHEAD, FIRST, -1)]
    with st.form("target_form"):
        code = st.selectbox(_("Indicator"), codes, format_func=naming.indicator_title, key="target_code")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            percent = st.text_input(_("Target, per cent"), max_chars=8, key="target_percent",
                                    help=_("0 to 100; leave it empty where no target is to hold"))  # fmt: skip
            at = years.index(year) if year in years else 0
            since = st.selectbox(_("From school year"), years, index=at, key="target_year")
        act = st.text_input(_("Act, order or decision"), max_chars=LONGEST, key="target_act")
        if st.form_submit_button(_("Set the target"), icon=":material/flag:", key="target_save"):
            _save(me, (code, percent, since, act), owner)


def _save(me: Viewer, said: tuple[str, str, str, str], owner: Owner) -> None:
    try:
        targets.change(me, *said, owner)
    except ValueError as error:
        st.session_state[SAID] = str(error)
    else:
        st.toast(_("Saved; every figure follows the new target."), icon=":material/check:")
    st.rerun()


def _own(me: Viewer, one: OwnTarget, owner: Owner) -> None:
    said = _("**{indicator}**: {target} from {year}, {act}").format(
        indicator=escaped(naming.indicator_title(one.indicator)), target=per_cent(one.percent),
        year=school_year(one.from_year), act=escaped(one.act))  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(said, width="content")
        st.button(_("Withdraw"), key=f"target_drop_{one.indicator}_{one.from_year}", type="tertiary",
                  on_click=targets.withdraw, args=(me, one, owner))  # fmt: skip


def _history(me: Viewer, owner: Owner) -> None:
    found = targets.history(me, owner)
    if not len(found):
        return
    rows = [
        (naming.indicator_title(row["indicator"]), school_year(row["from_year"]), per_cent(row["percent"]),
         per_cent(row["before"]), row["act"], reader(row["said_by"]), day(row["said_at"]),
         reader(row["replaced_by"]), day(row["replaced_at"])) for row in found.to_dict("records")
    ]  # fmt: skip
    names = [_("Indicator"), _("From school year"), _("Target"), _("Before that"), _("Act"), _("Said by"), _("Said on"),
             _("Replaced by"), _("Replaced on")]  # fmt: skip
    title = ngettext("{n} target of the school's own so far", "{n} targets of the school's own so far", len(rows))
    with st.expander(title.format(n=number(len(rows))), icon=":material/history:"):
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True, alt=_("History of the targets"),
                     key="targets_history")  # fmt: skip
