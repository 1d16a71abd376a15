"""A questionnaire that is missing is counted once on the page of pairs, in however many pairs a person is."""

from datetime import date

import pytest

import sample_data
from metrics.definition import definition
from metrics.measure import measure
from metrics.pair_list import pair_list
from store import Scope
from tests.met_schools import ON, met_schools
from tests.schools import filled
from tests.screens import empty_school, run, sample_school
from tests.test_pair_recount import answered, owed
from ui import data, pairs
from ui.filters import CHOSEN, Filters
from ui.viewer import CURATOR, Viewer

ME = Viewer(CURATOR, "ru")
TRUTH = sample_data.truth()["years"]


def rows_of_pairs(form: str | None, on: date, year: str) -> int:
    """What the rows of pairs add up to, in which some questionnaires stand twice."""
    found = pairs.narrowed(pair_list(data.opened().store, Scope(1, year, on)), Filters(year, on, form))
    return int((found["mentor_owed"] + found["mentee_owed"] - found["mentor_in"] - found["mentee_in"]).sum())


@pytest.mark.parametrize("seed", [1, 2])
def test_missing_questionnaires_of_random_schools_are_those_of_the_indicator_and_of_a_count_in_pandas(
    seed: int,
) -> None:
    tables = met_schools(seed)
    own = {name: frame[frame["year"] == "2025/26"] for name, frame in tables.items() if "year" in frame}
    begun = own["participation"][own["participation"]["started"] <= ON]
    once = set(owed(own, begun)) - answered(own)
    with empty_school():
        store = filled(data.opened().store, tables)
        data.changed()
        figure = measure(store, definition("response_rate"), Scope(1, "2025/26", ON)).iloc[0]
        assert pairs.lacking(ME, Filters("2025/26", ON)) == len(once) == figure["denominator"] - figure["numerator"]
        for form in {key[1] for key in once}:
            said = pairs.lacking(ME, Filters("2025/26", ON, str(form)))
            assert said == sum(key[1] == form for key in once)
        assert rows_of_pairs(None, ON, "2025/26") > len(once)  # or this school would prove nothing


@pytest.mark.xdist_group("sample_school")
def test_missing_questionnaires_of_the_sample_school_are_the_recounted_ones_in_every_form() -> None:
    with sample_school():
        more = 0
        for year, truth in TRUTH.items():
            on, sheets = date.fromisoformat(truth["on"]), truth["questionnaires"]
            for form in (None, *{one["form"] for one in sheets}):
                asked = [one for one in sheets if form in (None, one["form"])]
                missing = pairs.lacking(ME, Filters(year, on, form))
                assert missing == sum(one["owed"] - one["received"] for one in asked)
                more += rows_of_pairs(form, on, year) - missing
        assert more > 0
        screen = run("pairs", CURATOR, **{CHOSEN: {"year": year, "on": truth["on"]}})
        [card] = [card.value for card in screen.metric if card.label == "Не хватает анкет"]
        assert card == str(sum(one["owed"] - one["received"] for one in sheets))
