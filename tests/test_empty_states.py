"""Where there is nothing, a sentence stands instead of an empty table, a bar of nought or a button for no file."""

from pathlib import Path

import pandas as pd
from streamlit.testing.v1 import AppTest

from charts.satisfaction import satisfaction
from data_loaders.report import Column, TablePlan
from ui import own_offer


def test_a_table_without_rows_is_a_sentence_and_offers_no_download() -> None:
    def body() -> None:
        import pandas as pd

        from ui import filters, table
        from ui.viewer import viewer

        table.show(pd.DataFrame(columns=["code", "class"]), "nobody", "Никто", viewer(), filters.filters())

    screen = AppTest.from_function(body).run()
    assert [one.value for one in screen.caption] == ["Пока здесь показывать нечего."]
    assert not screen.dataframe
    assert not screen.exception


def test_where_nobody_was_surveyed_no_share_of_all_participants_is_drawn() -> None:
    row = {"title": "Наставляемые", "numerator": 0, "surveyed": 0, "participants": 108, "target": 0.85}
    assert len(satisfaction(pd.DataFrame([row | {"suppressed": False}])).data) == 0
    answered = row | {"numerator": 2, "surveyed": 4, "suppressed": False}
    assert sorted(bar.x[0] for bar in satisfaction(pd.DataFrame([answered])).data) == [2 / 108, 0.5]


def test_an_own_questionnaire_is_offered_at_once_where_little_of_a_table_is_understood() -> None:
    known, strange = Column("Тревожность", "anxiety", 1.0), Column("Мне трудно уснуть", None, 0.0)
    half = TablePlan("а.xlsx", None, kind="measurements", columns=(known, *[strange] * 3))
    assert own_offer.at_once(half)
    assert not own_offer.at_once(TablePlan("а.xlsx", None, kind="measurements", columns=(*[known] * 3, *[strange] * 3)))
    assert not own_offer.at_once(TablePlan("а.xlsx", None, kind="pupils", columns=(known, *[strange] * 3)))
    assert own_offer.at_once(TablePlan("а.xlsx", None, status="refused"))


def test_no_page_sends_its_reader_to_the_command_line() -> None:
    """People at a school have no command line."""
    root = Path(__file__).parents[1]
    sources = [*root.glob("pages/*.py"), *root.glob("ui/*.py")]
    assert len(sources) > 100
    assert [path.name for path in sources if "cli.py" in path.read_text(encoding="utf-8")] == []
