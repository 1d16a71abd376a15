"""What storing these files would erase for good: it stands open above the button, which waits for a word on it."""

import hashlib
from collections.abc import Sequence

import streamlit as st

from data_loaders.report import ERASURE, FilePlan
from locales import _
from ui.markdown import escaped


def told(plans: Sequence[FilePlan]) -> list[str]:
    """A sentence on each register of consents among the files that are ready whose loading erases answers."""
    tables = [table for plan in plans if plan.is_ready for table in plan.tables]
    return [problem.message for table in tables for problem in table.problems if problem.asks == ERASURE]


def agreed(plans: Sequence[FilePlan]) -> bool:
    """Draw what is erased and the box to tick; whether storing may go on. True where nothing is erased."""
    said = told(plans)
    if not said:
        return True
    st.error("\n\n".join(escaped(one[:1].upper() + one[1:]) for one in said), icon=":material/delete_forever:")
    # Of other files, or of more that is erased, it is asked anew.
    mark = hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]
    return st.checkbox(_("I know that this cannot be taken back"), key=f"store_sure_{mark}")
