"""Where the recogniser is not sure it names what a header or a table may be, the likeliest first."""

from data_loaders.report import Column, Correction, TablePlan
from questionnaires import instrument
from tests.books import xlsx
from tests.planned import sheet
from tests.screens import empty_school, run
from tests.test_upload_page import FILES

SCALES = [item for item in instrument("pupil_pupil", "mentee").wave("after") if item.kind == "10"]
SHORT = "Совместная деятельность"  # says a part of what the question about joint work says


def asked(*headers: str) -> list[list[str]]:
    """A questionnaire with these headers and one row of answers."""
    return [["Код участника", *headers], ["У-1", *("7" for _header in headers)]]


def column(table: TablePlan, header: str) -> Column:
    """The column of this header."""
    return next(column for column in table.columns if column.header == header)


def unsure() -> TablePlan:
    """A questionnaire of which one header is too short to be sure of."""
    known = [item.text["ru"] for item in SCALES if item.code != "joint_work_satisfaction"]
    return sheet(asked(*known, SHORT))


def test_an_unsure_header_has_up_to_three_guesses_in_words_the_best_first() -> None:
    guesses = column(unsure(), SHORT).guesses
    assert 1 <= len(guesses) <= 3
    assert guesses[0].item == "joint_work_satisfaction"
    assert guesses[0].text
    assert [guess.certainty for guess in guesses] == sorted((guess.certainty for guess in guesses), reverse=True)


def test_a_guess_is_never_an_item_that_another_column_is_taken_for() -> None:
    table = unsure()
    taken = {one.item for one in table.columns if one.item}
    assert not taken & {guess.item for one in table.columns for guess in one.guesses}


def test_sure_columns_of_a_table_that_is_ready_have_no_guesses_and_print_none() -> None:
    table = sheet(asked(*(item.text["ru"] for item in SCALES)))
    assert table.readings == ()
    assert all("guesses" not in one for one in table.as_dict()["columns"])


def test_a_table_that_fits_several_questionnaires_names_the_three_likeliest_and_guesses_for_all_its_questions() -> None:
    table = sheet(asked("Насколько комфортно было общение", "Ожидания оправдались"))
    assert table.status == "needs answer"
    printed = table.as_dict()
    scores = [one["score"] for one in printed["readings"]]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)
    assert all(len(one["guesses"]) >= 1 for one in printed["columns"][1:])


def test_a_table_that_is_only_asked_for_its_scale_is_not_asked_which_questionnaire_it_is() -> None:
    header, row = asked(*(item.text["ru"] for item in SCALES))
    table = sheet([header, *[[f"У-{n}", *(str(1 + (n + k) % 5) for k in range(len(row) - 1))] for n in range(5)]])
    assert (table.status, table.readings) == ("needs answer", ())
    assert not any(one.guesses for one in table.columns)


def test_a_reader_who_names_form_role_and_wave_may_say_every_column_of_questions_nobody_knows() -> None:
    rows = asked("Первое", "Второе")
    said = Correction("questionnaire", "pupil_pupil", "mentee", "after", items={"Первое": SCALES[0].code})
    table = sheet(rows, answers={("файл.xlsx", "Лист1"): said})
    assert (table.status, column(table, "Первое").item) == ("planned", SCALES[0].code)


def test_on_the_page_the_best_guess_is_chosen_beforehand_and_a_button_takes_it() -> None:
    rows = asked(*(item.text["ru"] for item in SCALES if item.code != "joint_work_satisfaction"), SHORT)
    with empty_school():
        screen = run("upload", "curator", **{FILES: {"a": ("файл.xlsx", xlsx({"Лист1": rows}))}})
        box = next(box for box in screen.selectbox if box.label == SHORT)
        assert box.value == 0
        next(button for button in screen.button if button.label == "Принять выбранное").click().run()
        assert not screen.exception
        assert not any(button.label == "Принять выбранное" for button in screen.button)
