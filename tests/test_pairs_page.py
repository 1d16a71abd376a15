"""The page of pairs on screen: what lacks is said, silence counted, states kept, marks the psychologist's alone."""

from collections.abc import Iterator

import pyarrow
import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.commit import commit
from data_loaders.plan import plan
from tests.met_school import FILES, MET
from tests.screens import answer, empty_school, run
from tests.test_pulse import interim
from ui import data

SEEN = {"filters_chosen": {"year": "2025/26", "on": "2026-03-17"}}


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def load(*files: tuple[str, bytes]) -> None:
    """Hand in files to the school that the pages read."""
    store = data.opened().store
    commit(plan(list(files), store, "2025/26"), store)
    data.changed()


def table(screen: AppTest, column: str) -> list[object]:
    """A column of the first table that has it."""
    return next(frame.value[column].tolist() for frame in screen.dataframe if column in frame.value)


def written(column: str) -> list[str]:
    """A column of the psychologist's tables as it is written on screen."""
    screen = run("pairs", "psychologist", **SEEN)
    drawn = next(frame for frame in screen.dataframe if column in frame.value)
    cells = pyarrow.ipc.open_stream(drawn.proto.arrow_data.styler.display_values).read_pandas()
    return list(cells[column])


def test_without_pairs_the_page_asks_for_them_and_without_a_journal_it_says_so() -> None:
    assert answer("pairs") == "К этой дате ни одна пара не начала работу."
    load(*FILES)
    screen = run("pairs", "curator", **SEEN)
    assert screen.subheader[0].value == (
        "Работают: 3 из 5 пар и групп; как часто они встречаются, неизвестно: журнала встреч нет"
    )
    assert "Последняя встреча" not in screen.dataframe[0].value


@pytest.mark.parametrize("page", ["pairs", "works"])
def test_before_the_first_pair_begins_its_day_is_named_and_nobody_is_sent_to_upload(page: str) -> None:
    load(*FILES)
    screen = run(page, "curator", filters_chosen={"year": "2025/26", "on": "2025-09-15"})
    assert screen.subheader[0].value == "К этой дате ни одна пара не начала работу."
    assert [one.value for one in screen.info] == [
        "Список пар загружен, первая пара начинает работу 01.10.2025: выберите более позднюю дату."
    ]


def test_a_form_without_pairs_is_said_to_have_none() -> None:
    load(*FILES)
    chosen = {"year": "2025/26", "on": "2026-03-17", "form": "teacher_teacher"}
    [told] = run("pairs", "curator", filters_chosen=chosen).info
    assert told.value == "В списке пар этого учебного года нет пар такой формы: выберите другую форму."


def test_silence_is_counted_and_a_flag_keeps_its_state_with_who_said_it() -> None:
    load(*FILES, MET)
    screen = run("pairs", "curator", **SEEN)
    assert not screen.exception
    assert screen.subheader[0].value == "Работают: 3 из 5 пар и групп; без встречи больше 21 учебного дня: 1"
    assert table(screen, "Наставник")[0] == "У-4"
    assert table(screen, "Отметки")[0] == "молчит, отстаёт от плана, не хватает анкет"
    first = next(button for button in screen.get("button_group") if button.label == "молчит")
    first.set_value(["in_work"]) if isinstance(first.value, list) else first.set_value("in_work")
    screen.run()
    assert not screen.exception
    again = run("pairs", "psychologist", **SEEN)
    assert table(again, "Кто отметил") == ["curator"]
    assert table(again, "Состояние")[:1] == ["новая"]  # two other flags of the pair are new still
    states = data.opened().store.run("select flag, state from pair_flag").fetchall()
    assert states == [("silent", "in_work")]


def test_the_pages_show_marks_of_a_pair_to_the_psychologist_alone_and_nothing_to_the_administration() -> None:
    marks = [(f"2026-02-1{n} 09:00:00", f"У-{n}", [n, 9, 9, 9]) for n in (2, 3, 5, 7, 9)]
    load(*FILES, MET, ("ученик-ученик, наставляемые, промежуточная анкета.csv", interim(marks)))
    heads = {
        role: [list(frame.value.columns) for frame in run("pairs", role, **SEEN).dataframe]
        for role in ("curator", "psychologist")
    }
    sides = [columns for columns in heads["psychologist"] if "Наставляемый, февраль 2026" in columns]
    assert len(sides) == 1
    assert written("Наставляемый, февраль 2026") == ["7,7", "6,8", "8,3", "9,0"]  # 9 is not shorter than the others
    assert sides[0] not in heads["curator"]
    assert len(heads["curator"]) == len(heads["psychologist"]) - 1
    assert table(run("pairs", "curator", **SEEN), "Ответили, чел.") == [5]
    screen = run("pairs", "administration")
    assert screen.info[0].value.startswith("Эту страницу видят")
    assert not screen.dataframe


def test_the_page_on_what_works_asks_for_data_and_warns_that_it_is_no_experiment() -> None:
    assert answer("works").startswith("Сравнить пары пока нельзя")
    assert not run("works", "curator").warning
