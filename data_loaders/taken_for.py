"""What headers and tables were taken for, and what else they may be."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Guess:
    """An item that a header may mean, in the words of the questionnaire, and how sure that is."""

    item: str
    text: str
    certainty: float


@dataclass(frozen=True)
class Candidate:
    """A questionnaire that a table may be; score: the sum of the certainties of its headers."""

    form: str
    role: str
    wave: str
    score: float


@dataclass(frozen=True)
class Column:
    """One header and what it was taken for: an item, a parameter (with its wave) or a column of a list.

    guesses: the likeliest items, the best first, where the header is not sure enough or the table needs an answer.
    """

    header: str
    item: str | None
    certainty: float
    wave: str | None = None
    guesses: tuple[Guess, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The column as the command line prints it; guesses only where there are any."""
        plain = {name: value for name, value in vars(self).items() if name != "guesses"}
        return plain | ({"guesses": [dict(vars(guess)) for guess in self.guesses]} if self.guesses else {})
