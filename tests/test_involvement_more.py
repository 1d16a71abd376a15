"""The page of involvement has a card of the companies that gave mentors."""

from collections.abc import Iterator
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.commit import commit
from data_loaders.plan import plan
from tests.books import text
from tests.screens import empty_school, run
from ui import data
from ui.filters import CHOSEN
from ui.viewer import ADMINISTRATION

PUPILS = text([["Код", "Класс"], *([f"У-{n}", "7А" if n <= 8 else "7Б"] for n in range(1, 11))])
PAIRS = text([["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
              *([f"У-{n}", f"У-{n + 1}", "ученик-ученик", "01.10.2025"] for n in (1, 3, 5, 7))])  # fmt: skip
COMPANIES = text([["Предприятие", "Число наставников"], ["Завод", "2"], ["Пекарня", "0"], ["Музей", "1"]])


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def page(*files: bytes) -> AppTest:
    """The page on a school of these files."""
    store = data.opened().store
    commit(plan([(f"{n}.csv", file) for n, file in enumerate(files)], store, "2025/26"), store)
    data.changed()
    found = run("involvement", ADMINISTRATION, **{CHOSEN: {"year": "2025/26", "on": str(date(2026, 3, 1))}})
    assert not found.exception
    return found


def said(found: AppTest) -> str:
    """The captions of the page, with ordinary spaces."""
    return " ".join(one.value for one in found.caption).replace("\N{NO-BREAK SPACE}", " ")


def test_companies_that_gave_mentors_have_a_card_and_without_their_list_it_says_what_lacks() -> None:
    words = [one.value for one in page(PUPILS, PAIRS).markdown]
    assert words[words.index(":small[Предприятия, давшие наставников]") + 1] == "**нет данных**"
    found = page(COMPANIES)
    card = next(one for one in found.metric if one.label == "Предприятия, давшие наставников")
    assert card.value.replace("\N{NO-BREAK SPACE}", " ") == "66,7 %"
    assert "2 из 3 · цель 2024 года: 30 %" in said(found)
