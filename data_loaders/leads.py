"""What several headers begin with alike («Ответьте о программе: …») is said of all of them, and asked by none."""

import re
from collections import Counter
from collections.abc import Mapping

from data_loaders.likeness import decisive, decisive_words, stems, weights

# After which the words of one row of a matrix follow: «Оцените [комфорт]», «Оцените - комфорт», «Оцените: комфорт».
END = re.compile(r"\s[-–—|/>]+\s|:\s|\[|[.?!]\s|\n|\"\s*:\s*\"")
SHARED = 2  # so many headers begin with it


def without_leads(headers: Mapping[int, str]) -> dict[int, frozenset[str]]:
    """Column -> the stems of what its header says after its longest beginning that other headers share.

    Only columns with such a beginning that speaks of nothing but mentoring and answering: «Работа психолога: поддержка»
    stays whole. Words of it that make a question another one («ожидаете») are kept.
    """
    times = Counter(lead for text in headers.values() for lead in set(leads(text)))
    times = Counter({lead: n for lead, n in times.items() if n >= SHARED and is_ours(stems(lead))})
    found = {}
    for column, text in headers.items():
        lead = max((one for one in leads(text) if one in times), key=len, default="")
        rest = stems(text[len(lead) :])
        if lead and rest:
            found[column] = rest | telling(stems(lead))
    return found


def leads(text: str) -> list[str]:
    """Every beginning of a header that ends where the row of a matrix may begin."""
    return [text[: found.end()] for found in END.finditer(text) if text[found.end() :].strip(" ]\"'")]


def is_ours(words: frozenset[str]) -> bool:
    """Whether each of these stems stands in a question of ours, or is one by which people are asked to answer."""
    asking = tuple(decisive_words()["leads"]["words"])
    return all(word in weights() or word.startswith(asking) for word in words)


def telling(words: frozenset[str]) -> frozenset[str]:
    """Those of the stems by which a question is another one, where all of them together say so."""
    said = decisive(words, "aside")
    starts = tuple(start.rstrip("$") for kind, name in said for start in decisive_words()[kind][name])
    return frozenset(word for word in words if starts and word.startswith(starts))
