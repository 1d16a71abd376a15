"""Every sentence of the code has its Russian, with the same places to fill in and all three plural forms."""

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
CATALOGUES = sorted((ROOT / "locales/ru/LC_MESSAGES").glob("*.po"))
KEYWORDS = {"_": None, "ngettext": (1, 2)}
PLACE = re.compile(r"\{(\w+)[^{}]*\}")


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="ru", abort_invalid=True)


def _forms(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _translations() -> dict[str, Message]:
    return {_forms(message.id)[0]: message for path in CATALOGUES for message in _read(path) if message.id}


@pytest.fixture(scope="module")
def used(python: dict[Path, object]) -> dict[str, str]:
    """Singular of every message in the code, and where it first stands."""
    found: dict[str, str] = {}
    for path in (path for path in python if path.parts[0] not in {"tests", "benchmarks"}):
        for line, message, *_ in extract_from_file("python", str(ROOT / path), keywords=KEYWORDS):
            found.setdefault(_forms(message)[0], f"{path}:{line}")
    return found


def test_there_are_sentences_to_translate(used):
    assert used


def test_every_sentence_of_the_code_has_its_russian(used):
    translations = _translations()
    done = {text for text, m in translations.items() if not m.fuzzy and all(_forms(m.string))}
    assert {text: place for text, place in used.items() if text not in done} == {}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_a_translation_fills_in_what_its_sentence_fills_in(path):
    wrong = []
    for message in _read(path):
        allowed = {name for form in _forms(message.id) for name in PLACE.findall(form)}
        given = [set(PLACE.findall(form)) for form in _forms(message.string)]
        # A plural form may say its number in words and leave the place out, but it never invents one.
        wrong += [message.id] if message.id and any(names - allowed for names in given) else []
        wrong += [message.id] if message.id and not message.pluralizable and given != [allowed] else []
    assert wrong == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_plurals_have_the_three_russian_forms(path):
    plurals = [message for message in _read(path) if message.id and message.pluralizable]
    assert [message.id for message in plurals if len(_forms(message.string)) != 3 or not all(message.string)] == []


def test_no_sentence_is_translated_in_two_ways():
    russian: dict[str, tuple[str, ...]] = {}
    for path in CATALOGUES:
        for message in (message for message in _read(path) if message.id):
            first = russian.setdefault(_forms(message.id)[0], _forms(message.string))
            assert first == _forms(message.string), f"{path.name}: {message.id}"
