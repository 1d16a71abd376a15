"""What is sure enough to be decided at once, and how many errors that would bring by our own estimate."""

from collections.abc import Collection, Sequence

from data_loaders.party import Candidate
from data_loaders.rules import Rule


def above(found: Sequence[Candidate], least: float) -> list[Candidate]:
    """The candidates at least so sure, one for each reference: the surest, none where two are equally sure."""
    best: dict[str, list[Candidate]] = {}
    for one in (one for one in found if one.certainty >= least):
        best.setdefault(one.strange.person, []).append(one)
    ranked = (sorted(rivals, key=lambda one: -one.certainty) for rivals in best.values())
    return [two[0] for two in ranked if len(two) == 1 or two[0].certainty > two[1].certainty]


def wrong(chosen: Collection[Candidate | Rule]) -> float | None:
    """The estimated share of wrong joins among these: the mean of 1 - certainty over the people; None for nobody."""
    people = [(len(one.pairs) if isinstance(one, Rule) else 1, 1 - one.certainty) for one in chosen]
    return sum(n * doubt for n, doubt in people) / sum(n for n, _doubt in people) if people else None


def below(found: Sequence[Candidate], least: float) -> list[Candidate]:
    """The candidates less sure."""
    return [one for one in found if one.certainty < least]
