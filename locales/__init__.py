"""Words, numbers and dates in the reader's language: English in the code, Russian in the .po files."""

from locales.formats import day, number, percent
from locales.messages import _, language, languages, ngettext, use, words

__all__ = ["_", "day", "language", "languages", "ngettext", "number", "percent", "use", "words"]
