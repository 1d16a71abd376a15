"""How likely two ways to write a code or a name mean the same person: 0..1, and what speaks for it."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import OSA

from data_loaders.people import name_words

WORDS = Path(__file__).with_name("words").joinpath("diminutives.toml")
# Letters and digits that are typed for each other: О and 0, З and 3, I, L and 1.
DIGITS = str.maketrans("ОЗIL", "0311")
# Read off paper or a picture, more letters and digits are taken for each other: «У4-10» for «УЧ-10».
DRAWN = str.maketrans("ОЗILЧБ", "031146")
LATIN = str.maketrans("aceopxykmhbt", "асеорхукмнвт")
PATRONYMIC = re.compile(r"(?:вич|вна|ич|чна|шна|ыч)$")
# Judged, not measured: how sure one sign alone makes us. A change of a single digit in short codes that a school hands
# out one after the other says next to nothing.
SAME, READ_ALIKE, LETTERS_LEFT_OUT, LETTER_TYPO = 0.97, 0.92, 0.6, 0.75
DRAWN_ALIKE, LETTER_LOST = 0.8, 0.5
LONG_TYPO, LONG_DIGIT, LONG_TYPOS, SWAPPED, DIGIT_LOST, DIGIT_CHANGED = 0.85, 0.65, 0.55, 0.55, 0.4, 0.25
LONG, LONGER = 7, 9  # letters and digits of a code that a typo does not turn into another one


class Likeness(NamedTuple):
    """How sure, and why in one word (a key of ui/desk_words.py)."""

    sure: float
    why: str = ""


NOTHING = Likeness(0.0)


def split(code: str) -> tuple[str, str]:
    """What stands before the number of a folded code, and the number without leading zeros; the number may be ""."""
    found = re.fullmatch(r"(\D*)(\d+)", code)
    return (found.group(1), found.group(2).lstrip("0")) if found else (code, "")


@cache
def read(code: str) -> str:
    """A folded code as an eye may read it: letters beside digits as digits, numbers without leading zeros."""
    digits = re.sub(r"(?<=\d)[ОЗIL]|[ОЗIL](?=\d)", lambda letter: letter.group().translate(DIGITS), code)
    return re.sub(r"(?<!\d)0+(?=\d)", "", digits)


def drawn(code: str) -> str:
    """A folded code, or what stands before its number, with every letter that looks like a digit as that digit."""
    return code.translate(DRAWN)


@cache
def code_likeness(first: str, second: str) -> Likeness:
    """How likely two folded codes are one."""
    if first == second:
        return Likeness(SAME, "same code")
    a, b = read(first), read(second)
    if a == b:
        return Likeness(READ_ALIKE, "zeros or look-alikes")
    if drawn(a) == drawn(b) or drawn(first) == drawn(second):
        return Likeness(DRAWN_ALIKE, "zeros or look-alikes")
    (letters, number), (others, same) = split(a), split(b)
    if number and number == same:
        if not letters or not others:
            return Likeness(LETTERS_LEFT_OUT, "letters left out")
        lost = Likeness(LETTER_LOST, "letter left out") if clipped(letters, others) else NOTHING
        return Likeness(LETTER_TYPO, "typo in code") if slipped(letters, others) else lost
    return Likeness(typo(a, b), "typo in code") if letters == others or min(len(a), len(b)) >= LONG else NOTHING


def slipped(letters: str, others: str) -> bool:
    """Whether two letter parts differ by a slip of the hand: «УУ» for «У», not «П» for «У»."""
    return len(letters) != len(others) and OSA.distance(letters, others) == 1 and set(letters) == set(others)


def clipped(letters: str, others: str) -> bool:
    """Whether one letter part is the other without its last letter: «У» for «УЧ»."""
    short, long = sorted((letters, others), key=len)
    return long[:-1] == short


def typo(first: str, second: str) -> float:
    """How sure a slip of the hand in a code leaves us."""
    steps, length = OSA.distance(first, second), min(len(first), len(second))
    if steps > (2 if length >= LONGER else 1) or length < 3:
        return 0.0
    if length >= LONG:
        letters = re.sub(r"\d", "", first) == re.sub(r"\d", "", second)
        return LONG_TYPOS if steps > 1 else LONG_DIGIT if letters else LONG_TYPO
    if sorted(first) == sorted(second):
        return SWAPPED
    return DIGIT_CHANGED if len(first) == len(second) else DIGIT_LOST


def words_of(name: str | None) -> tuple[str, ...]:
    """The words of a name as they are compared; Latin letters that look Cyrillic are taken for Cyrillic."""
    return tuple(name_words((name or "").lower().translate(LATIN)).split())


@cache
def name_likeness(first: tuple[str, ...], second: tuple[str, ...]) -> Likeness:
    """How likely two names are one person's: order of words, initials, ё, a missing patronymic, one slip in a word."""
    short, long = sorted((first, second), key=len)
    sure, whole, left = SAME, False, list(long)
    for word in sorted(short, key=len, reverse=True):
        best = max(left, key=lambda other: word_likeness(word, other))
        fit = word_likeness(word, best)
        left.remove(best)
        sure, whole = sure * fit, whole or (fit > 0.5 and min(len(word), len(best)) > 2)
    if not whole or not sure:
        return NOTHING
    sure *= 0.97 ** len(left) * (0.5 if len(short) < 2 else 1)
    return Likeness(sure, "same name" if first == second else "name written differently")


@cache
def word_likeness(first: str, second: str) -> float:
    """How likely two words of names are one."""
    if first == second:
        return 1.0
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return 0.92 if long.startswith(short) else 0.0
    if any(full in (first, second) for word in (first, second) for full in diminutives().get(word, ())):
        return 0.92
    if PATRONYMIC.search(first) and PATRONYMIC.search(second) and first[-1] == second[-1]:
        return 0.88 if first[:4] == second[:4] else 0.0
    return misspelt(short, long)


def misspelt(short: str, long: str) -> float:
    """How likely a word is the other misspelt; an ending that says he or she makes two people of them."""
    if long == short + "а" or (short[:-1], {short[-1], long[-1]}) == (long[:-1], {"й", "я"}):
        return 0.3
    if short in long.split("-"):
        return 0.7
    steps = OSA.distance(short, long)
    return 0.85 if steps == 1 and len(short) > 3 else 0.6 if steps == 2 and len(short) > 7 else 0.0


@cache
def diminutives() -> dict[str, list[str]]:
    """What people are called -> the full names it may stand for."""
    return tomllib.loads(WORDS.read_text(encoding="utf-8"))
