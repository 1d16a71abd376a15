"""School subjects and marks in the words of headers, titles, tabs and file names."""

import re
from functools import cache

from data_loaders.columns import bare
from data_loaders.likeness import decisive_words, stems
from data_loaders.periods import grade_words

# «Предмет: ОРКСЭ», up to the next sign or the next thing that a title says.
TOLD = re.compile(r"\b(?:предмет|дисциплина)\s*[:–—-]\s*([^,;:()\d]{2,60}?)(?=\s*(?:[,;()\d]|класс|учитель|период|$))")


@cache
def subject_of(text: str) -> str | None:
    """The one school subject a text names, or None."""
    words = stems(text)
    subjects = decisive_words()["subjects"].items()
    said = [name for name, starts in subjects if any(word.startswith(tuple(starts)) for word in words)]
    return said[0] if len(said) == 1 else None


@cache
def subject_in(text: str) -> str | None:
    """The one school subject that a header of a journal names, in full or in short («Рус. яз.», «Алг.»), or None."""
    low = " ".join(re.findall(r"[^\W\d_]+", text.lower().replace("ё", "е")))
    return subject_of(text) or abbreviations().get(low)


@cache
def abbreviations() -> dict[str, str]:
    """Way to write a subject in short -> the subject."""
    return {way: name for name, ways in grade_words()["abbreviations"].items() for way in ways}


@cache
def told_subject(text: str) -> str | None:
    """The subject that a title names after «Предмет:», known to us or not; or the one it speaks of."""
    found = TOLD.search(text.lower().replace("ё", "е"))
    return named_subject(found.group(1)) if found else subject_of(text)


@cache
def named_subject(text: str) -> str:
    """A text that is a subject as one spelling: ours where we know it, else its own in lower case."""
    return subject_in(text) or " ".join(text.lower().replace("ё", "е").split())


@cache
def is_marks(text: str) -> bool:
    """Whether a title speaks of marks at school."""
    return any(word.startswith(("успеваем", "оценк", "отметк", "четверт")) for word in stems(text))


@cache
def is_beside(text: str) -> bool:
    """Whether a header names what stands beside the subjects of a journal: «Средний балл», «Пропуски»."""
    return bare(text).startswith(tuple(grade_words()["beside"]["begins"]))
