"""How long a meeting lasted, as schools write it: 40, 1 ч 30 мин, 1:30, 10:00–10:40, полчаса."""

import re

from data_loaders.registers import words

CLOCK = r"(\d{1,2})[:.](\d\d)"
BETWEEN = re.compile(rf"(?:с\s*)?{CLOCK}\s*(?:-|до|по)\s*{CLOCK}")
SPAN = re.compile(r"(\d{1,2}):(\d\d)(?::\d\d)?")
HOURS = re.compile(
    r"(?:(\d+(?:\.\d+)?)\s*(?:ч|час|часа|часов|h)\.?)?\s*(?:(\d+(?:\.\d+)?)\s*(?:м|мин|минут|минуты|min)\.?)?"
)
BARE = re.compile(r"\d+(?:\.\d+)?")
ABOUT = re.compile(r"^(?:около|примерно|приблизительно|ок\.?|~|≈)\s*")


def minutes(text: str, hours: bool = False) -> float | None:
    """Minutes of a length of time, or of the time between two hours of a day; None where it is neither.

    hours: a number alone counts hours.
    """
    low = ABOUT.sub("", re.sub(r"[–—−]", "-", text.strip().lower().replace("ё", "е")))
    if low in words()["lengths"]:
        return float(words()["lengths"][low])
    if found := BETWEEN.fullmatch(low):
        start, end = (int(found[n]) * 60 + int(found[n + 1]) for n in (1, 3))
        return float(end - start) if end > start else None
    if found := SPAN.fullmatch(low):
        return float(found[1]) * 60 + float(found[2])
    dotted = low.replace(",", ".")
    if BARE.fullmatch(dotted):
        return float(dotted) * (60 if hours else 1)
    found = HOURS.fullmatch(dotted)
    return float(found[1] or 0) * 60 + float(found[2] or 0) if found and any(found.groups()) else None


def in_hours(header: str) -> bool:
    """Whether the header of a column says that its numbers are hours."""
    low = header.lower()
    return "мин" not in low and re.search(r"\bчас|[,(]\s*ч\b", low) is not None
