"""Targets that a school, a municipality or a region sets by an act of its own: said, taken back, kept as history."""

import re
from fractions import Fraction

from locales import _
from metrics.definition import Target
from metrics.target_layers import InForce, in_force, known_to, school_definitions, with_targets
from store import Store
from store.places import LEVELS, MUNICIPALITY, REGION
from store.schools import places, schools
from store.scope import year_end, year_name
from store.targets import Owner, OwnTarget, Place, history, keep, own_targets
from store.targets import withdraw as drop

# What others keep stands here too: the screen asks one module.
__all__ = [
    "LEVELS",
    "MUNICIPALITY",
    "REGION",
    "InForce",
    "OwnTarget",
    "Owner",
    "Place",
    "change",
    "history",
    "in_force",
    "own_targets",
    "owners",
    "school_definitions",
    "with_targets",
    "withdraw",
]
PERCENT = re.compile(r"\d{1,3}([.,]\d)?")
NONE = ("", "-", "–", "—", "none", "нет")
LONGEST = 300  # characters of an act


def owners(store: Store) -> list[Owner]:
    """Who may set targets here: the school, and the places it knows where it knows more schools than one."""
    there = [one.number for one in schools(store)] or [1]
    named = [Place(level, name) for level in reversed(LEVELS) for name in places(store, level)]
    return [*named, *there] if len(there) > 1 else [*there]


def change(store: Store, code: str, percent: str, year: str, act: str, who: str, owner: Owner = 1) -> OwnTarget:
    """Say a target from what was typed: per cent or a word for none, the first school year it holds for, the act.

    Raises KeyError for an unknown indicator, ValueError with a sentence for what is not allowed.
    """
    one = known_to(store, owner)[code]
    said = OwnTarget(code, ending(year), typed(percent), named(act))
    held = one.target(said.from_year)
    keep(store, said, per_cent(held), who, owner)
    return said


def withdraw(store: Store, code: str, year: str, who: str, owner: Owner = 1) -> None:
    """Take an owner's target back; what held before holds again.

    Raises KeyError where the owner has said none from this year on, ValueError for what is no school year.
    """
    drop(store, code, ending(year), who, owner)


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
