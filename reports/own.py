"""An own questionnaire as an empty table to fill in, which loads again once its wave is said."""

from questionnaires.own import Own
from reports.templates import CODE, book


def own_template(own: Own) -> bytes:
    """The workbook (xlsx): the code, every question as it is worded, one example row."""
    example = [one.words[-1] if one.words else "да" if one.kind == "yn" else f"{one.maximum:g}" for one in own.items]
    person = "У-0001" if own.who == "pupil" else "П-001"
    return book([CODE, *(one.text for one in own.items)], [person, *example])
