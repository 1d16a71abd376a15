"""The screen's door to what a school has chosen: its settings and its own words."""

from collections.abc import Iterable, Mapping
from typing import Any

from data_loaders import again, dictionary
from locales import use
from metrics import settings as kept
from ui import data
from ui.rights import permit
from ui.viewer import Viewer


def settings(me: Viewer) -> list[tuple[kept.Setting, Any]]:
    """Every setting with the value that holds."""
    permit(me.role, "own settings")
    use(me.language)
    store = data.opened().store
    return [(one, kept.value(store, one.key)) for one in kept.settings()]


def change(me: Viewer, typed: Mapping[str, str]) -> list[str]:
    """Set these settings from what was typed; returns a sentence for each that is not allowed."""
    permit(me.role, "own settings")
    use(me.language)
    # Twice, since of two days that must not cross the one may wait for the other.
    for _again in range(2):
        refused = [said for key, text in typed.items() if (said := _refusal(key, text))]
    data.changed()
    return refused


def _refusal(key: str, text: str) -> str | None:
    try:
        kept.change(data.opened().store, key, text)
    except ValueError as error:
        return str(error)
    return None


def words(me: Viewer) -> list[tuple[str, str]]:
    """The school's own words, each once with its meaning, in the order of adding."""
    permit(me.role, "words")
    own = dictionary.own_words(data.opened().store)
    return list(dict.fromkeys((said, means) for (_kind, said), means in own.items()))


def keep_word(me: Viewer, said: str, means: str) -> None:
    """Let a word mean this from now on; raises ValueError as the dictionary does."""
    permit(me.role, "words")
    dictionary.keep(data.opened().store, said, means)
    data.changed()


def keep_words(me: Viewer, rows: Iterable[tuple[str, str]]) -> None:
    """Put these words in the place of the school's own ones; raises ValueError as the dictionary does."""
    permit(me.role, "words")
    use(me.language)
    dictionary.keep_all(data.opened().store, rows)
    data.changed()


def reread(me: Viewer) -> dict[str, int]:
    """Read every stored file anew; how many of them hold other facts now (changed), the same, or were left."""
    permit(me.role, "reread")
    use(me.language)
    try:
        found = [word for _plan, _upload, word in again.reread(data.opened().store, me.role)]
    finally:
        data.changed()
    return {word: found.count(word) for word in ("changed", "same", "left")}
