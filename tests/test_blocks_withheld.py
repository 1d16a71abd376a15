"""A form of several questionnaires that is kept without some people's answers is read again as the same ones."""

import pytest

from data_loaders.again import reread
from data_loaders.commit import commit
from data_loaders.erasing import erase_people
from data_loaders.plan import plan
from questionnaires import instrument
from store import Store
from tests.books import text
from tests.consent_school import CODES, FILES, LISTS, WITHOUT, load

ASKED = {
    role: [item.text["ru"] for item in instrument("pupil_pupil", role).wave("after") if item.kind == "10"][:5]
    for role in ("mentor", "mentee")
}
COUNTS = "select role, count(*) from {} group by all order by all"


@pytest.mark.parametrize("mentors", [set(WITHOUT), set(CODES) - set(WITHOUT), {"У-1", "У-2", "У-4"}])
def test_who_was_blanked_stays_in_the_questionnaire_that_was_answered(mentors: set[str]) -> None:
    rows = [
        [code, *([7] * 5 if code in mentors else [""] * 5), *([""] * 5 if code in mentors else [8] * 5)]
        for code in CODES
    ]
    form = text([["Код", *ASKED["mentor"], *ASKED["mentee"]], *rows])
    store = Store.open(None)
    commit(plan([*((name, FILES[name]) for name in LISTS[:2]), ("ученик-ученик.csv", form)], store, "2025/26"), store)
    load(store, "согласия.csv")
    erase_people(store, "curator", [f"pupil:У{code[2:]}" for code in WITHOUT])
    assert {word for _plan, _upload, word in reread(store)} == {"same"}
    assert store.run(COUNTS.format("response")).fetchall() == [("mentee", 3), ("mentor", 3)]
    withheld = len(mentors & set(WITHOUT))
    kept = [("mentee", len(WITHOUT) - withheld), ("mentor", withheld)]
    assert store.run(COUNTS.format("withheld")).fetchall() == [(role, number) for role, number in kept if number]
