"""A reader says which parameter a column holds: by hand, from the guesses, from a file of answers; and it is kept."""

import json

from data_loaders.answer_file import answers_of
from data_loaders.commit import commit
from data_loaders.corrections import Correction
from data_loaders.plan import plan
from data_loaders.report import TablePlan
from store import Store
from tests.books import Rows, text, xlsx
from tests.planned import fact, tables
from tests.screens import empty_school, run
from tests.test_upload_page import FILES

NAMES = ["Вовлечённость", "Командные навыки"]
ROWS: Rows = [["У-1", 5, 6, 7, 8], ["У-2", 4, 3, 2, 1]]
FLAT: Rows = [["Код", *(f"{name} ({wave})" for wave in ("до", "после") for name in NAMES)], *ROWS]
STACKED: Rows = [["Код", "До", None, "После", None], [None, *NAMES, *NAMES], *ROWS]
SAID = {"Командные навыки (до)": "soft_skills", "Командные навыки (после)": "soft_skills"}
WANTED = {("У1", "before"): 6.0, ("У1", "after"): 8.0, ("У2", "before"): 3.0, ("У2", "after"): 1.0}


def skills(table: TablePlan) -> dict[tuple[str, str], float]:
    """(person, wave) -> value of soft_skills."""
    rows = fact(table, "measurement").query("parameter == 'soft_skills'")
    return {(code, wave): value for code, wave, value in rows[["code_key", "wave", "value"]].values.tolist()}


def test_an_unknown_column_has_guesses_and_is_read_once_the_reader_says_what_it_is() -> None:
    file = ("а.csv", text(FLAT))
    (asked,) = tables(file)
    column = next(one for one in asked.columns if one.header == "Командные навыки (до)")
    assert (skills(asked), column.guesses[0].item) == ({}, "soft_skills")
    (found,) = tables(file, answers={("а.csv", None): Correction(items=SAID)})
    assert (skills(found), found.problems) == (WANTED, ())


def test_under_a_header_of_two_rows_the_column_is_named_as_it_is_shown() -> None:
    book = ("а.xlsx", xlsx({"Л": STACKED}, {"Л": ["B1:C1", "D1:E1"]}))
    said = {"До / Командные навыки": "soft_skills", "После / Командные навыки": "soft_skills"}
    (found,) = tables(book, answers={("а.xlsx", None): Correction(items=said)})
    assert skills(found) == WANTED


def test_two_waves_are_found_under_what_schools_call_them() -> None:
    called = [
        ("Входная диагностика (февраль)", "Итоговая диагностика (июнь)"),
        ("Первичный замер, 10.02.2026", "Вторичный замер, 01.06.2026"),
        ("I замер", "II замер"),
    ]
    for first, second in called:
        rows = [["Код", first, None, second, None], [None, *["Вовлечённость", "Гибкие навыки"] * 2], *ROWS]
        (found,) = tables(("а.xlsx", xlsx({"Л": rows}, {"Л": ["B1:C1", "D1:E1"]})))
        assert (found.status, skills(found)) == ("planned", WANTED), first


def test_a_column_that_the_reader_says_is_nothing_is_not_read() -> None:
    said = Correction(items={"Вовлечённость (до)": None})
    (found,) = tables(("а.csv", text(FLAT)), answers={("а.csv", None): said})
    kept = fact(found, "measurement")[["parameter", "wave"]].drop_duplicates().values.tolist()
    assert kept == [["engagement", "after"]]


def test_a_file_of_answers_says_it_too_and_the_next_file_with_these_headers_needs_no_answer() -> None:
    store = Store.open(None)
    told = answers_of(json.dumps([{"items": SAID}]), ["а.csv"])
    commit(plan([("а.csv", text(FLAT))], store, year="2025/26", answers=told), store)
    later = ("б.csv", text([FLAT[0], ["У-3", 1, 2, 3, 4]]))
    ((table,),) = [one.tables for one in plan([later], store, year="2025/26")]
    assert skills(table) == {("У3", "before"): 2.0, ("У3", "after"): 4.0}


def test_on_the_page_the_guess_is_taken_with_a_button() -> None:
    with empty_school():
        screen = run("upload", "curator", **{FILES: {"a": ("а.csv", text(FLAT))}})
        assert "Командные навыки (до)" in {box.label for box in screen.selectbox}
        next(button for button in screen.button if button.label == "Принять выбранное").click().run()
        assert not screen.exception
        assert not any("Командные навыки" in str(line.value) for line in screen.markdown)
