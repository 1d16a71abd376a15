"""Registers a school keeps beside its lists (consents, meetings, companies, …), each as words/registers.toml says."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data_loaders.columns import UNSAID, Told, bare, meanings
from data_loaders.implied import with_mentee

# Whose columns say who a row is about: prefix of the store's columns -> meanings of words/columns.toml.
PEOPLE = {
    "person": ("name", "surname", "code", "mentee", "mentee_code"),
    "mentor": ("mentor", "mentor_code"),
    "mentee": ("mentee", "mentee_code"),
}


@dataclass(frozen=True)
class Register:
    """One kind of register; kind is the name of its table in the store too. columns: name -> {type or word, ways}.

    alone: columns of which one is enough beside names and nothing else. goes_on: a row without people is of those
    above it.
    """

    kind: str
    people: tuple[str, ...]
    without: frozenset[str]
    unless: frozenset[str]
    needs: tuple[tuple[str, ...], ...]
    required: tuple[str, ...]
    asks: tuple[str, ...]
    columns: Mapping[str, Mapping[str, Any]]
    alone: tuple[str, ...] = ()
    goes_on: bool = False

    @property
    def kept(self) -> tuple[str, ...]:
        """The columns that are stored."""
        return tuple(name for name, column in self.columns.items() if column.get("type") != "unkept")

    def found(self, header: Sequence[str | None], told: Told = UNSAID) -> dict[str, int]:
        """Column of the register -> number of the header that names it; a header names one column at most.

        told: what a reader says of columns, which goes before their headers.
        """
        places: dict[str, int] = {}
        for at in sorted(told):
            if header[at] is not None and told[at] in self.columns:
                places.setdefault(told[at] or "", at)
        free = [(n, text) for n, text in enumerate(header) if text and n not in told]
        for name in (name for name in self.columns if name not in places):
            fits = (n for n, text in free if name in said(text).get(self.kind, ()))
            place = next((n for n in fits if n not in places.values()), None)
            if place is not None:
                places[name] = place
        return places

    def fits(self, header: Sequence[str | None], told: Told = UNSAID) -> bool:
        """Whether a table with these headers is this register."""
        found, known = self.found(header, told), meanings(header, told)
        if not known.keys().isdisjoint(self.without) and found.keys().isdisjoint(self.unless):
            return False
        known = with_mentee(known) if "mentee" in self.people else known
        named = all(not known.keys().isdisjoint(PEOPLE[who]) for who in self.people)
        understood = len({*found.values(), *known.values()})
        enough = 2 * understood >= sum(text is not None for text in header)
        whole = all(not found.keys().isdisjoint(group) for group in self.needs)
        nothing_else = understood == sum(text is not None for text in header) and "class" not in known
        return named and enough and (whole or (nothing_else and not found.keys().isdisjoint(self.alone)))


@cache
def words() -> dict[str, Any]:
    """The data of words/registers.toml."""
    path = Path(__file__).with_name("words").joinpath("registers.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def registers() -> dict[str, Register]:
    """Kind -> register, in the order of asking."""
    return {
        kind: Register(kind, tuple(said["people"]), frozenset(said["without"]), frozenset(said.get("unless", ())),
                       tuple(map(tuple, said["needs"])), tuple(said["required"]),
                       tuple(said.get("asks", ())), said["columns"],
                       tuple(said.get("alone", ())), bool(said.get("goes_on")))
        for kind, said in words().items() if "columns" in said
    }  # fmt: skip


@cache
def said(text: str) -> dict[str, tuple[str, ...]]:
    """Kind -> its columns that a header can be; compared with and without what is explained after it."""
    spellings = {bare(text), bare(re.split(r"[(\n:,]", text.strip(), maxsplit=1)[0])}
    found = {
        kind: tuple(name for name, column in register.columns.items() if not spellings.isdisjoint(ways(kind, name)))
        for kind, register in registers().items()
    }
    return {kind: names for kind, names in found.items() if names}


@cache
def ways(kind: str, name: str) -> frozenset[str]:
    """Every way to write the header of a register's column, folded."""
    return frozenset(bare(way) for way in registers()[kind].columns[name]["ways"])


def register_of(header: Sequence[str | None], told: Told = UNSAID) -> Register | None:
    """The register that a table with these headers is, or None."""
    return next((register for register in registers().values() if register.fits(header, told)), None)


def on_health(header: Sequence[str | None]) -> str | None:
    """The first header that asks for a person's health, or None."""
    patterns = words()["refused"]["health"]
    return next((text for text in header if text and any(re.search(one, bare(text)) for one in patterns)), None)
