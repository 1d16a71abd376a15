"""What scales and counted pairs are worked out from follows every commit, the last row of a person, and an upgrade."""

from pathlib import Path

import pandas as pd

import store.migrations as steps
from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.change import changes
from metrics.scales import scales
from store import Store
from store.uploads import undo
from tests.books import text
from tests.own_school import HIGH, ITEMS, LOW, PEOPLE, YEAR, school, table

ANSWERS = (
    "select answers from scale_answer where parameter = 'own.mirror.support' and wave = 'before' and person = $who"
)
AGAIN = PEOPLE[5]


def tables(store: Store) -> list[pd.DataFrame]:
    return [made(store, store.scope(YEAR), role="psychologist") for made in (scales, changes)]


def test_the_last_row_of_a_person_counts_and_an_undone_upload_gives_the_one_before_back() -> None:
    store, _done = school()
    before, rows = tables(store), table("before")
    who = {"who": f"unknown:pupil:{AGAIN.replace('-', '')}"}
    later = ("ещё_раз_до.csv", text([rows[0], [AGAIN, *([LOW] * len(ITEMS))], *rows[7:10]]))
    (done,) = commit(plan([later], store, YEAR, role="psychologist"), store, "psychologist")
    assert store.run(ANSWERS, who).fetchall() == [([LOW, HIGH, LOW],)]  # s1, the reversed s2, s3
    undo(store, done.tables[0].upload_id or 0)
    for mine, expected in zip(tables(store), before, strict=True):
        pd.testing.assert_frame_equal(mine, expected)


def test_what_was_stored_before_pairs_were_counted_is_counted_at_the_next_opening() -> None:
    store, _done = school()
    before = tables(store)
    with store.writing() as cursor:
        cursor.execute("drop table counted_change; drop table scale_answer")
        cursor.execute(Path(steps.__file__).with_name("counted.sql").read_text(encoding="utf-8"))
    assert changes(store, store.scope(YEAR)).empty
    store.catch_up()
    for mine, expected in zip(tables(store), before, strict=True):
        pd.testing.assert_frame_equal(mine, expected)
