"""People in support are a second line beside involvement: counted once, in the years their support touches."""

from datetime import date

import pandas as pd
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.indicators import indicators
from metrics.way import KINDS, SUPPORTED, way
from store import Scope, Store
from store import uploads as kept
from tests.books import text
from tests.schools import random_schools, stored
from ui.rows import whole
from ui.way import supported

PUPILS = text([["Код", "Класс"], *([f"У-{n}", "7А" if n < 6 else "8Б"] for n in range(1, 11))])
PAIRS = text([["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
              ["У-1", "У-2", "ученик-ученик", "01.10.2025"]])  # fmt: skip
# In a pair and in support; from last year on without an end; begun later; ended last year; no day; on no list.
SUPPORT = text([["Код", "Кто сопровождает", "Дата начала", "Дата окончания"],
                ["У-1", "логопед", "10.09.2025", ""], ["У-3", "психолог", "10.02.2025", ""],
                ["У-4", "психолог", "10.03.2026", ""], ["У-5", "психолог", "01.10.2024", "20.05.2025"],
                ["У-6", "тьютор", "", ""], ["У-6", "логопед", "01.12.2025", ""],
                ["У-99", "логопед", "10.09.2025", ""]])  # fmt: skip
ON = date(2025, 12, 31)


@pytest.fixture(scope="module")
def school() -> Store:
    store = Store.open(None)
    files = [("ученики.csv", PUPILS), ("пары.csv", PAIRS), ("сопровождение.csv", SUPPORT)]
    commit(plan(files, store, "2025/26"), store)
    return store


def row(store: Store, code: str, on: date = ON, year: str = "2025/26") -> dict[str, object]:
    return whole(indicators(store, Scope(1, year, on), codes=(code,)), code)


def told(store: Store) -> set[str]:
    """The second lines that a table of all indicators has."""
    return {code for code in indicators(store, Scope(1, "2025/26", ON))["indicator"] if code.endswith("_supported")}


def test_the_register_adds_people_of_the_list_once_and_leaves_the_headline_alone(school: Store) -> None:
    plain, more = row(school, "involvement_pupils"), row(school, "involvement_pupils_supported")
    assert (plain["numerator"], plain["denominator"]) == (2, 10)
    # Pupils 1 and 2 by their pair; 3, whose support goes on, and 6, who has no day, by the register.
    assert (more["numerator"], more["denominator"], more["target"]) == (4, 10, None)
    assert row(school, "involvement_pupils_supported", date(2026, 5, 31))["numerator"] == 5


def test_the_second_sentence_names_its_own_people(school: Store) -> None:
    said = supported(row(school, "involvement_pupils"), row(school, "involvement_pupils_supported"))
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "С учётом сопровождения: 40,0 %, 4 из 10; в сопровождении и ни в одной паре: 2."
    )


def test_teachers_of_a_school_without_a_staff_list_have_no_second_line(school: Store) -> None:
    assert not row(school, "involvement_teachers_supported")["denominator"]


def test_without_a_register_nothing_is_said_and_taking_it_back_takes_the_line_back(school: Store) -> None:
    store = Store.open(None)
    commit(plan([("ученики.csv", PUPILS)], store, "2025/26"), store)
    bare = row(store, "involvement_pupils_supported")
    assert (bare["numerator"], bare["note"]) == (None, "реестр сопровождения не загружен")
    assert supported(row(store, "involvement_pupils"), bare) == ""
    assert told(store) == set()
    commit(plan([("сопровождение.csv", SUPPORT)], store, "2025/26"), store)
    assert row(store, "involvement_pupils_supported")["numerator"] == 3
    assert told(store) == {"involvement_pupils_supported", "involvement_total_supported"}
    kept.undo(store, int(kept.uploads(store)["upload"].max()))
    assert row(store, "involvement_pupils_supported")["numerator"] is None


@pytest.mark.parametrize("seed", range(2))
def test_the_second_line_ends_at_its_indicator_and_never_runs_below_the_first(seed: int) -> None:
    store = stored(random_schools(seed, pupils=50))
    scope = Scope(1, "2025/26", date(2026, 4, 1))
    found = indicators(store, scope, None, "psychologist")
    for code in KINDS:
        first, second = way(store, scope, code), way(store, scope, SUPPORTED.format(code))
        assert second["involved"].iloc[-1] == whole(found, SUPPORTED.format(code))["numerator"]
        assert second["denominator"].iloc[-1] == whole(found, SUPPORTED.format(code))["denominator"]
        both = pd.merge_asof(
            *(frame.assign(date=pd.to_datetime(frame["date"])) for frame in (first, second)), on="date"
        )
        assert (both["involved_y"].fillna(0) >= both["involved_x"]).all()
