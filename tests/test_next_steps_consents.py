"""The overview names people without consent whose answers are stored, to those alone who may act on it."""

from functools import cache

import pandas as pd
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from locales import use
from metrics.change import changes
from metrics.indicators import indicators
from tests.books import text
from tests.consent_school import CONSENTS, FILES
from tests.planned import empty_store
from tests.screens import empty_school
from ui import consents, data
from ui.filters import Filters
from ui.next_steps import Step, steps
from ui.viewer import Viewer

YEAR = "2025/26"


@cache
def frames() -> list[pd.DataFrame]:
    """The figures of a school without anything."""
    scope = empty_store().scope(YEAR)
    return [*(indicators(empty_store(), scope, by) for by in (None, "class", "wave")), changes(empty_store(), scope)]


def first(stored: pd.DataFrame | None) -> Step:
    """The most urgent step of a school without anything else."""
    use("ru")
    found = steps(*frames(), stored=stored)
    assert len(found) <= 5
    assert [step.page for step in found].count("consents") == (stored is not None and len(stored) > 0)
    return found[0]


def people(*said: str) -> pd.DataFrame:
    """People with these words of a register, of whom something is stored."""
    return pd.DataFrame({"person": [f"pupil:{n}" for n in range(len(said))], "consent": said})


@pytest.mark.parametrize(
    ("said", "step"),
    [
        (["withdrawn"], "1 человек отозвал согласие, а его ответы ещё хранятся: удалите их."),
        (["withdrawn"] * 2, "2 человека отозвали согласие, а их ответы ещё хранятся: удалите их."),
        (["missing", "unlisted"], "Хранятся ответы 2 человек без согласия: получите согласия или удалите их."),
        (["unlisted", "withdrawn"], "1 человек отозвал согласие, а его ответы ещё хранятся: удалите их. "
                                    "Хранятся ответы 1 человека без согласия: получите согласие или удалите их."),
    ],
)  # fmt: skip
def test_one_step_leads_to_the_page_of_consents_before_all_others(said: list[str], step: str) -> None:
    assert first(people(*said)) == Step(step, "consents")


def test_where_nothing_is_stored_without_consent_or_the_reader_may_not_know_no_step_says_so() -> None:
    assert first(None).page == first(pd.DataFrame()).page == first(people()).page == "upload"


def test_a_withdrawal_that_a_later_list_explains_is_named_to_curator_and_psychologist_alone() -> None:
    with empty_school():
        store = data.opened().store
        register = text([["ФИО", *CONSENTS[0][1:]], ["Белова Анна Олеговна", "отозвано", "10.02.2026", "мать"],
                         *([f"Чужой Имярек {sign}", "получено", "01.09.2025", "мать"] for sign in "АБ")])  # fmt: skip
        files = {"анкета.xlsx": FILES["анкета.xlsx"], "согласия.csv": register, "ученики.csv": FILES["ученики.csv"]}
        found = []
        for name, content in files.items():
            commit(plan([(name, content)], store, YEAR, role="psychologist"), store)
            data.changed()
            stored = {role: consents.still_stored(Viewer(role, "ru"), Filters(YEAR, data.span(YEAR).on))
                      for role in ("curator", "psychologist", "administration")}  # fmt: skip
            assert stored["administration"] is None
            assert stored["curator"].equals(stored["psychologist"])
            found.append(
                [*stored["curator"].query("consent == 'withdrawn'")["person"]] if len(stored["curator"]) else []
            )
        assert found == [[], [], ["pupil:У2"]]
