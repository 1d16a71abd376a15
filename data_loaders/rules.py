"""Rules for whole files: codes that differ only by what stands before their numbers («12» and «P12», «У-0012»)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data_loaders.alike import drawn, split
from data_loaders.party import UNKNOWN, Party, Sides, mark, together

FEWEST = 3  # pairs that make a rule
SHARE = 0.8  # of the strange codes that must find a counterpart
Group = tuple[str, str, bool]  # place, what stands before the number, on a list
SURE = 0.95  # of a rule that nothing speaks against


@dataclass(frozen=True)
class Rule:
    """That codes of place with prefix mean those of to_place with to_prefix, number by number.

    pairs: whom it would join; of: how many strange codes look like that; certainty: of each pair.
    """

    place: str
    prefix: str
    to_place: str
    to_prefix: str
    pairs: tuple[tuple[Party, Party], ...]
    of: int
    certainty: float

    @property
    def sides(self) -> Sides:
        """The two ends as a decision names them."""
        return (self.place, self.prefix, self.to_place, self.to_prefix)

    @property
    def number(self) -> str:
        """A short name of this rule that is the same in every run."""
        return mark(("rule", *self.sides))

    @property
    def files(self) -> tuple[str, ...]:
        """The files that hold the strange codes."""
        return tuple(sorted({file for strange, _person in self.pairs for file in strange.files}))


def rules(people: Sequence[Party], refused: Collection[Sides] = ()) -> list[Rule]:
    """The rules worth proposing, the one that joins most first; of two ways round between strangers only one."""
    groups = grouped(people)
    found = [
        rule
        for source in groups
        for target in groups
        if not source[2] and (target[2] or (source[:2] > target[:2]))
        for rule in between(source, target, groups)
        if rule.sides not in refused
    ]
    rivals = Counter(strange.person for rule in found for strange, _person in rule.pairs)
    told = [divided(rule, max(rivals[strange.person] for strange, _person in rule.pairs)) for rule in found]
    return sorted(told, key=lambda rule: (-len(rule.pairs), rule.number))


def grouped(people: Sequence[Party]) -> dict[Group, dict[str, Party]]:
    """Place, prefix and whether it is a list's -> number -> the one person who has it; a number of two is nobody's."""
    having: dict[Group, dict[str, list[Party]]] = defaultdict(lambda: defaultdict(list))
    for one in people:
        for prefix, number in splits(one.code_key or ""):
            having[one.place, prefix, one.kind != UNKNOWN][number].append(one)
    return {group: {n: who[0] for n, who in numbers.items() if len(who) == 1} for group, numbers in having.items()}


def splits(code: str) -> list[tuple[str, str]]:
    """The ways to take a code apart: before its number, and after the first digit of that, which may be a letter."""
    prefix, number = split(code)
    digit, rest = code[len(prefix) :][:1], code[len(prefix) + 1 :].lstrip("0")
    whole = [(prefix, number)] if number else []
    return [*whole, (prefix + digit, rest)] if number and rest and digit in drawn("ОЗIЧБ") else whole


def may_meet(prefix: str, other: str) -> bool:
    """Whether two prefixes may be set against each other: one that ends in a digit only against what looks like it."""
    ends = any(text[-1:].isdigit() for text in (prefix, other))
    return not ends or (prefix != other and drawn(prefix) == drawn(other))


def between(source: Group, target: Group, groups: Mapping[Group, Mapping[str, Party]]) -> Iterator[Rule]:
    """The rule from one group of codes to another, where enough of them meet and what else is known agrees."""
    if not may_meet(source[1], target[1]):
        return
    strange, known = groups[source], groups[target]
    pairs = tuple((strange[n], known[n]) for n in sorted(strange, key=int) if n in known)
    if len(pairs) < FEWEST or len(pairs) < SHARE * len(strange) or not all(together(a, b) for a, b in pairs):
        return
    sure = SURE * len(pairs) / len(strange) * agreement(pairs)
    if sure >= 0.5:
        yield Rule(*source[:2], *target[:2], pairs, len(strange), round(sure, 3))


def agreement(pairs: Sequence[tuple[Party, Party]]) -> float:
    """The share of pairs whose classes, where both sides say one, are the same; 0.9 where nobody says."""
    told = [a.class_ == b.class_ for a, b in pairs if a.class_ and b.class_]
    return sum(told) / len(told) if told else 0.9


def divided(rule: Rule, rivals: int) -> Rule:
    """The rule among several that speak of the same codes: each is so much less sure."""
    return Rule(*rule.sides, rule.pairs, rule.of, round(rule.certainty / rivals, 3))
