"""Several tables on one sheet and consents: the right rows lose their answers, and the rest is read as before."""

import pytest

from data_loaders.again import reread
from data_loaders.report import FilePlan
from store import Store
from store.erasures import erasures
from tests.books import Rows, text, xlsx
from tests.consent_school import ANSWERS, CLASSES, CODES, MARKS, SECRET, facts, said_in
from tests.own_consent_school import MARK, OWN_ROWS, TOLD, load, school, whole
from tests.own_consent_school import MARKS as JOURNAL

REGISTER = text([["Код", "Согласие", "Дата подписания", "Кто подписал"],
                 *([code, "отозвано" if code == "У-5" else "получено", "02.09.2025", "мать"]
                   for code in CODES)])  # fmt: skip
LEFT = [code for code in CODES if code != "У-5"]
ASKED = [["12.05.2026 09:00", code, CLASSES[n], *MARKS[code], SECRET[code]] for n, code in enumerate(CODES)]
STRANGE = "чужие-слова"


def turned_round(rows: Rows) -> Rows:
    """The rows with the columns the other way round."""
    return [row[::-1] for row in rows]


def two_blocks(header: list[object], rows: Rows, *between: list[object]) -> bytes:
    """A sheet with three people under a title, and three more under another one with the columns in another order."""
    below = turned_round([header, *rows[3:]])
    return xlsx({"Лист": [["Первая группа"], header, *rows[:3], [], *between, ["Вторая группа"], *below]})


SHEETS = {
    "анкета": two_blocks(ANSWERS[0], ASKED),
    "гавань_до": two_blocks(OWN_ROWS[0], OWN_ROWS[1:]),
    "журнал": two_blocks(JOURNAL[0], JOURNAL[1:]),
}


def drop(store: Store, name: str, content: bytes) -> FilePlan:
    """Load one workbook."""
    return load(store, **{f"{name}.xlsx": content})[0]


@pytest.fixture(scope="module")
def early() -> Store:
    """The sheets in a school whose register came first; nobody changes it."""
    store = school(("ученики.csv",))
    load(store, реестр=REGISTER)
    for name, content in SHEETS.items():
        done = drop(store, name, content)
        assert [table.status for table in done.tables] == ["stored"] * 2
    return store


def kept(store: Store) -> dict[str, list[str]]:
    """Whose answers are facts, by table."""
    codes = "select distinct code from {} order by code"
    answers = "(select r.code from answer join response r using (response))"
    return {name: [code for (code,) in store.run(codes.format(name)).fetchall()]
            for name in (answers, "own_answer", "grades")}  # fmt: skip


def test_the_person_of_the_second_table_loses_the_answers_and_nobody_else_does(early: Store) -> None:
    assert set(map(tuple, kept(early).values())) == {tuple(LEFT)}
    said = said_in(early).replace(",", ".")
    for secret in (SECRET, TOLD, MARK):
        assert [code for code in CODES if secret[code] in said] == LEFT
    assert early.one("select count(*) from response") == (6,)
    assert {code for (code,) in early.run("select code from withheld").fetchall()} == {"У-5"}


def test_the_kept_cells_give_the_same_tables(early: Store) -> None:
    before = whole(early)
    assert {word for _file, _upload, word in reread(early)} == {"same"}
    assert whole(early) == before


def test_a_later_withdrawal_erases_the_same_rows_and_proves_them(early: Store) -> None:
    store = school(("ученики.csv",))
    for name, content in SHEETS.items():
        drop(store, name, content)
    load(store, реестр=REGISTER)
    assert whole(store) == whole(early)
    assert SECRET["У-5"] not in said_in(store)
    # A title, a header, three people and an empty row, a title, a header and У-4 stand above У-5.
    assert {(row.sheet, row.row, row.code) for row in erasures(store).itertuples()} == {("Лист", 10, "У-5")}
    assert {word for _file, _upload, word in reread(store)} == {"same"}


def test_what_stands_between_two_tables_and_was_not_read_is_not_kept(early: Store) -> None:
    store = school(("ученики.csv",))
    load(store, реестр=REGISTER)
    left = [["Итого", 3, 3, 3], [], ["У-5", 5, STRANGE, 4], []]
    done = drop(store, "анкета", two_blocks(ANSWERS[0], ASKED, *left))
    assert [table.status for table in done.tables] == ["stored"] * 2
    assert facts(store)["answer"] == facts(early)["answer"]
    assert STRANGE not in said_in(store)
    assert {word for _file, _upload, word in reread(store)} == {"same"}


def test_a_table_on_the_same_sheet_that_cannot_be_stored_is_not_kept_either() -> None:
    store = school(("ученики.csv",))
    load(store, реестр=REGISTER)
    unsaid = [["Код", "Класс", "1 четверть", "4 четверть"], *([code, "8А", 3.1234, 4] for code in CODES[3:])]
    content = xlsx({"Лист": [*JOURNAL[:4], [], ["Ещё"], *unsaid]})
    first, second = sorted(drop(store, "журнал", content).tables, key=lambda one: one.status, reverse=True)
    assert (first.status, second.status) == ("stored", "refused")
    assert "3.1234" not in said_in(store)
    assert store.one("select count(distinct code) from grades") == (3,)


@pytest.mark.parametrize("again", [True, False], ids=["header repeated", "one header"])
def test_of_waves_under_one_another_each_row_of_the_person_loses_its_values(again: bool) -> None:
    store = school(("ученики.csv",))
    load(store, реестр=REGISTER)
    header = ["Код", "Класс", "Вовлечённость"]
    waves = [[code, CLASSES[n], mark + n / 10] for mark in (4, 7) for n, code in enumerate(CODES)]
    rows = [header, ["До программы"], *waves[:6], ["После программы"], *([header] if again else []), *waves[6:]]
    drop(store, "замеры", xlsx({"Лист": rows}))
    found = store.run("select wave, code, value from measurement order by wave desc, code").fetchall()
    expected = [(wave, code, mark + n / 10) for wave, mark in (("before", 4), ("after", 7))
                for n, code in enumerate(CODES) if code != "У-5"]  # fmt: skip
    assert found == expected
    assert "7.4" not in said_in(store)
    assert {word for _file, _upload, word in reread(store)} == {"same"}
