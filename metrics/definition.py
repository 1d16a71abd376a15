"""The indicators as data: words, target, rule and worked example from <code>.toml, counting from a .sql beside it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("definitions")
WORDS = ("title", "question", "why", "numerator", "denominator", "unit", "source", "target_note", "incentive")

Words = Mapping[str, str]


@dataclass(frozen=True)
class Target:
    """What is to be reached from the school year that ends in `year` on, and which act says so.

    share: None where from then on there is no target. own: said here, not shipped; by: school, municipality, region.
    """

    year: int
    share: Fraction | None
    act: Words
    own: bool = False
    by: str = "school"


@dataclass(frozen=True, eq=False)
class Definition:
    """One indicator. Texts are words by language, the rule's parameters filled in; cuts are what it may be split by.

    order: its place among the others, smaller first. population: "roster" (a part of a whole list; by form, role and
    category the whole stays the denominator) or "participants" (everything is split). forms: those of mentoring in
    which people of this denominator can be at all (none named: any); others are told only where somebody is. tells:
    which rule of disclosure.toml says what is hidden. empty: what to say instead of a figure while there is nothing to
    count (None: zero of zero). needs: what a rule that asks for more than a person says where people are counted and
    not listed.
    beside: the indicator whose second line this is, told only where there is something to count (None: of its own).
    """

    code: str
    order: int
    title: Words
    question: Words
    why: Words
    numerator: Words
    denominator: Words
    unit: Words
    source: Words
    target_note: Words
    incentive: Words
    better: str
    population: str
    tells: str
    cuts: tuple[str, ...]
    forms: tuple[str, ...]
    status: str
    reviewed: date
    targets: tuple[Target, ...]
    parameters: Mapping[str, Any]
    example: Mapping[str, Any]
    empty: Words | None
    beside: str | None
    needs: Words | None
    sql: str

    def target(self, year: int) -> Target | None:
        """What stands for a school year that ends in `year`: the newest not after it, so that the last one holds on."""
        past = [target for target in self.targets if target.year <= year]
        return max(past, key=lambda target: target.year, default=None)


def definitions() -> dict[str, Definition]:
    """All indicators by code, in the order in which they are read."""
    return dict(folder())


def definition(code: str) -> Definition:
    """One indicator; raises KeyError for a code that is none."""
    return folder()[code]


@cache
def folder() -> Mapping[str, Definition]:
    """The indicators of the folder by code, by the order that their files ask for."""
    found = [read(path.stem) for path in FOLDER.glob("*.toml")]
    return {one.code: one for one in sorted(found, key=lambda one: (one.order, one.code))}


def read(code: str) -> Definition:
    """The indicator of two files: <code>.toml, and <code>.sql unless it names a `query` that it shares with another."""
    said = tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    parameters = said.get("parameters", {})
    plain: dict[str, Any] = {name: filled(said[name], parameters) for name in WORDS}
    plain |= {name: said[name] for name in ("order", "better", "population", "tells", "status", "reviewed")}
    return Definition(
        code=code,
        **plain,
        cuts=tuple(said["cuts"]),
        forms=tuple(said.get("forms", ())),
        targets=tuple(read_target(target) for target in said.get("target", ())),
        parameters=parameters,
        example={"given": said["given"], "expect": said["expect"], **said["example"]},
        empty=said.get("empty"),
        beside=said.get("beside"),
        needs=said.get("needs"),
        sql=(FOLDER / f"{said.get('query', code)}.sql").read_text(encoding="utf-8"),
    )


def filled(words: Words, parameters: Mapping[str, Any]) -> Words:
    """Words with the rule's parameters in place of their {names}, so that text and count cannot differ."""
    return {language: text.format(**parameters) for language, text in words.items()}


def read_target(said: Mapping[str, Any]) -> Target:
    """A target with its per cent, written as text, as an exact fraction: 0.55 in floats errs for dozens of people."""
    return Target(year=said["year"], share=Fraction(said["percent"]) / 100, act=said["act"])
