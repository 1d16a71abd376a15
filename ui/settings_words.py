"""The first sentence of the settings page."""

from collections.abc import Sequence
from typing import Any

from locales import _, ngettext, number
from metrics.settings import Setting


def answer(settings: Sequence[tuple[Setting, Any]], words: Sequence[tuple[str, str]]) -> str:
    """How many settings are not what they were at the start, and how many words the school has added."""
    changed = sum(value != one.default for one, value in settings)
    first = ngettext("{n} setting changed", "{n} settings changed", changed).format(n=number(changed))
    if not changed:
        first = _("Everything is counted by the rules it came with")
    second = ngettext("{n} word of your own", "{n} words of your own", len(words)).format(n=number(len(words)))
    return f"{first}; {second}" if words else first
