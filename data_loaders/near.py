"""Which pairs of people are worth weighing: those whose codes or names are written somewhat alike."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data_loaders.alike import read, split
from data_loaders.party import UNKNOWN, Party, overlap, together


def near(people: Sequence[Party]) -> Iterator[tuple[Party, Party]]:
    """Pairs of somebody unknown and somebody else that are written alike and can be one person at all."""
    strange = [one for one in people if one.kind == UNKNOWN]
    for a, b in {*near_codes(strange, people), *near_names(strange, people)}:
        if fit(strange[a], people[b]):
            yield strange[a], people[b]


def fit(strange: Party, person: Party) -> bool:
    """Whether two can be one person; of two strangers each has waves that the other lacks, and one order is enough."""
    if person.kind != UNKNOWN or not together(strange, person):
        return together(strange, person)
    both = strange.spoke and person.spoke and not overlap(strange, person)
    return both and strange.person < person.person


def near_codes(strange: Sequence[Party], people: Sequence[Party]) -> set[tuple[int, int]]:
    """Places of pairs whose codes are few slips apart or have the same number."""
    left = [n for n, one in enumerate(strange) if one.code_key]
    right = [n for n, one in enumerate(people) if one.code_key]
    if not left or not right:
        return set()
    said, known = ([read(str(group[n].code_key)) for n in rows] for group, rows in ((strange, left), (people, right)))
    steps = process.cdist(said, known, scorer=OSA.distance, score_cutoff=2)
    found = {(left[a], right[b]) for a, b in zip(*(steps <= 2).nonzero(), strict=True)}
    numbers = defaultdict(list)
    for n, code in zip(right, known, strict=True):
        numbers[split(code)[1]].append(n)
    return found | {
        (n, m) for n, code in zip(left, said, strict=True) if split(code)[1] for m in numbers[split(code)[1]]
    }


def near_names(strange: Sequence[Party], people: Sequence[Party]) -> set[tuple[int, int]]:
    """Places of pairs whose names share a whole word, slips allowed."""
    having = defaultdict(list)
    for n, one in enumerate(people):
        for word in (word for word in one.words if len(word) > 2):
            having[word].append(n)
    asked = sorted({word for one in strange for word in one.words if len(word) > 2})
    if not having or not asked:
        return set()
    known = list(having)
    steps = process.cdist(asked, known, scorer=OSA.distance, score_cutoff=2)
    alike: dict[str, list[int]] = defaultdict(list)
    for a, b in zip(*(steps <= 2).nonzero(), strict=True):
        alike[asked[a]] += having[known[b]]
    return {(n, m) for n, one in enumerate(strange) for word in one.words for m in alike.get(word, ())}
