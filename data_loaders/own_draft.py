"""A draft of a definition, made of a file's headers: codes from titles, one scale for all questions to begin with."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from data_loaders.headers import wave_of
from data_loaders.own_fields import own_words
from data_loaders.own_guess import Heading
from data_loaders.school_calendar import month_in
from locales import _

YEAR = re.compile(r"20\d\d")
# What a definition does not take, in signs that look like it.
HARMLESS = str.maketrans("<>[]`$\\", "‹›()'§/")


def slug(text: str, taken: Iterable[str] = (), fallback: str = "own") -> str:
    """A code for a title: Latin letters and digits, at most 30, another than those taken."""
    letters: Mapping[str, str] = own_words()["letters"]
    said = "".join(letters.get(sign, sign if sign.isascii() and sign.isalnum() else "_") for sign in text.lower())
    words = "_".join(part for part in said.split("_") if part)[:30].strip("_")
    code = words if words[:1].isalpha() else fallback
    known, n = set(taken), 2
    while code in known:
        code, n = f"{code.rstrip('0123456789').rstrip('_')}_{n}", n + 1
    return code


def rough(minimum: float, maximum: float, items: int) -> float | str:
    """The smallest change that counts, as a draft proposes it: any of one question, else a share of the scale."""
    return "any" if items < 2 else round((maximum - minimum) * own_words()["moved"], 2)


def drafted(title: str, found: Sequence[Heading], taken: Iterable[str] = ()) -> dict[str, Any]:
    """A definition in the shape of a .toml file: one scale for each kind of answers that the file's columns have."""
    asked, title = [one for one in found if one.take], lasting(title)
    bounds = list(dict.fromkeys((one.minimum, one.maximum) for one in asked))
    names = {each: _("Score") if len(bounds) == 1 else _("Score {n}").format(n=n) for n, each in enumerate(bounds, 1)}
    codes = {each: f"score{n}" if n > 1 else "score" for n, each in enumerate(bounds, 1)}
    constructs = [
        {"code": codes[each], "title": names[each], "better": "higher",
         "moved": rough(*each, sum((one.minimum, one.maximum) == each for one in asked))}
        for each in bounds
    ]  # fmt: skip
    items = [item(n, one, codes[one.minimum, one.maximum]) for n, one in enumerate(asked, start=1)]
    return {"code": slug(title, taken), "title": clean(title, "title"), "construct": constructs, "item": items}


def lasting(title: str) -> str:
    """A title without the wave, month or year at its beginning or end: a questionnaire is asked more than once."""
    words = title.split()
    timed = [wave_of(word) is not None or month_in(word) is not None or bool(YEAR.search(word)) for word in words]
    kept = [at for at, one in enumerate(timed) if not one]
    return " ".join(words[kept[0] : kept[-1] + 1]) if kept else title


def item(place: int, one: Heading, construct: str) -> dict[str, Any]:
    """One question of a draft."""
    words = {"words": list(one.words)} if one.words else {}
    head = {"code": f"q{place}", "text": clean(one.text), "construct": construct, "kind": one.kind}
    return {**head, **words, "minimum": one.minimum, "maximum": one.maximum, "reversed": False}


def clean(header: str, what: str = "text") -> str:
    """A header as the wording of a question, or a file's name as a title: without what a definition does not take."""
    line = " ".join(header.translate(HARMLESS).split())
    return "".join(sign for sign in line if sign.isprintable())[: own_words()["most"][what]].strip()
