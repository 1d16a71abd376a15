"""A withdrawal erases answers to own questionnaires and marks of journals, with the counts in the proof."""

import pytest

from data_loaders.again import reread
from data_loaders.erasing import erase_people
from data_loaders.own_toml import read
from data_loaders.plan import plan
from store import Store
from store.check import check
from store.erasures import erasures
from store.own import delete, save
from tests.consent_school import CODES, CONSENTS, WITHOUT
from tests.own_consent_school import (
    BEFORE_CONSENTS,
    EVERY,
    OASIS,
    OWN_FILES,
    erased,
    found_of,
    load,
    school,
    whole,
)

KEPT = sorted({*CODES} - WITHOUT)
LEFT = sorted({*CODES} - {"У-2"})
HEADER = CONSENTS[0]


@pytest.fixture(scope="module")
def late() -> Store:
    """The school whose register came last; nobody changes it."""
    return erased()


def test_a_withdrawal_erases_answers_and_marks_and_proves_it_with_counts(late: Store) -> None:
    assert found_of(late) == {"words": LEFT, "answers": LEFT, "marks": LEFT}
    for table in ("own_answer", "grades"):
        assert late.one(f"select count(*) from {table} where code = 'У-2'") == (0,)
    found = erasures(late).pipe(lambda frame: frame[frame["file"].isin(OWN_FILES)]).sort_values("file")
    assert found[["file", "row", "code", "why", "answers", "measurements", "cells", "said_row"]].values.tolist() == [
        ["гавань_до.csv", 3, "У-2", "withdrawn", 2, 0, 3, 3],
        ["журнал.xlsx", 3, "У-2", "withdrawn", 0, 2, 2, 3],
    ]
    before = whole(late)
    assert {word for _file, _upload, word in reread(late)} == {"same"}
    assert whole(late) == before
    assert erase_people(late, "curator") == 0


def test_the_plan_of_the_register_says_how_many_answers_and_marks_will_go() -> None:
    free = school(BEFORE_CONSENTS)
    (table,) = plan([("согласия.csv", EVERY["согласия.csv"])], free)[0].tables
    assert "2 ответа и 4 измерения" in table.problems[0].message


@pytest.mark.parametrize("gone", [True, False])
def test_answers_that_are_counted_nowhere_any_more_are_erased_too(gone: bool) -> None:
    other = school(("ученики.csv", "гавань_до.csv"))
    if gone:
        delete(other, "oasis")
    else:
        save(other, read(OASIS.replace("100", "10").encode()).as_dict(), "psychologist")
    assert other.one("select count(*) from change") == (0,)
    load(other, "согласия.csv")
    assert other.one("select count(*) from own_answer where code = 'У-2'") == (0,)
    assert (found_of(other)["words"], found_of(other)["answers"]) == (LEFT, LEFT)
    assert check(other)["ok"]
