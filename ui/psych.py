"""What the psychologist can ask for: persons and pairs one by one; each right is checked and each answer kept."""

from dataclasses import dataclass

import pandas as pd

from metrics import compatibility as fits
from metrics import couples as pairs
from metrics import discord
from metrics.scales import Reliable, thresholds
from metrics.verdicts import verdicts as judged
from questionnaires.own import Own, OwnConstruct
from ui.data import Scope, Store, question
from ui.viewer import Viewer


@dataclass(frozen=True)
class Tests:
    """scales: parameter -> its questionnaire and construct; the rest: as metrics.compatibility has it."""

    scales: dict[str, tuple[Own, OwnConstruct]]
    scores: pd.DataFrame
    content: pd.DataFrame
    rule: fits.Rule


@question
def verdicts(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Each person's changes, judged (see metrics.verdicts)."""
    return judged(store, scope)


@question
def reliable(store: Store, me: Viewer, scope: Scope) -> dict[str, Reliable]:
    """The reliable change of each scale of several items."""
    return thresholds(store, scope)


@question
def couples(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """Pairs one by one with their discord (see metrics.couples)."""
    return pairs.couples(store, scope)


@question
def sides(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """What both sides of each pair answered to the questions they share."""
    return discord.sides(store, scope)


@question
def by_chance(store: Store, me: Viewer, scope: Scope) -> float | None:
    """Which share of pairs the rule of discord would flag among people put together at random."""
    return discord.by_chance(discord.sides(store, scope))


@question
def told_by(store: Store, me: Viewer, scope: Scope, person: str) -> pd.DataFrame:
    """What a person answered in the questionnaires."""
    return pairs.told_by(store, scope, person)


@question
def compatibility(store: Store, me: Viewer, scope: Scope) -> Tests:
    """The scales for forming pairs, people's scores on them, and how content pairs are."""
    known = fits.scales(store)
    return Tests(known, fits.scores(store, scope, list(known)), fits.content(store, scope), fits.rule(store))


@question
def days_met(store: Store, me: Viewer, scope: Scope) -> pd.DataFrame:
    """On how many days each person of a pair met anybody."""
    return pairs.days_met(store, scope)
