"""What answers in words mean: the lists that come with the program, and a school's own words over them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data_loaders.marks import OURS, folded, scale_words
from locales import _, number, words
from questionnaires import FREQ, codes, synonyms, word
from store import Store

SETTING = "words"
BLANK = "blank"  # the word says that there is no answer, whatever was asked
# Kind of question -> what a word may mean there: a mark, yes or no, how often.
KINDS = ("10", "yn", "freq")
Own = Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Entry:
    """One word: kind of question, the word as it is compared, and its meaning (a mark, or a code)."""

    kind: str
    word: str
    means: str


def own_words(store: Store) -> dict[tuple[str, str], str]:
    """(kind of question, word) -> meaning, of the school's own words in the order of adding."""
    return {(kind, said): means for kind, said, means in store.setting(SETTING, [])}


def keep(store: Store, said: str, means: str) -> list[Entry]:
    """Let a word mean this; returns its entries. Raises ValueError with a sentence where it cannot."""
    fresh = entries(said, means)
    with store.lock:
        known = own_words(store) | {(one.kind, one.word): one.means for one in fresh}
        save(store, known)
    return fresh


def keep_all(store: Store, rows: Iterable[tuple[str, str]]) -> None:
    """Put these words and meanings in the place of the school's own ones; raises ValueError as keep does, and for a
    word that stands twice with two meanings.
    """
    found: dict[tuple[str, str], str] = {}
    for said, means in rows:
        for one in entries(said, means):
            if found.setdefault((one.kind, one.word), one.means) != one.means:
                raise ValueError(_("the word «{word}» stands twice with different meanings").format(word=said))
    with store.lock:
        save(store, found)


def forget(store: Store, said: str) -> None:
    """Let a word of the school's own mean nothing of its own any more; KeyError where it is none."""
    with store.lock:
        known = own_words(store)
        left = {key: means for key, means in known.items() if key[1] != as_compared(said)}
        if len(left) == len(known):
            raise KeyError(said)
        save(store, left)


def save(store: Store, known: Own) -> None:
    """Keep the school's own words."""
    store.save_setting(SETTING, [[kind, said, means] for (kind, said), means in known.items()])


def entries(said: str, means: str) -> list[Entry]:
    """The entries of a word: its meaning tells the kind of question; no answer is one for every kind.

    A number may only be a code for yes or no: everywhere else it is read as it is.
    """
    text = as_compared(said)
    if not text or (any(sign.isdigit() for sign in text) and means not in codes("yn")):
        raise ValueError(_("«{word}» is not a word: numbers are read as they are").format(word=said))
    if not means:
        raise ValueError(_("say what «{word}» means").format(word=said))
    kinds = [kind for kind in KINDS if means in (BLANK, *meanings(kind)) or (kind == "10" and is_mark(means))]
    if not kinds:
        raise ValueError(
            _("a word means a mark from 1 to 10, yes, no, how often, or no answer; not {text}").format(text=means)
        )
    return [Entry(kind, text, means) for kind in kinds]


def meanings(kind: str) -> tuple[str, ...]:
    """What a word may mean under a question of this kind, the most first: marks, or codes."""
    low, high = (int(bound) for bound in OURS)
    return tuple(str(mark) for mark in range(high, low - 1, -1)) if kind == "10" else codes(kind)[::-1]


def is_mark(means: str) -> bool:
    """Whether a meaning is a number on our scale."""
    try:
        return OURS[0] <= float(means.replace(",", ".")) <= OURS[1]
    except ValueError:
        return False


def value_of(kind: str, means: str) -> float | None:
    """The number that is stored for a meaning; None for no answer."""
    if means == BLANK:
        return None
    if kind == "10":
        return float(means.replace(",", "."))
    return {"yes": 1.0, "no": 0.0}[means] if kind == "yn" else float(FREQ.index(means) + 1)


def as_compared(said: str) -> str:
    """A word as it is compared: lower case, ё as е, no signs; a word of signs alone as it stands."""
    return folded(said) or said.strip().lower()


def meaning_name(kind: str, means: str) -> str:
    """A meaning in the words of the current language."""
    if means == BLANK:
        return _("no answer")
    return number(float(means.replace(",", "."))) if kind == "10" else words(word(kind, means))


def shipped() -> list[Entry]:
    """The words that come with the program, by kind and meaning."""
    marks = [Entry("10", said, f"{mark:g}") for said, mark in scale_words()["marks"].items()]
    named = [
        Entry(kind, said, code) for kind in ("yn", "freq") for said, code in synonyms(kind).items() if said != code
    ]
    return [*sorted(marks, key=lambda one: (-float(one.means), one.word)), *named]
