"""What a table's plan rests on besides its cells, and who stands in the table more than once."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from data_loaders.corrections import Correction, over


@dataclass(frozen=True)
class Basis:
    """What a table's plan rests on besides its cells.

    signature: of its headers; said: every correction that was applied; beside: form, role and wave as tab, title and
    file name say them; spoken: whether the reader of this import said any of it; recalled: the sentence on what was
    remembered, or nothing. own: what of it holds for other files too, where not all of it does.
    """

    signature: str = ""
    said: Correction = field(default_factory=Correction)
    beside: Mapping[str, str | None] = field(default_factory=dict)
    spoken: bool = False
    recalled: str = ""
    own: Correction | None = None


@dataclass(frozen=True)
class Twice:
    """One person who stands in a table more than once: the row that is kept; row -> its cells by header."""

    kept: int
    rows: Mapping[int, Mapping[str, str | None]]


def pinned(basis: Basis, said: Correction | None) -> Basis:
    """What a table's plan rests on, with what was found in answers that are not kept."""
    return basis if said is None else replace(basis, own=basis.said, said=over(said, basis.said))
