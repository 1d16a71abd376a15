"""Questionnaires, parameters and the words for their codes: data in .toml files, checked when read."""

from questionnaires.catalogue import instrument, instruments, items, parameter, parameters
from questionnaires.model import (
    ASKED,
    COMMON_CORE,
    FORMS,
    FREQ,
    KINDS,
    ROLES,
    WAVES,
    Instrument,
    Item,
    Parameter,
)
from questionnaires.words import codes, meaning, spelling, synonyms, word

__all__ = [
    "ASKED",
    "COMMON_CORE",
    "FORMS",
    "FREQ",
    "KINDS",
    "ROLES",
    "WAVES",
    "Instrument",
    "Item",
    "Parameter",
    "codes",
    "instrument",
    "instruments",
    "items",
    "meaning",
    "parameter",
    "parameters",
    "spelling",
    "synonyms",
    "word",
]
