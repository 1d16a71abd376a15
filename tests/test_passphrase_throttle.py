"""Wrong passphrases are slowed down for the whole process, right ones never are."""

from hypothesis import given
from hypothesis import strategies as st

from ui.passphrase import FREE_TRIES, LONGEST_WAIT, SHORTEST_WAIT, Throttle


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_first_wrong_tries_cost_nothing_and_the_next_ones_a_growing_wait() -> None:
    clock = Clock()
    throttle = Throttle(clock)
    waits = []
    for _attempt in range(FREE_TRIES + 2):
        throttle.attempt(lambda: False)
        waits.append(throttle.wait())
        clock.now += throttle.wait()
    assert waits[: FREE_TRIES - 1] == [0] * (FREE_TRIES - 1)
    assert waits[FREE_TRIES - 1 :] == [SHORTEST_WAIT, 2 * SHORTEST_WAIT, 4 * SHORTEST_WAIT]


def test_while_it_waits_even_the_right_passphrase_is_not_looked_at() -> None:
    clock = Clock()
    throttle = Throttle(clock)
    for _attempt in range(FREE_TRIES):
        throttle.attempt(lambda: False)
    looked = []
    assert not throttle.attempt(lambda: bool(looked.append(1)) or True)
    assert looked == []
    clock.now += SHORTEST_WAIT
    assert throttle.attempt(lambda: True)
    assert throttle.wait() == 0


@given(st.integers(0, 60))
def test_no_number_of_wrong_tries_locks_the_role_for_good(tries: int) -> None:
    clock = Clock()
    throttle = Throttle(clock)
    for _attempt in range(tries):
        throttle.attempt(lambda: False)
        clock.now += throttle.wait()
    assert throttle.wait() <= LONGEST_WAIT
