"""The act of erasure: which answers of whom were erased from which file, by which statement, as a workbook."""

import pandas as pd

from locales import _, number
from reports.workbook import Table, workbook


def act(erasures: pd.DataFrame) -> bytes:
    """One row per row of a file that lost answers, people by code; the fingerprint is of the file as kept since."""
    facts = {
        _("Act of erasure"): number(len(erasures)),
        _("What was erased"): _(
            "answers, open texts and measurements, the cells of the raw file, the psychologist's notes"
        ),
        _("What remains"): _("that the questionnaire came in; lists, pairs and registers; backups made before"),
        _("Fingerprint"): _("SHA-256 of the file as it is kept since the erasure"),
        _("Carried out by, signature"): "",
    }
    return workbook([Table(_("Erasures"), told(erasures))], facts)


def told(erasures: pd.DataFrame) -> pd.DataFrame:
    """The rows under headings of their own."""
    why = {"withdrawn": _("consent withdrawn"), "missing": _("no consent"), "unlisted": _("not in the register")}
    reasons = pd.Series([why[one] for one in erasures["why"]], erasures.index, dtype=object)
    return pd.DataFrame({
        _("Erasure"): erasures["erasure"],
        _("When"): erasures["erased_at"],
        _("By"): erasures["erased_by"],
        _("Participant code"): erasures["code"],
        _("Why"): reasons,
        _("File of the register"): erasures["register"],
        _("Row of the register"): erasures["said_row"],
        _("File"): erasures["file"],
        _("Sheet"): erasures["sheet"],
        _("Row"): erasures["row"],
        _("Answers"): erasures["answers"],
        _("Measurements"): erasures["measurements"],
        _("Cells"): erasures["cells"],
        _("Notes"): erasures["notes"],
        _("Fingerprint"): erasures["fingerprint"],
    })  # fmt: skip
