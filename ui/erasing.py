"""What storing these files would erase for good: it stands open above the button, which waits for a word on it."""

import hashlib
from collections.abc import Sequence

import streamlit as st

from data_loaders.agreeing import erasures
from data_loaders.report import FilePlan
from locales import _
from ui.markdown import escaped


def agreed(plans: Sequence[FilePlan], place: str = "store") -> bool:
    """Draw what is erased and the box to tick; whether storing may go on. True where nothing is erased.

    place: of two such boxes on a page each has its own.
    """
    said = erasures(plans)
    if not said:
        return True
    st.error("\n\n".join(escaped(one[:1].upper() + one[1:]) for one in said), icon=":material/delete_forever:")
    # Of other files, or of more that is erased, it is asked anew.
    mark = hashlib.sha256("\n".join(said).encode()).hexdigest()[:12]
    return st.checkbox(_("I know that this cannot be taken back"), key=f"{place}_sure_{mark}")
