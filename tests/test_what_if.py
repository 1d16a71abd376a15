"""What more pairs would bring: people are counted once, taken from those who are left, and the fewest pairs suffice."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from metrics.what_if import Coverage, Pairs, fewest, with_more

TARGET = Fraction(7, 10)
people = st.integers(0, 2_000)


def test_ten_pairs_of_new_people_bring_twenty() -> None:
    found, beyond = with_more(Coverage(289, 496, TARGET), Pairs(10))
    assert (found.numerator, found.denominator, beyond) == (309, 496, 0)
    assert found.missing == 348 - 309


def test_a_mentor_who_is_counted_already_brings_only_the_mentees() -> None:
    assert with_more(Coverage(10, 100), Pairs(4, 3, new_mentors=False))[0].numerator == 22


def test_a_whole_class_is_counted_once_and_pairs_find_those_who_are_left() -> None:
    found, beyond = with_more(Coverage(70, 100, TARGET), Pairs(10), by_groups=25)
    assert (found.numerator, beyond) == (100, 15)


def test_nobody_on_the_list_is_no_share_and_no_number_of_pairs() -> None:
    nobody = Coverage(0, 0, TARGET)
    assert (nobody.share, nobody.missing, fewest(nobody, Pairs(1))) == (None, None, None)
    assert fewest(Coverage(10, 20), Pairs(1)) is None


@given(people, people, st.integers(1, 30), st.booleans(), st.fractions(0, 1, max_denominator=100))
def test_the_fewest_pairs_reach_the_target_and_one_fewer_does_not(
    counted: int, left: int, mentees: int, new: bool, target: Fraction
) -> None:
    now = Coverage(counted, counted + left, target)
    need = fewest(now, Pairs(1, mentees, new))
    if need is None:
        assert not now.denominator
        return
    assert with_more(now, Pairs(need, mentees, new))[0].missing == 0
    assert need == 0 or with_more(now, Pairs(need - 1, mentees, new))[0].missing != 0


@given(people, people, st.integers(0, 200), st.integers(1, 30), st.integers(0, 500))
def test_more_never_lowers_the_share_nor_counts_more_than_all(
    counted: int, left: int, number: int, mentees: int, by_groups: int
) -> None:
    now = Coverage(counted, counted + left)
    found, beyond = with_more(now, Pairs(number, mentees), by_groups)
    assert now.numerator <= found.numerator <= now.denominator
    assert beyond >= 0
