"""Whether a column of a file holds answers in words of one's own, or words that are a scale."""

from collections.abc import Mapping

from data_loaders.marks import folded, word_mark
from data_loaders.own_fields import own_words
from questionnaires import FREQ, spelling
from questionnaires import meaning as word_meaning


def is_open(header: str, texts: Mapping[str, int]) -> bool:
    """Whether people answered in words of their own: mostly sentences, or what and why in words that are no scale."""
    rules, people = own_words()["open"], sum(texts.values())
    strange = {text: n for text, n in texts.items() if not (rank(spelling(text)) or word_meaning("yn", text))}
    long = sum(n for text, n in strange.items() if len(text.split()) >= rules["words"])
    asks = header.strip(' .0123456789«"').lower().startswith(tuple(rules["begins"]))
    return 2 * long > people or (asks and len(strange) == len(texts))


def rank(word: str) -> float:
    """Where a known word stands on its scale, from 1; 0 for one that nobody knows."""
    code = word_meaning("freq", word)
    usual = word_mark(word) or own_words()["ranks"].get(folded(word))
    return float(usual) if usual else float(2 * FREQ.index(code) + 1) if code else 0.0
