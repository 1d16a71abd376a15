"""A definition kept; where it reads cells otherwise than before, the files that hold answers to it are read anew."""

from dataclasses import dataclass
from typing import Any

from data_loaders.again import replan
from data_loaders.commit import parts_of
from data_loaders.own_match import own_questionnaires
from questionnaires.own import Own
from store import Store
from store.anew import Raw, fill_anew, raw
from store.own import answered_items, delete, save, sensitivity, taken, uncounted, uses
from store.parts import Part

__all__ = ["Saved", "answered_items", "delete", "keep", "sensitivity", "taken", "uses"]


@dataclass(frozen=True)
class Saved:
    """What saving came to. reread: uploads whose answers are others now; left: uploads that cannot be read any more.

    uncounted: stored answers that the definition does not count, being of another scale or of a question left out.
    """

    reread: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    uncounted: int = 0


def keep(store: Store, own: Own, who: str) -> Saved:
    """Keep a definition in the place of the one with its code; figures follow it at once."""
    old = next((one for one in own_questionnaires(store) if one.code == own.code), None)
    save(store, own.as_dict(), who)
    reread, left = read_anew(store, own, who) if old is not None and reading(old) != reading(own) else ((), ())
    return Saved(reread, left, uncounted(store, own.code))


def reading(own: Own) -> dict[str, tuple[Any, ...]]:
    """What of a definition says how cells become numbers: without names, directions and scales."""
    return {
        one.code: (one.kind, one.minimum, one.maximum, one.words, one.text, one.before, one.after) for one in own.items
    }


def read_anew(store: Store, own: Own, who: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Read every upload with answers to a questionnaire from its raw bytes: those that changed, those that cannot be.

    One that cannot be stored as it is read now keeps the answers it had.
    """
    uploads = [int(upload) for upload in uses(store, own.code)["upload"]]

    def read(upload: int) -> tuple[Raw, list[Part]] | None:
        """One upload as it is read now, where that can be stored."""
        known = raw(store, upload)
        ready = replan(store, known, who)
        return (known, parts_of(ready)) if ready.is_ready else None

    changed = fill_anew(store, uploads, read)
    others = tuple(sorted(upload for upload, other in changed.items() if other))
    return others, tuple(upload for upload in uploads if upload not in changed)
