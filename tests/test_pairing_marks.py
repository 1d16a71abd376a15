"""On the page a scale is marked for forming pairs and gets a norm within its bounds; both are taken back there too."""

import pytest

from data_loaders.own_check import Unusable, checked
from tests.own_school import own as mirror
from ui import own_form

HEAD = {"code": "mirror", "title": "Зеркало настроения", "who": "pupil", "sensitivity": "psychological", "least": 0.5}


def test_the_editor_on_the_page_marks_a_scale_sets_its_norm_and_takes_both_back():
    own = mirror()
    rows = own_form.questions(own, [])
    shown = own_form.scales(rows, own_form.said(own))
    typed = own_form.typed(shown, {1: {"pairing": True, "low": 2, "high": 3.5}})
    new = checked(own_form.definition(HEAD, rows, own_form.scales(rows, typed), own))
    worry, support = new.constructs
    assert (support.pairing, support.low, support.high, worry.pairing) == (True, 2, 3.5, False)
    again = own_form.typed(own_form.scales(rows, typed), {1: {"pairing": False, "low": None, "high": float("nan")}})
    back = own_form.definition(HEAD, rows, own_form.scales(rows, again), new)
    assert checked(back).constructs[1] == own.constructs[1]
    halved = own_form.scales(rows, own_form.typed(shown, {1: {"low": 2}}))
    with pytest.raises(Unusable, match="у нормы две границы"):
        checked(own_form.definition(HEAD, rows, halved, own))


def test_a_norm_of_nought_is_a_bound_and_no_empty_cell():
    own = mirror()
    rows = own_form.questions(own, []).assign(minimum=0.0)
    typed = own_form.typed(own_form.scales(rows, {}), {0: {"low": 0, "high": 2}})
    new = checked(own_form.definition(HEAD, rows, own_form.scales(rows, typed), own))
    assert (new.constructs[0].low, new.constructs[0].high) == (0, 2)
