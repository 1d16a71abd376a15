"""A file of answers: corrections of tables as JSON, for `import --answers`, checked before they are used."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import PurePath
from typing import Any

from data_loaders.corrections import FACTS, REPEATS, Correction, over
from data_loaders.kinds import KINDS
from data_loaders.list_columns import takes
from data_loaders.marks import bounds_of
from data_loaders.wording import find_year
from locales import _
from questionnaires import ASKED, FORMS, ROLES, WAVES, items, parameters
from questionnaires.own import CODE, own_code
from store.scope import year_name

CODES = {"kind": KINDS, "form": FORMS, "role": ROLES, "wave": WAVES, "repeats": REPEATS}
NAMES = {*FACTS, "file", "sheet", "items", "rows"}
TYPES = {"items": dict, "rows": list}


def answers_of(text: str, files: Iterable[str]) -> dict[tuple[str, str | None], Correction]:
    """The corrections of these files by (file, sheet).

    The text is a list of {file?, sheet?, kind?, form?, role?, wave?, year?, repeats?, rows?, scale?, items?}, items
    being {header: item or null}, rows the numbers of the rows kept of people who stand in a table more than once.
    Without `file` an entry is for every file, without `sheet` for every sheet; a file is named as on the command line
    or without its folders. Raises ValueError with a sentence where the text is something else.
    """
    found: dict[tuple[str, str | None], Correction] = {}
    for entry in entries(text):
        said = correction(entry)
        for file in files:
            if entry.get("file") in (None, file, PurePath(file).name):
                key = (file, entry.get("sheet"))
                found[key] = over(found.get(key, Correction()), said)
    return found


@cache
def known_codes() -> frozenset[str]:
    """What a column may mean: a question, a parameter, a column of a list or register, a wave of dated columns."""
    return frozenset({*items(), *parameters(), *ASKED, *(code for kind in KINDS for code in takes(kind))})


def entries(text: str) -> list[dict[str, Any]]:
    """The list in the text; ValueError where it is none."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise ValueError(_("this is not JSON: {reason}").format(reason=error)) from error
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise ValueError(_("a list of objects is expected"))
    return found


def correction(entry: Mapping[str, Any]) -> Correction:
    """One entry as a correction; ValueError names what nobody knows."""
    for name, said in entry.items():
        known = name in NAMES and (said is None or isinstance(said, TYPES.get(name, str)))
        own = known and name == "kind" and CODE.fullmatch(own_code(said) or "")
        if not known or not (said is None or own or said in CODES.get(name, (said,))):
            raise ValueError(_("not understood: {name} = {value}").format(name=name, value=said))
    year = entry.get("year")
    if year is not None and year_name(year) is None:
        raise ValueError(_("a school year is written 2025/26, not {text}").format(text=year))
    if entry.get("scale") is not None and bounds_of(entry["scale"]) is None:
        raise ValueError(_("a scale is written 1-5, not {text}").format(text=entry["scale"]))
    columns = entry.get("items") or {}
    for code in columns.values():
        # Totals under «До» and «После» are said to be of school years.
        is_known = code is None or code in known_codes() or find_year(code) == code
        if not is_known and not own_code(entry.get("kind")):
            raise ValueError(_("no question, parameter or column has the code {code}").format(code=code))
    facts = {name: entry.get(name) for name in FACTS}
    rows = entry.get("rows") or ()
    if not all(isinstance(row, int) for row in rows):
        raise ValueError(_("rows are numbers of rows on the sheet, not {text}").format(text=rows))
    return Correction(**{**facts, "year": year_name(year) if year else None}, items=columns, rows=tuple(rows))
