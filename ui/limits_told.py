"""How large a file may be, in words: the numbers are those of the code that reads files."""

import streamlit as st

from data_loaders.limits import DEFAULT, MB, Limits
from locales import _, ngettext, number


def show() -> None:
    """Draw the limits, folded up."""
    with st.expander(_("How large a file may be"), icon=":material/straighten:"):
        st.markdown("\n".join(f"- {line}" for line in told(DEFAULT)))
        st.caption(
            _("A file beyond a limit is refused in a sentence; the other files of the same drop load all the same.")
        )


def told(limits: Limits) -> list[str]:
    """One sentence per limit."""
    seconds = int(limits.seconds)
    return [
        _("a file: up to {n} MB").format(n=number(limits.file // MB)),
        _("unpacked (xlsx and ods are archives): up to {n} MB").format(n=number(limits.inflated // MB)),
        ngettext("a table: up to {n} row", "a table: up to {n} rows", limits.rows).format(n=number(limits.rows)),
        ngettext("and up to {n} column", "and up to {n} columns", limits.columns).format(n=number(limits.columns)),
        ngettext("a workbook: up to {n} sheet", "a workbook: up to {n} sheets", limits.sheets).format(
            n=number(limits.sheets)
        ),
        ngettext("reading: up to {n} second", "reading: up to {n} seconds", seconds).format(n=number(seconds)),
        _("memory for reading: up to {n} GB").format(n=number(limits.memory / MB / 1024, 1)),
    ]
