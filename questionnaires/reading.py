"""A questionnaire's .toml file read and checked; what is wrong is named by file and item."""

import re
from collections.abc import Mapping
from pathlib import Path

from questionnaires.fields import Table, choice, phrases, refuse, table, texts
from questionnaires.model import ASKED, FORMS, KINDS, ROLES, Instrument, Item


def read_instrument(path: Path) -> Instrument:
    """The questionnaire in a file, with what it takes over; ValueError names the file and the item."""
    sheet = table(path)
    form = choice(path, "form", sheet, "form", FORMS)
    role = choice(path, "role", sheet, "role", ROLES)
    shelf, waves = _shelf(path), _waves(path, sheet)
    _check_lists(path, sheet, waves, shelf)
    partners = _partners(path, waves, shelf)
    items = [
        _item(path, code, shelf[code], wave, partners.get(code, (None, None))) for wave in ASKED for code in waves[wave]
    ]
    return Instrument(form, role, tuple(items), str(sheet.get("status", "draft")), str(sheet.get("source", "")))


def _item(path: Path, code: str, raw: Table, wave: str, partner: tuple[str | None, str | None]) -> Item:
    text = texts(path, code, raw)
    # The printed wording is a key too: what was asked on our own blank form is known again for certain.
    keys = tuple(dict.fromkeys((*phrases(path, code, raw), text["ru"])))
    return Item(code, raw["kind"], wave, text, keys, *partner)


def _waves(path: Path, sheet: Table) -> dict[str, list[str]]:
    """The codes asked in each wave: the file's own list, else that of the first file it extends."""
    waves = {wave: sheet[wave] for wave in ASKED if wave in sheet}
    if len(waves) < len(ASKED) and sheet.get("extends"):
        parent = path.with_name(f"{sheet['extends'][0]}.toml")
        waves = _waves(parent, table(parent)) | waves
    for wave in ASKED:
        if wave not in waves:
            refuse(path, wave, "the list of questions is missing")
    return waves


def _shelf(path: Path) -> dict[str, Table]:
    """Everything the file can ask: what it takes over, reworded, and its own questions, which come first."""
    sheet = table(path)
    taken: dict[str, Table] = {}
    for parent in reversed(sheet.get("extends", [])):
        source = path.with_name(f"{parent}.toml")
        if not source.exists():
            refuse(path, "extends", f"there is no {source.name}")
        taken |= _shelf(source)
    replace = sheet.get("replace", {})
    own: dict[str, Table] = sheet.get("item", {})
    return {code: _reworded(raw, replace) for code, raw in taken.items()} | own


def _reworded(raw: Table, replace: Mapping[str, Mapping[str, str]]) -> Table:
    if raw.get("fixed"):
        return raw
    reworded = {code: _replaced(raw[code], replace.get(code, {})) for code in ("ru", "en") if code in raw}
    keys = raw.get("keys", [])
    return raw | reworded | {"keys": [*keys, *(_replaced(key, replace.get("keys", {})) for key in keys)]}


def _replaced(text: str, words: Mapping[str, str]) -> str:
    """Whole words exchanged in one pass, the longest first, so that nothing is exchanged twice."""
    if not words:
        return text
    any_of = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{any_of})(?!\w)", lambda found: words[found.group()], text)


def _check_lists(path: Path, sheet: Table, waves: dict[str, list[str]], shelf: dict[str, Table]) -> None:
    listed = [code for wave in ASKED for code in waves[wave]]
    for code in listed:
        if code not in shelf:
            refuse(path, code, "is listed, but there is no such item here or in what the file extends")
        if listed.count(code) > 1:
            refuse(path, code, "is listed more than once")
        choice(path, code, shelf[code], "kind", KINDS)
    for code in sheet.get("item", {}):
        if code not in listed:
            refuse(path, code, "is described, but listed in no wave")


def _partners(path: Path, waves: dict[str, list[str]], shelf: dict[str, Table]) -> dict[str, tuple[str, str]]:
    """Partner and comparison by code, for both sides; the file says them on the question asked before."""
    partners: dict[str, tuple[str, str]] = {}
    for code in waves["after"]:
        if "pair" in shelf[code]:
            refuse(path, code, "pair belongs to the question of the wave 'before'")
    for code in waves["before"]:
        raw = shelf[code]
        if "pair" not in raw:
            continue
        other, comparison = raw["pair"], choice(path, code, raw, "comparison", ("gap", "none"))
        if other not in waves["after"] or other in partners:
            refuse(path, code, f"its partner {other!r} is not asked after, or has a partner already")
        _check_scale(path, code, comparison, raw, shelf[other])
        partners |= {code: (other, comparison), other: (code, comparison)}
    return partners


def _check_scale(path: Path, code: str, comparison: str, before: Table, after: Table) -> None:
    kinds = {before.get("kind"), after.get("kind")}
    if comparison == "gap" and kinds != {"10"}:
        refuse(path, code, "a gap needs two questions on the scale 1 to 10")
