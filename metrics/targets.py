"""The school's own targets laid over the shipped ones, and their change."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from locales import _
from metrics.definition import Definition, Target, definition, definitions
from store import Store
from store.scope import year_end, year_name
from store.targets import OwnTarget, history, keep, own_targets
from store.targets import withdraw as drop

# OwnTarget, history and own_targets are the store's: the screen may not ask it by itself.
__all__ = [
    "OwnTarget",
    "change",
    "history",
    "in_force",
    "own_targets",
    "school_definitions",
    "with_targets",
    "withdraw",
]
PERCENT = re.compile(r"\d{1,3}([.,]\d)?")
NONE = ("", "-", "–", "—", "none", "нет")
LONGEST = 300  # characters of an act


@dataclass(frozen=True)
class InForce:
    """What holds for an indicator in a school year; target None: nothing was ever said, its share None: none holds."""

    indicator: str
    target: Target | None


def with_targets(store: Store, known: Iterable[Definition], school: int | None = 1) -> list[Definition]:
    """These indicators with the school's own targets; None (all schools): as they are shipped.

    From the year of its first own target on only the school's own ones hold for an indicator.
    """
    own = own_targets(store, school) if school is not None else []
    return [laid_over(one, [target for target in own if target.indicator == one.code]) for one in known]


def laid_over(one: Definition, own: list[OwnTarget]) -> Definition:
    """An indicator with a school's targets in the place of the shipped ones of the same and of later years."""
    if not own:
        return one
    first = min(target.from_year for target in own)
    shipped = tuple(target for target in one.targets if target.year < first)
    return replace(one, targets=shipped + tuple(map(target_of, sorted(own, key=lambda target: target.from_year))))


def target_of(said: OwnTarget) -> Target:
    """What the school said, as an indicator holds it; its act is in the words it was typed in."""
    share = None if said.percent is None else Fraction(said.percent) / 100
    return Target(said.from_year, share, {"ru": said.act, "en": said.act}, own=True)


def school_definitions(store: Store, school: int | None = 1) -> dict[str, Definition]:
    """All indicators by code, with the school's own targets."""
    return {one.code: one for one in with_targets(store, definitions().values(), school)}


def in_force(store: Store, year: str) -> list[InForce]:
    """What holds in a school year, by indicator in the order of the definitions."""
    return [InForce(code, one.target(year_end(year).year)) for code, one in school_definitions(store).items()]


def change(store: Store, code: str, percent: str, year: str, act: str, who: str) -> OwnTarget:
    """Say a target from what was typed: per cent or a word for none, the first school year it holds for, the act.

    Raises KeyError for an unknown indicator, ValueError with a sentence for what is not allowed.
    """
    [one] = with_targets(store, [definition(code)])
    said = OwnTarget(code, ending(year), typed(percent), named(act))
    held = one.target(said.from_year)
    keep(store, said, per_cent(held), who)
    return said


def withdraw(store: Store, code: str, year: str, who: str) -> None:
    """Take the school's target back; what held before holds again.

    Raises KeyError where the school has said none from this year on, ValueError for what is no school year.
    """
    drop(store, code, ending(year), who)


def ending(year: str) -> int:
    """The calendar year in which a school year ends; raises ValueError for what is none."""
    known = year_name(year)
    if known is None:
        raise ValueError(_("a school year is written 2025/26, not {text}").format(text=year))
    return year_end(known).year


def typed(text: str) -> str | None:
    """A per cent as it is kept: «55,5» as 55.5; None for no target. Raises ValueError for what is no per cent."""
    said = text.strip().removesuffix("%").strip().casefold()
    if said in NONE:
        return None
    if not PERCENT.fullmatch(said) or Fraction(said.replace(",", ".")) > 100:
        message = _("a target of «{text}» is not allowed; allowed: 0 to 100 with at most one decimal, or «none»")
        raise ValueError(message.format(text=text))
    return said.replace(",", ".")


def named(act: str) -> str:
    """The act as it is kept; raises ValueError where none is named."""
    said = " ".join(act.split())
    if not said or len(said) > LONGEST:
        message = _("write which act, order or decision sets the target, in up to {n} characters")
        raise ValueError(message.format(n=LONGEST))
    return said


def per_cent(target: Target | None) -> str | None:
    """The per cent of a target as text, exact; None where there is none."""
    if target is None or target.share is None:
        return None
    return f"{float(target.share * 100):.1f}".removesuffix(".0")
