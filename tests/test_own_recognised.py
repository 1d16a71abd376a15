"""Files of own questionnaires: recognised by their headers, their wave found or asked for, their cells typed."""

from typing import Any

import pytest

from data_loaders.answer_file import answers_of
from data_loaders.commit import commit
from data_loaders.corrections import Correction
from data_loaders.own_toml import read
from data_loaders.plan import plan
from data_loaders.report import TablePlan
from questionnaires import instrument
from questionnaires.own import Own
from reports.own import own_template
from store import Store
from store.own import save
from tests.books import Rows, text, xlsx
from tests.own_school import ITEMS, own

WORDINGS = [item[1] for item in ITEMS]
HEADER = ["Код участника", *WORDINGS]
ROWS = [["У-1", 1, 2, 3, 4, 1, 2, 3], ["У-2", 4, 3, 2, 1, 4, 3, 2], ["У-3", 2, 2, 2, 1, 3, 4, 1]]


def keeping(*kept: Own) -> Store:
    store = Store.open(None)
    for one in kept:
        save(store, one.as_dict(), "psychologist")
    return store


@pytest.fixture(scope="module")
def store() -> Store:
    return keeping(own())


def planned(store: Store, rows: Rows, file: str = "тест до.csv", **choice: Any) -> list[TablePlan]:
    data = xlsx({"Лист1": rows}) if file.endswith("xlsx") else text(rows)
    return list(plan([(file, data)], store, "2025/26", **choice)[0].tables)


def said(table: TablePlan) -> list[str]:
    return [problem.message for problem in table.problems]


def test_exact_wordings_are_told_apart_where_only_small_words_differ(store: Store) -> None:
    (table,) = planned(store, [HEADER, *ROWS])
    assert [(c.item, c.certainty) for c in table.columns[1:]] == [(item[0], 1.0) for item in ITEMS]
    assert (table.kind, table.wave, table.status, table.psychological) == ("own.mirror", "before", "planned", 2)


def test_rows_of_a_forms_grid_are_the_questions(store: Store) -> None:
    (table,) = planned(store, [["Код участника", *(f"Согласны ли Вы? [{w}]" for w in WORDINGS)], *ROWS])
    assert [column.item for column in table.columns[1:]] == [item[0] for item in ITEMS]


def test_numbered_shortened_and_scaled_headers_are_recognised(store: Store) -> None:
    header = [f"{n}. {wording} (от 1 до 4)" for n, wording in enumerate(WORDINGS, start=1)]
    header[4] = "Есть ли кому рассказать о неудаче?"
    (table,) = planned(store, [["Код участника", *header], *ROWS])
    assert [column.item for column in table.columns[1:]] == [item[0] for item in ITEMS]


@pytest.mark.parametrize(
    ("file", "rows", "waves"),
    [
        ("тест.csv", [HEADER, *ROWS], [None]),
        ("тест на выходе.csv", [HEADER, *ROWS], ["after"]),
        ("тест.csv", [["Код участника", *WORDINGS[:2], ITEMS[2][4], *WORDINGS[3:]], *ROWS], ["after"]),
        ("тест.csv", [[*HEADER, "Волна"], [*ROWS[0], "до"], [*ROWS[1], "до"], [*ROWS[0], "после"]],
         ["before", "after"]),
        ("тест.csv", [["Код участника", *(f"{w} ({wave})" for w in WORDINGS for wave in ("до", "после"))],
                      ["У-1", *range(1, 5), *range(1, 5), *range(1, 5), 1, 2]], ["before", "after"]),
    ],
)  # fmt: skip
def test_the_wave_is_said_by_file_wording_rows_or_columns_or_else_asked_for(
    store: Store, file: str, rows: Rows, waves: list[str | None]
) -> None:
    tables = planned(store, rows, file)
    assert [table.wave for table in tables] == waves
    assert [table.status for table in tables] == ["planned" if wave else "needs answer" for wave in waves]


def test_a_table_taken_for_something_else_becomes_ours_when_the_reader_says_so(store: Store) -> None:
    said_ = Correction("own.mirror", wave="after", items={"Первое": "w1", "Второе": "s1"})
    (table,) = planned(store, [["Код", "Первое", "Второе"], ["У-1", 1, 2]], "a.csv", answers={("a.csv", None): said_})
    assert (table.status, table.wave, [c.item for c in table.columns]) == ("planned", "after", ["code", "w1", "s1"])
    assert any(text.startswith("5 вопросов анкеты нет в этой таблице: «Я засыпаю легко") for text in said(table))


