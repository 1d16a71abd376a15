"""Targets laid over one another: a school's own over its municipality's, over its region's, over the shipped ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from metrics.definition import Definition, Target, definitions
from store import Store
from store.places import LEVELS, MUNICIPALITY, REGION
from store.schools import on_day, stretches
from store.scope import year_end
from store.targets import Owner, OwnTarget, Place, all_targets


@dataclass(frozen=True)
class InForce:
    """What holds for an indicator in a school year; target None: nothing was ever said, its share None: none holds."""

    indicator: str
    target: Target | None


def with_targets(
    store: Store, known: Iterable[Definition], school: int | None = 1, on: date | None = None
) -> list[Definition]:
    """These indicators with the targets that hold for a school; None (all schools): as they are shipped.

    Its own go before those of the municipality, and those before the region's, where it belongs on the day (None:
    today). From the year of its first target on only the targets of the nearer one hold for an indicator.
    """
    said = all_targets(store)
    owners = owners_of(store, school, on or date.today()) if school is not None and said else []
    return [layered(one, [(owner, said.get(owner, [])) for owner in owners]) for one in known]


def owners_of(store: Store, school: int, on: date) -> list[Owner]:
    """Whose targets hold for a school on a day, the farthest first: its region, its municipality, itself."""
    rows = on_day(store, on)
    found = [row for row in rows.to_dict("records") if row["school"] == school]
    named = [Place(level, found[0][level]) for level in reversed(LEVELS) if found and isinstance(found[0][level], str)]
    return [*named, school]


def layered(one: Definition, layers: Iterable[tuple[Owner, Sequence[OwnTarget]]]) -> Definition:
    """An indicator with the targets of several owners laid over it, the farthest owner first."""
    for owner, said in layers:
        by = owner.level if isinstance(owner, Place) else "school"
        one = laid_over(one, [target for target in said if target.indicator == one.code], by)
    return one


def laid_over(one: Definition, own: list[OwnTarget], by: str) -> Definition:
    """An indicator with an owner's targets in the place of those of the same and of later years."""
    if not own:
        return one
    first = min(target.from_year for target in own)
    shipped = tuple(target for target in one.targets if target.year < first)
    said = sorted(own, key=lambda target: target.from_year)
    return replace(one, targets=shipped + tuple(target_of(target, by) for target in said))


def target_of(said: OwnTarget, by: str) -> Target:
    """What an owner said, as an indicator holds it; its act is in the words it was typed in."""
    share = None if said.percent is None else Fraction(said.percent) / 100
    return Target(said.from_year, share, {"ru": said.act, "en": said.act}, own=True, by=by)


def school_definitions(store: Store, school: int | None = 1) -> dict[str, Definition]:
    """All indicators by code, with the targets that hold for a school today."""
    return {one.code: one for one in with_targets(store, definitions().values(), school)}


def place_definitions(store: Store, place: Place, on: date | None = None) -> dict[str, Definition]:
    """All indicators by code, with the targets that hold for a municipality or region on a day (None: today)."""
    said = all_targets(store)
    region = region_of(store, place, on or date.today())
    owners = [region, place] if region else [place]
    layers = [(owner, said.get(owner, [])) for owner in owners]
    return {one.code: layered(one, layers) for one in definitions().values()}


def region_of(store: Store, place: Place, on: date) -> Place | None:
    """The region of a municipality on a day; None for a region and where nobody said."""
    if place.level != MUNICIPALITY:
        return None
    held = [one.parent for one in stretches(store, place.name) if one.holds(on)]
    return Place(REGION, held[0]) if held and held[0] else None


def known_to(store: Store, owner: Owner) -> dict[str, Definition]:
    """All indicators by code, with the targets that hold for an owner today."""
    return place_definitions(store, owner) if isinstance(owner, Place) else school_definitions(store, owner)


def in_force(store: Store, year: str, owner: Owner = 1) -> list[InForce]:
    """What holds in a school year, by indicator in the order of the definitions."""
    return [InForce(code, one.target(year_end(year).year)) for code, one in known_to(store, owner).items()]
