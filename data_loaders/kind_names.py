"""What the kinds of tables are called."""

from locales import _


def table_name(kind: str) -> str | None:
    """A kind of table in the words of the current language; None for a kind that is nobody's but the school's own."""
    names = {
        "questionnaire": _("questionnaire"),
        "pupils": _("list of pupils"),
        "staff": _("list of staff"),
        "pairs": _("list of pairs"),
        "measurements": _("measurements of stage 2"),
        "grades": _("marks by subject and period"),
        "consents": _("register of consents"),
        "meetings": _("journal of meetings"),
        "support": _("register of support"),
        "companies": _("companies"),
        "candidates": _("candidates"),
        "plans": _("individual plans"),
        "scorecard": _("curator's questionnaire (scorecard of the programme)"),
        "totals": _("totals of the programme"),
        "package": _("package of a school's figures"),
    }
    return names.get(kind)
