"""Who may be whom: pairs of people whom exact matching leaves apart, each with how sure we are and why."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from data_loaders.alike import NOTHING, code_likeness, name_likeness
from data_loaders.near import near
from data_loaders.party import UNKNOWN, Candidate, Party, Sides, overlap

LEAST = 0.2  # what is less sure than this is not worth a look
MOST = 3  # candidates of one reference


def candidates(
    people: Sequence[Party], refused: Collection[Sides] = (), ruled: Collection[str] = ()
) -> list[Candidate]:
    """The pairs worth a look, surest first, rivals beside each other, at most MOST of them.

    refused: sides that people said are not one; ruled: persons whom a proposed rule already speaks of.
    """
    no = {*refused, *((to, key_, place, key) for place, key, to, key_ in refused)}
    found = defaultdict(list)
    for strange, person in sorted(near(people), key=lambda two: (two[0].person, two[1].person)):
        pair = weighed(strange, person)
        if pair.certainty >= LEAST and pair.sides not in no and strange.person not in ruled:
            found[strange.person].append(pair)
    ranked = sorted(map(shares, found.values()), key=lambda rivals: (-rivals[0].certainty, rivals[0].number))
    return [one for rivals in ranked for one in rivals[:MOST] if one.certainty >= LEAST]


def weighed(strange: Party, person: Party) -> Candidate:
    """The pair with what speaks for and against it."""
    sure, why = signs(strange, person)
    if not sure:
        return Candidate(strange, person, 0.0)
    if strange.class_ and person.class_:
        agree = strange.class_ == person.class_
        sure, why = (2 * sure / (1 + sure) if agree else sure * 0.5), [*why, "same class" if agree else "other class"]
    if overlap(strange, person):
        sure, why = sure * 0.5, [*why, "answered already"]
    elif person.kind != UNKNOWN and strange.spoke and not person.paired:
        sure, why = sure * 0.85, [*why, "in no pair"]
    return Candidate(strange, person, sure, tuple(why))


def signs(strange: Party, person: Party) -> tuple[float, list[str]]:
    """How sure codes and names make us, and which of them speak."""
    code = code_likeness(strange.code_key, person.code_key) if strange.code_key and person.code_key else None
    name = name_likeness(strange.words, person.words) if strange.words and person.words else None
    why = [sign.why for sign in (code, name) if sign and sign.sure]
    if code is None or name is None:
        return max(sign.sure for sign in (code or NOTHING, name or NOTHING)), why
    if code.sure and name.sure:
        return 1 - (1 - code.sure) * (1 - name.sure), why
    return max(code.sure * 0.3, name.sure * 0.6), [*why, "other name" if code.sure else "other code"]


def shares(rivals: Sequence[Candidate]) -> list[Candidate]:
    """One reference is one person: the surer one candidate is, the less is left for the others; surest first."""
    # Squared, so that many weak candidates do not outweigh one strong.
    odds = [(one.certainty / (1.001 - one.certainty)) ** 2 for one in rivals]
    cut = [
        Candidate(one.strange, one.person, round(one.certainty * odd / sum(odds), 3), one.why)
        for one, odd in zip(rivals, odds, strict=True)
    ]
    return sorted(cut, key=lambda one: (-one.certainty, one.number))
