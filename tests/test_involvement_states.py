"""The page of involvement in every state a school can be in: each is said in a sentence, and nothing breaks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from store.targets import OwnTarget, keep, withdraw
from tests.raw_school import Paired, School, put
from tests.screens import empty_school, run
from ui import data
from ui.filters import CHOSEN
from ui.viewer import ADMINISTRATION, CURATOR

PUPILS = {f"У{n}": ("7А" if n <= 6 else "7Б", 12) for n in range(1, 11)}
FIRST = Paired("pupil_pupil", "У1", ("У2", "У3"), date(2025, 10, 1))
SCHOOL = School(PUPILS, {"П1": (True, 2), "П2": (True, 20)}, [FIRST])


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with empty_school():
        yield


def page(school: School, role: str = CURATOR, **chosen: str) -> AppTest:
    """The page on this school, on a day in March unless another is chosen."""
    put(data.opened().store, [school])
    data.changed()
    found = run("involvement", role, **{CHOSEN: {"year": "2025/26", "on": "2026-03-01"} | chosen})
    assert not found.exception
    return found


def said(page: AppTest) -> str:
    """Everything the page says, with ordinary spaces."""
    words = [one.value for one in [*page.subheader, *page.markdown, *page.caption, *page.info]]
    return " ".join(words).replace("\N{NO-BREAK SPACE}", " ")


def classes(page: AppTest) -> dict[str, list[object]]:
    """Involved, of how many, by class, as the table says it."""
    table = next(one.value for one in page.dataframe if "Не хватает до цели, чел." in one.value.columns)
    return {row["Класс"]: [row["Числитель"], row["Знаменатель"]] for row in table.to_dict("records")}


def test_nothing_at_all_asks_for_the_list_of_pupils() -> None:
    found = said(page(School({}, {}, [])))
    assert "Долю пока не посчитать: нет списка обучающихся." in found
    assert "Что если" not in found


def test_a_list_without_pairs_is_nought_and_lacks_the_whole_target() -> None:
    found = page(replace(SCHOOL, pairs=[]))
    assert "Вовлечено 0,0 % обучающихся: 0 из 10 — до цели 70 % не хватает 7 человек" in said(found)
    assert classes(found) == {"7А": [0, 6], "7Б": [0, 4]}


def test_pairs_without_a_list_have_no_share_and_say_what_lacks() -> None:
    found = page(School({}, {}, [FIRST]))
    assert "нет списка обучающихся" in said(found)
    assert not found.metric


def test_without_a_target_the_share_stands_alone() -> None:
    store = data.opened().store
    keep(store, OwnTarget("involvement_pupils", 2025, None, "приказ"), "70", "test")
    found = page(SCHOOL)
    withdraw(store, "involvement_pupils", 2025, "test")
    assert "Вовлечено 30,0 % обучающихся: 3 из 10 — цель не задана" in said(found)
    assert "до цели" not in said(found).lower()


def test_people_on_no_list_give_the_share_a_range_and_are_to_be_cleared_up() -> None:
    found = said(page(SCHOOL.having(Paired("pupil_pupil", "У1", ("У98", "У99"), date(2025, 10, 1)))))
    assert "Вовлечено 30,0 % (30,0–50,0) обучающихся: 3 из 10" in found


def test_a_silent_class_is_shown_with_nought_and_may_be_chosen() -> None:
    assert classes(page(SCHOOL))["7Б"] == [0, 4]
    found = said(page(SCHOOL, ADMINISTRATION, **{"class": "7Б"}))
    assert "Класс 7Б: вовлечено 0,0 % обучающихся, 0 из 4 — до цели 70 % не хватает 3 человек" in found


def test_one_class_is_chosen_and_the_calculator_still_speaks_of_the_school() -> None:
    found = said(page(SCHOOL, **{"class": "7А"}))
    assert "Класс 7А: вовлечено 50,0 % обучающихся, 3 из 6" in found
    assert "Было бы вовлечено **30,0 %**: 3 из 10" in found


def test_a_past_year_has_its_own_pairs_and_no_card_of_the_year_before() -> None:
    old = Paired("pupil_pupil", "У1", ("У2",), date(2024, 10, 1), date(2025, 5, 1))
    found = page(SCHOOL.having(old), year="2024/25", on="2025-08-31")
    assert "Вовлечено 20,0 % обучающихся: 2 из 10" in said(found)
    assert not any(card.delta for card in found.metric)
    assert any(card.delta for card in page(SCHOOL.having(old)).metric)


def test_before_the_first_pair_nobody_is_involved_and_no_forecast_is_made() -> None:
    found = said(page(SCHOOL, on="2025-09-15"))
    assert "Вовлечено 0,0 % обучающихся: 0 из 10" in found
    assert "Было бы вовлечено **0,0 %**: 0 из 10" in found


def test_after_the_end_of_the_programme_the_year_is_told_as_it_ended() -> None:
    ended = replace(SCHOOL, pairs=[replace(FIRST, ended=date(2026, 5, 1))])
    found = said(page(ended, on="2026-08-31"))
    assert "Вовлечено 30,0 % обучающихся: 3 из 10 — до цели 70 % не хватает 4 человек" in found


def test_a_target_that_is_reached_lacks_nobody_and_needs_no_pair() -> None:
    everybody = Paired("pupil_pupil", "У1", tuple(f"У{n}" for n in range(2, 11)), date(2025, 10, 1))
    found = said(page(SCHOOL.having(everybody)))
    assert "Вовлечено 100,0 % обучающихся: 10 из 10 — цель 70 % достигнута" in found
    assert "Было бы вовлечено **100,0 %**: 10 из 10, цель была бы достигнута" in found
