"""A word on mentors beside the people of a list: a list of people stores no pairs."""

from data_loaders.columns import meanings
from data_loaders.registers import PEOPLE
from data_loaders.report import Problem
from data_loaders.tables import Table
from locales import _

SIDES = (*PEOPLE["mentor"], *PEOPLE["mentee"])


def pairs_told(table: Table) -> list[Problem]:
    """One word on each filled column of a list of people that says who mentors whom; none where there is none.

    Of a column that the reader has named so the plan says elsewhere that a list of people has none.
    """
    found = {side: at for side, at in meanings(table.header, table.told).items() if at not in table.told}
    said = _(
        "not stored, because a list of people holds no pairs; copy this column with the names into a list of pairs "
        "(«Наставник», «Наставляемый») and load it, too"
    )
    places = [found[side] for side in SIDES if side in found and any(table.column(found[side]))]
    return [Problem(table.tab, None, table.header[at], None, said) for at in places]
