"""Bytes of a text file -> text, by how Russian the result reads: old systems left files in many encodings."""

import codecs
import re
from itertools import islice, pairwise

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# cp1252 for lists from abroad («Müller»): Cyrillic read in it makes words of nothing but accents, which lose.
ONE_BYTE = ("cp1251", "koi8-r", "cp866", "cp1252")
SAMPLE_LINES, SAMPLE = 2_000, 20_000
BAD_SHARE = 0.01  # of the non-ASCII characters of a text that is still UTF-8, with damage

# The 120 commonest pairs of letters of Russian prose, nearly nine of ten that occur.
PAIRS = """
    ст ни ов на та ро ра пр ас ав ен ор ва ес вн ог че ан ко ль ре но те то тв го ел ны ич ци об ти ие од
    за ия ик ам по ат мы ли ал да ед ых ьн ос из гр де ит от ер мо ле ля уч ри ет со ац ка их пе ем аз мм
    ии ой ол ме он ми вл нн ве ск во ди ир тн га ом фо не ки ин ча бо рм бр ий ис кт щи оп тр ви си ар ма
    ив ур ла ющ яе аг вы ру рг ть зо до ку ло ек ей сп им ые ся па
"""
COMMON = frozenset(PAIRS.split())
NEUTRAL = frozenset("«»—–„“”‘’…№°\xa0•·©®™€±§")


def decode(data: bytes) -> tuple[str, str, int]:
    """The text, the name of its encoding, and how many characters could not be read (they became U+FFFD)."""
    encoding = find_encoding(data)
    text = data.decode(encoding, errors="replace")
    return text, encoding, text.count("\ufffd")


def find_encoding(data: bytes) -> str:
    """The most plausible one: by its mark, UTF-16 by its zero bytes, valid UTF-8, else the best reading."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    wide = utf_16(data[:4_000])
    if wide:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return damaged_utf_8(data) or best_reading(data)
    return "utf-8"


def utf_16(head: bytes) -> str | None:
    """UTF-16 without a mark: one byte of each pair is 0 (Latin, signs) or 4 (Cyrillic), and some are 0."""
    for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if b"\0" in high and sum(byte in (0, 4) for byte in high) >= 0.9 * len(high):
            return encoding
    return None


def damaged_utf_8(data: bytes) -> str | None:
    """utf-8 when nearly all characters beyond ASCII are valid, as in a file cut short or with a bad byte."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    beyond = len(text) - len(text.encode("ascii", errors="ignore"))
    return "utf-8" if bad <= max(1.0, BAD_SHARE * beyond) and beyond > 3 * bad else None


def best_reading(data: bytes) -> str:
    """The one-byte encoding in which lines beyond ASCII look most like Russian, or else Western, words."""
    lines = islice(re.finditer(rb"[^\n]*[\x80-\xff][^\n]*", data), SAMPLE_LINES)
    sample = b"\n".join(match[0][:SAMPLE] for match in lines)[:SAMPLE]
    return max(ONE_BYTE, key=lambda encoding: plausibility(sample.decode(encoding, errors="replace")))


def plausibility(text: str) -> float:
    """From -1 to 1: the mean over neighbouring characters of which at least one is beyond ASCII."""
    scores = [pair_score(a, b) for a, b in pairwise(text) if a > "\x7f" or b > "\x7f"]
    return sum(scores) / len(scores) if scores else 0.0


def pair_score(a: str, b: str) -> float:
    """How likely two characters are neighbours: 1 for a common Russian pair, below 0 for an odd one."""
    if is_cyrillic(a) and is_cyrillic(b):
        if a.islower() and b.isupper():  # «иВАНОВ» is how KOI8-R and cp1251 read each other
            return -1.0
        return 1.0 if (a + b).lower() in COMMON else 0.0
    if is_cyrillic(a) or is_cyrillic(b):
        other = b if is_cyrillic(a) else a
        return -1.0 if other.isalpha() else symbol_score(other)
    if a.isalpha() and b.isalpha():
        return 0.5 if (a > "\x7f") != (b > "\x7f") else -1.0
    return min(symbol_score(a), symbol_score(b))


def symbol_score(sign: str) -> float:
    """0 for what stands in ordinary text, below 0 for box drawings, currency marks and unread characters."""
    return 0.0 if sign <= "\x7f" or sign.isalpha() or sign in NEUTRAL else -1.0


def is_cyrillic(letter: str) -> bool:
    """Whether it is a letter of the Russian alphabet."""
    return "А" <= letter <= "я" or letter in "Ёё"
