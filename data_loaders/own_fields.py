"""The single fields of a definition: text, code, number, choice; what is wrong is collected as sentences."""

import math
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from locales import _, number
from questionnaires.own import CODE, KINDS, TEXT

TITLES = ("title", "title_en")
MARKUP = "<>[]`$\\"  # what HTML, links, pictures and formulas begin with


@cache
def own_words() -> dict[str, Any]:
    """The data of words/own.toml."""
    return tomllib.loads(Path(__file__).with_name("words").joinpath("own.toml").read_text(encoding="utf-8"))


def called(key: str) -> str:
    """A field in words, with its name in a .toml file."""
    names = {
        "code": _("short code"), "title": _("full title"), "title_en": _("English title"), "who": _("who answers"),
        "sensitivity": _("who may see it"), "least": _("least share of answers"), "construct": _("scale it belongs to"),
        "better": _("good direction"), "moved": _("smallest change"), "text": _("wording of the question"),
        "kind": _("way of answering"), "minimum": _("lowest answer"), "maximum": _("highest answer"),
        "reversed": _("reversed or not"), "words": _("answers in order"), "before": _("wording before"),
        "after": _("wording after"), "item": _("list of questions"), "pairing": _("for forming pairs"),
        "low": _("norm: low up to"), "high": _("norm: high from"),
    }  # fmt: skip
    return f"{names.get(key, '')} ({key})".strip()


class Fields:
    """Reads fields and remembers what was wrong with them; a wrong field comes back empty or as its default."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def wrong(self, place: str, key: str, value: object, allowed: str) -> None:
        """Remember one wrong field."""
        message = _("{place}: {field} is «{value}»; allowed: {allowed}")
        said = message.format(place=place, field=called(key), value=str(value)[:60], allowed=allowed)
        self.problems.append(said)

    def known(self, place: str, raw: Mapping[str, Any], names: Sequence[str]) -> None:
        """Remember every field that nobody knows: mostly a slip of the pen."""
        for key in raw:
            if key not in names:
                message = _("{place}: nobody knows the field «{key}»; known are: {names}")
                self.problems.append(message.format(place=place, key=str(key)[:60], names=", ".join(names)))

    def tables(self, raw: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        """The tables of a list; none where it is no such list or too long."""
        found, most = raw.get(key, []), own_words()["most"][f"{key}s"]
        if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found) or len(found) > most:
            self.wrong(_("questionnaire"), key, "…", _("a list of at most {n}").format(n=number(most)))
            return []
        return found

    def text(self, place: str, raw: Mapping[str, Any], key: str, needed: bool = True) -> str:
        """A text on one line without signs that cannot be seen; titles without markup: they stand in pictures, too."""
        value, title = raw.get(key) or "", key in TITLES
        most, without = own_words()["most"]["title" if title else "text"], MARKUP if title else MARKUP[:2]
        line = " ".join(value.split()) if isinstance(value, str) else ""
        fine = isinstance(value, str) and len(line) <= most and line.isprintable() and not {*without} & {*line}
        if not fine or (needed and not line):
            allowed = _("a text of 1 to {n} visible signs without {signs}")
            self.wrong(place, key, value, allowed.format(n=number(most), signs=" ".join(without)))
            return ""
        return line

    def texts(self, place: str, raw: Mapping[str, Any], key: str) -> tuple[str, ...]:
        """A list of different texts, two or more."""
        value, most = raw.get(key, []), own_words()["most"]["words"]
        lines = [self.text(place, {key: one}, key) for one in value] if isinstance(value, list) else []
        same = len({line.lower() for line in lines}) < len(lines) or any(";" in line for line in lines)
        if not 2 <= len(lines) <= most or same:
            allowed = _("a list of 2 to {n} different words without ; and the lowest first").format(n=number(most))
            self.wrong(place, key, value, allowed)
        return tuple(lines)

    def code(self, place: str, raw: Mapping[str, Any]) -> str:
        """A code: small Latin letters, digits, underscores."""
        value = raw.get("code")
        if not isinstance(value, str) or not CODE.fullmatch(value):
            self.wrong(place, "code", value, _("a small Latin letter, then such letters, digits and _, at most 40"))
            return ""
        return value

    def choice(self, place: str, raw: Mapping[str, Any], key: str, allowed: Sequence[str], default: str) -> str:
        """One of a few words; the default where nothing is said."""
        value = raw.get(key, default)
        if value not in allowed:
            self.wrong(place, key, value, ", ".join(allowed))
            return default
        return str(value)

    def number(self, place: str, raw: Mapping[str, Any], key: str, default: float) -> float:
        """A number of reasonable size; the default where nothing is said."""
        value, most = raw.get(key, default), own_words()["most"]["bound"]
        fine = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        if not fine or abs(value) > most:
            allowed = _("a number from {low} to {high}").format(low=number(-most), high=number(most))
            self.wrong(place, key, value, allowed)
            return default
        return int(value) if value == int(value) else float(value)

    def flag(self, place: str, raw: Mapping[str, Any], key: str) -> bool:
        """Yes or no; no where nothing is said."""
        value = raw.get(key, False)
        if not isinstance(value, bool):
            self.wrong(place, key, value, "true, false")
        return value is True


def kind_of(said: Fields, place: str, raw: Mapping[str, Any]) -> str:
    """How a question is answered; of an open one it is said that it cannot be scored."""
    if raw.get("kind") == TEXT:
        message = _("{place}: open answers have no score and are not stored; leave it out")
        said.problems.append(message.format(place=place))
        return KINDS[0]
    return said.choice(place, raw, "kind", KINDS, KINDS[0])
