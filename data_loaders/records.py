"""JSON of form systems -> one grid: from a list of flat records, or of lists of question and answer."""

import json
from array import array
from typing import Any

from data_loaders.cells import Grid, Texts, spelled
from data_loaders.decoding import decode
from data_loaders.limits import Limits, Stop, Warned, check_extent

Answer = dict[str, object]


def table(data: bytes, limits: Limits, texts: Texts) -> tuple[list[Grid], str, Warned]:
    """The one table of a JSON file, header first, columns in order of appearance; Stop when there is none."""
    text, encoding, _ = decode(data)
    try:
        found = json.loads(text.lstrip("\ufeff"), parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):
        raise Stop("json") from None
    answers = [answer(one) for one in listed(found)]
    header = list(dict.fromkeys(question for one in answers for question in one))
    check_extent("", len(answers) + 1, len(header), limits)
    places = array("I", map(texts.__getitem__, header))
    for one in answers:
        row = spelled([one.get(question) for question in header])
        places.extend(map(texts.__getitem__, row))
    return [Grid("", False, [], len(answers) + 1, len(header), places)], encoding, []


def listed(found: Any) -> list[Any]:
    """The list of answers: the whole file, or the only list in it; raises Stop where there is none."""
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list)]
        found = lists[0] if len(lists) == 1 else None
    if not isinstance(found, list) or not found:
        raise Stop("json")
    return found


def answer(one: Any) -> Answer:
    """One answer as question -> value; raises Stop for anything nested deeper than a list of choices."""
    if isinstance(one, list) and all(isinstance(pair, list) and len(pair) == 2 for pair in one):
        one = {str(question): value for question, value in one}
    if not isinstance(one, dict):
        raise Stop("json")
    return {str(question): single(value) for question, value in one.items()}


def single(value: Any) -> object:
    """A text, truth value or nothing; a list of choices joined as in the spreadsheet of the same form."""
    if isinstance(value, list) and not any(isinstance(one, list | dict) for one in value):
        return ", ".join(str(one) for one in value)
    if isinstance(value, list | dict):
        raise Stop("json")
    return value
