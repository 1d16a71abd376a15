"""How people are written: names, codes, classes, and lists of people in one cell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from data_loaders.contacts import without_contacts

# Latin letters that look like the Cyrillic ones are typed for them in codes and class names, and the other way round.
LOOKALIKES = str.maketrans("ABCEHKMOPTXY", "АВСЕНКМОРТХУ")
# In codes, signs between letters and digits say nothing either, nor does ё.
FOLDED = {**LOOKALIKES, **str.maketrans("Ё", "Е", "-–—−_.№#")}
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11}
CLASS = re.compile(r"(?:класс\s*)?0?(\d{1,2})\s*[-–—._]?\s*([А-ЯЁ]?)(?:\s*КЛ(?:АСС)?\.?)?", re.IGNORECASE)
WHOLE = re.compile(r"\s*(\d+)[.,]0+\s*")  # «12.0» is the number 12 as statistics programs write it, and not 120
NUMBERED = re.compile(rf"^{WHOLE.pattern}$", re.MULTILINE)
BLANK = re.compile(r"[^\S\n]+")
NUMBERING = re.compile(r"^\s*\d{1,3}\s*[.)]\s+")
CLASS_IN = (
    re.compile(r"(?<!\d)(\d{1,2}\s*[-–\"'«„“ ]*[а-яё]?)[\"'»“”]*\s*класс", re.IGNORECASE),
    re.compile(r"класс\w*\W{1,3}(\d{1,2}\s*[-–\"'«„“ ]*[а-яё]?)(?![а-яё\d])", re.IGNORECASE),
)
SEPARATORS = re.compile(r"[;\n\r,]+|\s/\s|\s+и\s+(?=[А-ЯЁ])")
BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


@dataclass(frozen=True)
class Reference:
    """One person as a cell names them; class as one spelling. At least one of code and name is there."""

    code: str | None = None
    name: str | None = None
    school_class: str | None = None


def code_key(text: str) -> str:
    """A code as it is compared: case, spaces, hyphens and look-alike letters folded («у - 0012» is «У-0012»)."""
    whole = WHOLE.fullmatch(text)
    return whole[1] if whole else "".join(text.upper().translate(FOLDED).split())


def code_keys(texts: Iterable[str | None]) -> list[str | None]:
    """code_key of many texts, None of None; folded as one text, which takes a third of the time."""
    said = list(texts)
    together = "\n".join(text or "" for text in said)
    folded = together.upper()
    for sign in {*folded}:  # sign by sign: quicker than all at once by str.translate
        folded = folded.replace(sign, sign.translate(FOLDED))
    keys = BLANK.sub("", folded).split("\n")
    if len(keys) != len(said) or NUMBERED.search(together):
        return [None if text is None else code_key(text) for text in said]
    return [None if text is None else key for text, key in zip(said, keys, strict=True)]


def name_words(text: str) -> str:
    """A name as it is compared: lower case, ё as е, words in alphabetical order, letters only."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower().replace("ё", "е"))
    return " ".join(sorted(words))


def is_short_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a short name (surname and initials, or without the patronymic) can be the long one; as in the store."""
    whole = {word for word in short if len(word) > 1}
    rest = {word[0] for word in long if word not in short}
    return 2 <= len(short) <= len(long) and bool(whole) and whole <= {*long} and {*short} - whole <= rest


def school_class(text: str | None) -> str | None:
    """A class as number and capital letter: 7А for «7а», «7 "А"», «7-а», «7«А»», «VII а»; None when it is none."""
    if text is None:
        return None
    bare = re.sub(r"[\"'«»„“”`´()\s]+", " ", text).strip().upper()
    roman = re.fullmatch(r"([IVX]+)\s*[-–—]?\s*(\S?)(?:\s*КЛ(?:АСС)?\.?)?", bare)
    if roman and roman.group(1) in ROMAN:
        bare = f"{ROMAN[roman.group(1)]}{roman.group(2)}"
    found = CLASS.fullmatch(bare.translate(LOOKALIKES).replace(" КЛАСС ", " "))
    if not found or not 0 < int(found.group(1)) <= 12:
        return named_class(bare)
    return f"{int(found.group(1))}{found.group(2)}"


def named_class(bare: str) -> str | None:
    """A class whose letter is a word («10 ХИМ-БИО», «7 КЛАСС А»), or None."""
    found = re.fullmatch(r"(\d{1,2})\s*-?\s*(?:КЛ(?:АСС)?\.?\s*)?([А-ЯЁA-Z][А-ЯЁA-Z\-]{0,11})", bare)
    if not found or not 0 < int(found.group(1)) <= 12:
        return None
    return f"{int(found.group(1))}{found.group(2).translate(LOOKALIKES)}"


def class_in(*texts: str | None) -> str | None:
    """The one class that a tab is called or a title speaks of («7А», «Журнал 7 «А» класса», «Класс: 7-а»), or None."""
    for text in (text for text in texts if text):
        found = {school_class(part) for sought in CLASS_IN for part in sought.findall(text)} - {None}
        said = found.pop() if len(found) == 1 else None if found else lettered(school_class(text))
        if said is not None and re.fullmatch(r"\d{1,2}[А-ЯЁ]?", said):
            return said
    return None


def lettered(said: str | None) -> str | None:
    """A class with its letter: a bare number in a tab or title is anything."""
    return said if said and said[-1].isalpha() else None


def references(cell: str | None) -> list[Reference]:
    """The people one cell names, in its order: «Иванов Артём (7А); Петрова Софья», «У-0012, У-0013».

    Semicolons, line breaks, commas and slashes between spaces separate; a class in brackets or after a comma
    belongs to the name before it; a post after a comma is left out.
    """
    people: list[Reference] = []
    for piece in SEPARATORS.split(without_contacts(cell or "")):
        person = reference(piece)
        if person is None and people and school_class(piece) and people[-1].school_class is None:
            last = people.pop()
            people.append(Reference(last.code, last.name, school_class(piece)))
        elif person is not None and not (people and is_post(piece)):
            people.append(person)
    return people


def coded(cell: str | None) -> list[Reference]:
    """The people of a cell of codes, where «7» is a code and no class."""
    pieces = [piece.strip() for piece in re.split(r"[;\n\r,]+", cell or "")]
    return [Reference(code=piece) for piece in pieces if piece]


def reference(piece: str) -> Reference | None:
    """The one person a piece of text names, or None: blank, a dash, a class alone."""
    text = NUMBERING.sub("", piece).strip(" .\t")
    inside = next((school_class(found) for found in BRACKETS.findall(text) if school_class(found)), None)
    text = BRACKETS.sub(" ", text).strip(" .\t-–—")
    tail = re.search(r"\s(\d{1,2}\s*[-\"«]?\s*[А-ЯЁа-яёA-Za-z][\"»]?)(?:\s*кл\w*\.?)?$", text)
    if tail and school_class(tail.group(1)) and " " in text[: tail.start()].strip():
        inside, text = inside or school_class(tail.group(1)), text[: tail.start()].strip()
    if not text or school_class(text):
        return None
    if re.search(r"\d", text):
        return Reference(code=text, school_class=inside)
    if re.search(r"[\s.][А-ЯЁA-Z]$", text) and f"{text}." in piece:
        text += "."  # the dot of the last initial is no mark between names
    return Reference(name=re.sub(r"\s+", " ", text), school_class=inside) if name_words(text) else None


def is_post(piece: str) -> bool:
    """Whether a piece is a post or a subject rather than a name: «учитель математики» has no capital first."""
    text = piece.strip()
    return bool(text) and not re.search(r"\d", text) and text[0].islower()
