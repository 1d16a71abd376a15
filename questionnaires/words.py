"""Names of forms, roles, waves and other codes, and the many ways in which schools write them."""

import re
from functools import cache
from pathlib import Path

from questionnaires.fields import Table, refuse, table, texts

FILE = Path(__file__).with_name("words.toml")
_DASH = re.compile(r"\s*[-\N{HYPHEN}-\N{HORIZONTAL BAR}\N{MINUS SIGN}]\s*")
_AROUND = " .,;:!?\"'`()[]«»„“”"


def spelling(text: str) -> str:
    """One spelling of a word: lower case, е for ё, any dash a bare hyphen, single spaces, no marks around."""
    plain = " ".join(text.casefold().replace("ё", "е").split())
    return _DASH.sub("-", plain).strip(_AROUND)


def word(kind: str, code: str) -> dict[str, str]:
    """The name of a code in Russian and English; KeyError for an unknown kind or code.

    Kinds: form, role, wave, role_model, gender, affiliation, category, freq, yn.
    """
    return dict(_names()[kind][code])


def codes(kind: str, of: str | None = None) -> tuple[str, ...]:
    """The codes of a kind, in order; `of` picks a form's role models, the categories of "pupil" or "staff"."""
    entries = _sheet()[kind]
    return tuple(code for code, raw in entries.items() if of is None or raw.get("of") == of)


def synonyms(kind: str) -> dict[str, str]:
    """Known writings to codes: each as `spelling` gives it and in plain lower case; the code itself is one."""
    return dict(_synonyms()[kind])


def meaning(kind: str, text: str) -> str | None:
    """The code that a text stands for, however it is written; None where nobody said what it means."""
    return _synonyms()[kind].get(spelling(text))


@cache
def _sheet() -> Table:
    return table(FILE)


@cache
def _names() -> dict[str, dict[str, dict[str, str]]]:
    sheet = _sheet()
    return {kind: {code: texts(FILE, code, raw) for code, raw in sheet[kind].items()} for kind in sheet}


@cache
def _synonyms() -> dict[str, dict[str, str]]:
    return {kind: read_synonyms(FILE, kind, entries) for kind, entries in _sheet().items()}


def read_synonyms(path: Path, kind: str, entries: Table) -> dict[str, str]:
    """Writings to codes; ValueError where two codes of a kind share one."""
    known: dict[str, str] = {}
    for code, raw in entries.items():
        for text in (code, raw["ru"], raw["en"], *raw.get("synonyms", ())):
            for way in (text.lower(), spelling(text)):
                if known.setdefault(way, code) != code:
                    refuse(path, f"{kind}.{code}", f"{text!r} already means {known[way]!r}")
    return known
