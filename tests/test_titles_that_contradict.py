"""Where a title names another questionnaire than the questions seem to be, the reader is asked."""

import pytest

from data_loaders.plan import plan
from data_loaders.report import TablePlan
from data_loaders.wording import find_word
from store import Store
from tests.books import xlsx

# Of these questions the mentor's questionnaire asks one more than the mentee's.
ASKED = ["Насколько комфортно было общаться с наставником?", "Понравились ли Вам личные встречи (1-10)",
         "Оправдались ли ожидания", "Вы рады, что участвовали?", "Хотели бы продолжить?"]  # fmt: skip


def read(title: str, tab: str = "Лист1") -> TablePlan:
    """The plan of a sheet with this title and these questions."""
    rows = [[title], ["Код", *ASKED], *([f"У-{n}", 8, 7, 9, "да", "да"] for n in range(3))]
    (table,) = plan([("анкета.xlsx", xlsx({tab: rows}))], Store.open(None), "2025/26")[0].tables
    return table


def test_the_role_that_a_title_names_is_asked_where_the_questions_fit_another_a_little_better() -> None:
    table = read("Анкета наставляемых, ученик – ученик, на выходе")
    assert (table.status, table.role, table.wave) == ("needs answer", "mentee", "after")
    assert "роль" in table.problems[0].message
    assert "говорит «Наставляемый», а вопросам чуть лучше подходит «Наставник»" in table.problems[1].message
    assert [reading.role for reading in table.readings][:2] == ["mentee", "mentor"]


@pytest.mark.parametrize(
    "title", ["Анкета, ученик – ученик, на выходе", "Анкета наставников, ученик – ученик, на выходе"]
)
def test_a_title_that_says_no_other_role_leaves_the_questions_their_word(title: str) -> None:
    table = read(title)
    assert (table.status, table.role) == ("planned", "mentor")


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Анкета для наставников", "mentor"),
        ("Опрос наставников, май", "mentor"),
        ("Анкета наставляемого", "mentee"),
        ("Список наставников и наставляемых", "mentee"),
        ("О работе наставников", None),
    ],
)
def test_a_role_is_known_in_the_cases_of_a_title(title: str, role: str | None) -> None:
    assert find_word("role", title) == role
