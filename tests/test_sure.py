"""What the desk decides at once: certainties are compared as they are shown, and equals are left to the reader."""

from data_loaders.party import Candidate
from data_loaders.sure import above, below, undecided
from tests.test_candidates import listed, strange


def test_a_certainty_is_compared_as_it_is_shown() -> None:
    known = listed("У-1")
    found = [Candidate(strange(str(n)), known, sure) for n, sure in enumerate((0.9, 0.8976, 0.895, 0.8949))]
    assert [pair.certainty for pair in above(found, 0.9)] == [0.9, 0.8976, 0.895]
    assert [pair.certainty for pair in below(found, 0.9)] == [0.8949]


def test_two_candidates_shown_equally_sure_are_left_to_the_reader_and_counted() -> None:
    one, two = strange("1"), strange("2")
    found = [
        Candidate(one, listed("У-1"), 0.9),
        Candidate(one, listed("У-2"), 0.8976),
        Candidate(two, listed("У-3"), 0.9),
    ]
    assert [pair.strange for pair in above(found, 0.9)] == [two]
    assert undecided(found, 0.9) == 1
    assert undecided(found, 0.95) == 0
