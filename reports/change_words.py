"""The codes of a table of changes in words: by which test and with which interval a change was judged, and what of."""

import pandas as pd

from locales import _
from reports.codebook import better_words, evidence_words


def test_words(code: object) -> str:
    """The test that p comes from, by its code (metrics/effect.py); "" for none."""
    return {
        "exact": _("Wilcoxon, exact"),
        "normal": _("Wilcoxon, normal approximation"),
        "mcnemar": _("McNemar, exact"),
    }.get(str(code), "")


def interval_words(code: object) -> str:
    """The kind of the 95 % interval, by its code (metrics/statistics.py); "" for none."""
    return {"t": _("Student's t"), "bootstrap": _("bootstrap, BCa")}.get(str(code), "")


def spoken(frame: pd.DataFrame) -> pd.DataFrame:
    """The table of changes with its codes in words."""
    said = {"better": better_words, "evidence": evidence_words, "test": test_words, "interval": interval_words}
    columns = {name: [speak(code) for code in frame[name]] for name, speak in said.items() if name in frame}
    return frame.assign(**columns)
