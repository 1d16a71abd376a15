"""Answers of a few are not told by the difference of two packages, or of the forms and the whole in one."""

import itertools

import numpy as np
import pandas as pd
import pytest

from metrics.disclosure import hide_small
from metrics.holding_back import FIGURES, held_back, told
from store.handing_on import Count, Told


def table(**sizes: tuple[int, int]) -> pd.DataFrame:
    """The figures of one indicator on answers: satisfied and surveyed in the whole and by form."""
    rows = [{"indicator": "mentee_satisfaction", "cut": "form", "group": name, "numerator": good, "denominator": asked,
             "surveyed": asked, "suppressed": False} for name, (good, asked) in sizes.items()]  # fmt: skip
    found = pd.DataFrame(rows).astype(dict.fromkeys(FIGURES, "Int64") | {"cut": object, "group": object})
    found.loc[found["group"] == "whole", ["cut", "group"]] = None
    return found


BEFORE = {"whole": (11, 20), "pupil_pupil": (6, 10), "teacher_teacher": (5, 10), "student_pupil": (0, 0)}


@pytest.mark.parametrize(
    ("now", "hidden"),
    [
        ({}, []),
        ({"whole": (11, 22), "pupil_pupil": (6, 12)}, [True, True, True, False]),
        ({"whole": (12, 25), "pupil_pupil": (6, 13), "teacher_teacher": (6, 12)}, [False, True, True, False]),
        ({"whole": (18, 35), "pupil_pupil": (9, 18), "teacher_teacher": (9, 17)}, []),
        ({"whole": (12, 20), "pupil_pupil": (7, 10)}, [True, True, True, False]),
        ({"whole": (16, 26), "pupil_pupil": (11, 16)}, []),
        ({"whole": (17, 26), "student_pupil": (6, 6)}, []),
    ],
)
def test_what_differs_from_an_earlier_package_by_a_few_people_is_hidden(
    now: dict[str, tuple[int, int]], hidden: list[bool]
) -> None:
    found = held_back(table(**{**BEFORE, **now}), [told(table(**BEFORE))], 5)
    assert found["suppressed"].tolist() == (hidden or [False] * 4)
    assert found["numerator"].isna().tolist() == found["suppressed"].tolist()


def test_a_few_people_in_two_forms_hide_the_forms() -> None:
    assert held_back(table(**{**BEFORE, "whole": (11, 18)}), {}, 5)["suppressed"].tolist() == [False, True, True, False]
    assert not held_back(table(**{**BEFORE, "whole": (11, 15)}), {}, 5)["suppressed"].any()


def test_the_hidden_small_forms_are_not_told_by_what_is_left_of_two_wholes() -> None:
    now = table(whole=(20, 27), a=(10, 16), b=(5, 7), c=(5, 4))
    hidden_by_measure = hide_small(now, "denominator", FIGURES, 5, total=np.arange(4) == 0)
    assert hidden_by_measure["suppressed"].tolist() == [False, False, True, True]
    before = [{None: (16, 20), "a": (8, 10)}]  # ten people in the two hidden forms, eleven now
    assert held_back(hidden_by_measure, before, 5)["suppressed"].tolist() == [False, True, True, True]


FORMS = ("a", "b", "c")


def value(shown: Told, forms: frozenset[str]) -> Count | None:
    """What a package tells of these forms together, added up or subtracted from the whole; None: it does not."""
    others = set(FORMS) - forms
    if forms <= shown.keys():
        return sum(shown[one][0] for one in forms), sum(shown[one][1] for one in forms)
    if None in shown and others <= shown.keys():
        good, asked = (shown[None][at] - sum(shown[one][at] for one in others) for at in (0, 1))
        return good, asked
    return None


def packages(seed: int) -> list[Told]:
    """What eight packages of one school show, answers coming in by chance between them."""
    rng, made = np.random.default_rng(seed), list[Told]()
    counts = dict.fromkeys(FORMS, (0, 0))
    for _package in range(8):
        for form, (good, asked) in counts.items():
            fresh = int(rng.integers(0, 9))
            counts[form] = (good + int(rng.integers(0, fresh + 1)), asked + fresh)
        good, asked = (sum(one[at] for one in counts.values()) for at in (0, 1))
        frame = hide_small(table(whole=(good, asked), **counts), "denominator", FIGURES, 5, total=np.arange(4) == 0)
        made.append(told(held_back(frame, made, 5)))
    return made


def test_nothing_that_any_two_packages_tell_differs_by_the_answers_of_a_few() -> None:
    subsets = [frozenset(some) for n in (1, 2, 3) for some in itertools.combinations(FORMS, n)]
    compared = 0
    for seed in range(25):
        for before, after in itertools.combinations(packages(seed), 2):
            for forms in subsets:
                one, other = value(before, forms), value(after, forms)
                if one is not None and other is not None:
                    compared += 1
                    assert one == other or other[1] - one[1] >= 5, (seed, forms, one, other)
    assert compared > 500