def test_a_questionnaire_that_is_not_defined_is_named(store: Store) -> None:
    (table,) = planned(store, [HEADER, *ROWS], answers={("тест до.csv", None): Correction("own.gone")})
    assert (table.status, said(table)[0].split(":")[0]) == ("refused", "у школы нет своей анкеты gone")


def test_a_shipped_questionnaire_stays_one_where_ours_explains_no_more_of_it() -> None:
    asked = [item.text["ru"] for item in instrument("pupil_pupil", "mentee").wave("after") if item.kind == "10"]
    items = [f'[[item]]\ncode="q{n}"\ntext="{words}"\nconstruct="a"' for n, words in enumerate(asked[:4])]
    half = read(("code='x'\ntitle='X'\n[[construct]]\ncode='a'\ntitle='A'\n" + "\n".join(items)).encode())
    rows = [["Код участника", *asked], ["У-1", *[8] * len(asked)], ["У-2", *[7] * len(asked)]]
    (table,) = planned(keeping(half), rows, "анкета.csv")
    assert (table.kind, table.role, table.wave) == ("questionnaire", "mentee", "after")


def test_cells_are_numbers_of_the_scale_or_words_and_what_is_neither_is_named(store: Store) -> None:
    rows = [HEADER, ["У-1", "3 балла", "7", "полностью согласен", "-", "ой", "1,5", 2], ["У-2", *[1] * 6, 2]]
    (table,) = planned(store, rows, role="psychologist")
    facts = table.facts["own_answer"]
    assert facts[facts["code"] == "У-1"].set_index("item")["value"].to_dict() == {"w1": 3, "w3": 4, "s2": 1.5, "s3": 2}
    wrong = [(p.row, p.column, p.value, p.message) for p in table.problems if p.value]
    allowed = "допустимо: число от 1 до 4"
    assert wrong == [
        (2, WORDINGS[1], "7", f"за пределами шкалы; {allowed}"),
        (2, WORDINGS[4], "ой", f"это не число; {allowed}"),
    ]
    assert "слова прочитаны как числа шкалы: «полностью согласен» = 4" in said(table)


def test_the_values_of_a_psychological_questionnaire_are_named_to_the_psychologist_only(store: Store) -> None:
    rows = [HEADER, ["У-1", 9, *[1] * 6], ["У-2", *[2] * 7]]
    seen = {
        role: [p.value for p in planned(store, rows, role=role)[0].problems] for role in ("curator", "psychologist")
    }
    assert "9" in seen["psychologist"]
    assert {*seen["curator"]} == {None}


def test_a_wording_changed_between_the_waves_is_told_even_when_by_one_small_word() -> None:
    store = keeping(own())
    commit(plan([("до.csv", text([HEADER, *ROWS]))], store, "2025/26"), store)
    header = ["Код участника", "Перед ответом у доски у меня не дрожат руки", WORDINGS[1], ITEMS[2][4], *WORDINGS[3:]]
    (table,) = planned(store, [header, *ROWS], "после.csv")
    notes = [(p.column, p.message) for p in table.problems]
    changed = f"в другой волне этот вопрос звучал так: «{WORDINGS[0]}»; если он о другом, ответы нельзя сравнивать"
    assert notes == [(header[1], changed)]


def test_the_blank_table_loads_without_a_correction_once_its_name_says_the_wave(store: Store) -> None:
    (table,) = plan([("зеркало после.xlsx", own_template(own()))], store, "2025/26")[0].tables
    assert (table.status, table.wave, table.rows_stored, len(table.facts["own_answer"])) == ("planned", "after", 1, 7)


def test_the_file_of_answers_takes_own_kinds_and_their_questions() -> None:
    entry = '[{"kind": "own.mirror", "wave": "after", "items": {"Первое": "w1"}}]'
    (found,) = answers_of(entry, ["a.csv"]).values()
    assert (found.kind, found.items) == ("own.mirror", {"Первое": "w1"})
    with pytest.raises(ValueError, match=r"own\.Ё"):
        answers_of('[{"kind": "own.Ё"}]', ["a.csv"])
