"""What is sure enough to be decided at once, and how many errors that would bring by our own estimate."""

from collections.abc import Collection, Sequence
from decimal import ROUND_HALF_UP, Decimal

from data_loaders.party import Candidate
from data_loaders.rules import Rule


def shown(certainty: float) -> float:
    """A certainty in whole per cent, as every reader sees it: what is compared is what is shown."""
    return float(Decimal(str(certainty)).quantize(Decimal("0.01"), ROUND_HALF_UP))


def above(found: Sequence[Candidate], least: float) -> list[Candidate]:
    """The candidates at least so sure, one for each reference: the surest, none where two are equally sure."""
    ranked = rivals(found, least)
    return [two[0] for two in ranked if len(two) == 1 or shown(two[0].certainty) > shown(two[1].certainty)]


def undecided(found: Sequence[Candidate], least: float) -> int:
    """Of how many references two candidates are at least so sure, and equally so."""
    return len(rivals(found, least)) - len(above(found, least))


def rivals(found: Sequence[Candidate], least: float) -> list[list[Candidate]]:
    """The candidates at least so sure by reference, the surest first."""
    best: dict[str, list[Candidate]] = {}
    for one in (one for one in found if shown(one.certainty) >= least):
        best.setdefault(one.strange.person, []).append(one)
    return [sorted(many, key=lambda one: -one.certainty) for many in best.values()]


def wrong(chosen: Collection[Candidate | Rule]) -> float | None:
    """The estimated share of wrong joins among these: the mean of 1 - certainty over the people; None for nobody.

    The certainty is the one that is shown.
    """
    people = [(len(one.pairs) if isinstance(one, Rule) else 1, 1 - shown(one.certainty)) for one in chosen]
    return sum(n * doubt for n, doubt in people) / sum(n for n, _doubt in people) if people else None


def below(found: Sequence[Candidate], least: float) -> list[Candidate]:
    """The candidates less sure."""
    return [one for one in found if shown(one.certainty) < least]
