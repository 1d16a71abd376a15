"""The current language and the texts in it, read from the .po files of this folder at the first question."""

from collections.abc import Mapping
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
NAMES = {"ru": "Русский", "en": "English"}
SOURCE = "en"

# Every Streamlit session is a thread of one process, and each reader has a language.
_current: ContextVar[str] = ContextVar("language", default="ru")


def languages() -> dict[str, str]:
    """The languages on offer, the first one first: code to the name that its speakers use."""
    return dict(NAMES)


def language() -> str:
    """The code of the language of this context; «ru» until `use` was called."""
    return _current.get()


def use(code: str) -> None:
    """Set the language of this context (thread or task); an unknown one shows the code's English texts."""
    _current.set(code)


def _(message: str) -> str:
    """The message in the current language, itself where nobody translated it; format it afterwards."""
    # gettext answers an empty message with the head of the catalogue.
    return _translations(language()).gettext(message) if message else message


def ngettext(singular: str, plural: str, n: int) -> str:
    """The form of the message that n things ask for: 1 участник, 2 участника, 5 участников."""
    return _translations(language()).ngettext(singular, plural, int(n))


def words(texts: Mapping[str, str]) -> str:
    """The text of a data file in the current language, else English, else any; without any it is ""."""
    for code in (language(), SOURCE, *texts):
        if texts.get(code):
            return texts[code]
    return ""


def catalogue(code: str, folder: Path = FOLDER) -> Catalog:
    """All .po files of a language as one; where two translate one message, the first file by name wins."""
    merged = Catalog(locale=code)
    for path in sorted((folder / code / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=code, abort_invalid=True):
                if message.id and not message.fuzzy and message.id not in merged:
                    merged.add(message.id, message.string)
    return merged


@cache
def _translations(code: str) -> NullTranslations:
    if code == SOURCE or code not in NAMES:
        return NullTranslations()
    return compiled(catalogue(code))


def compiled(merged: Catalog) -> GNUTranslations:
    """A catalogue in the form in which gettext looks messages up."""
    file = BytesIO()
    write_mo(file, merged)
    file.seek(0)
    return GNUTranslations(file)
