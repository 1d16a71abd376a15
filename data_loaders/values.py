"""Text of one cell to a typed value, or a sentence saying what was found and what is allowed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data_loaders.dictionary import Own, as_compared, value_of
from data_loaders.marks import OURS, Bounds, onto_ours, word_mark
from data_loaders.sources import said_by
from locales import _, number, words
from questionnaires import FREQ, Item, Parameter, meaning
from questionnaires import word as names

BLANKS = {
    "",
    "-",
    "–",
    "—",
    "--",
    "нет ответа",
    "н/д",
    "н/о",
    "n/a",
    "nan",
    "none",
    "null",
    "#н/д",
    "не заполнено",
}
SCORE = re.compile(
    r"(-?\d+(?:[.,]\d+)?)"
    r"(?:\s*(?:балл\w*\.?|б\.?|(?:из|/|of)\s*\d+(?:\s*балл\w*)?|(?:\s*[-–—=:.(]\s*)\D.*))?",
    re.IGNORECASE | re.DOTALL,
)
HUNDRED, PERCENT = 100, " .%"  # the scale on which a mark is a share, and what may stand around one
ABOUT = re.compile(r"^(?:более|свыше|больше|около|примерно)\s+")  # of «более 20 лет» 20 are known
SERVICE = re.compile(
    r"(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:\+|г\.?|л\.?|год\w*|лет|полных лет)?)?[\s,]*"
    r"(?:и\s+)?(?:(\d{1,2})\s*(?:м\.?|мес\w*\.?))?(?:\s*\d{1,2}\s*(?:д\.?|дн\w*\.?|день))?"
)
COUNTED = {
    "полгода": "0,5", "полтора": "1,5", "год": "1 год", "один": "1", "два": "2", "три": "3", "четыре": "4",
    "пять": "5", "шесть": "6", "семь": "7", "восемь": "8", "девять": "9", "десять": "10", "двадцать": "20",
}  # fmt: skip


@dataclass(frozen=True)
class Typed:
    """One cell understood: a value or a text or neither (blank), or the sentence of a problem."""

    value: float | None = None
    text: str | None = None
    problem: str | None = None


Reader = Callable[[str], Typed]


def is_blank(text: str | None) -> bool:
    """Whether a cell says nothing: empty, a dash, «нет ответа»."""
    return text is None or text.strip().lower() in BLANKS


def item_reader(item: Item, source: str | None = None, bounds: Bounds = OURS, own: Own | None = None) -> Reader:
    """The function that reads the cells of one question, in the words of the system that wrote them too.

    bounds: the scale of its marks, which are recalculated to ours. own: the school's own words, which go first.
    """
    if mine := {said: value_of(kind, means) for (kind, said), means in (own or {}).items() if kind == item.kind}:
        usual = item_reader(item, source, bounds)
        return lambda text: Typed(value=mine[said]) if (said := as_compared(text)) in mine else usual(text)
    common = common_reader(item, bounds)
    ways = dict.fromkeys(said_by(source, "yes"), "да") | dict.fromkeys(said_by(source, "no"), "нет")
    theirs = dict.fromkeys(said_by(source, "blank"), "") | (ways if item.kind == "yn" else {})
    return common if not theirs else lambda text: common(theirs.get(text.strip().lower(), text))


def common_reader(item: Item, bounds: Bounds) -> Reader:
    """The function that reads the cells of one question, whoever wrote them."""
    if item.kind == "10":
        return lambda text: mark(text, bounds)
    if item.kind == "yn":
        return lambda text: word(text, "yn", {"yes": 1.0, "no": 0.0})
    if item.kind == "freq":
        return lambda text: word(text, "freq", {code: number for number, code in enumerate(FREQ, start=1)})
    return lambda text: Typed() if is_blank(text) else Typed(text=text.strip())


def mark(text: str, bounds: Bounds) -> Typed:
    """A mark from 1 to 10: a whole number on the scale of its column, or a word of words/scales.toml."""
    said = word_mark(text)
    if said is not None:
        return Typed(value=said)
    typed = score(text, *bounds, whole=True)
    return typed if typed.value is None or bounds == OURS else Typed(value=onto_ours(typed.value, bounds))


def parameter_reader(parameter: Parameter) -> Reader:
    """The function that reads the cells of one stage-2 parameter."""
    return lambda text: score(text, parameter.minimum, parameter.maximum, whole=False)


def score(text: str, low: float, high: float, whole: bool) -> Typed:
    """A number within a scale: «8», «8,0», «8 баллов», «10 - самый высокий», «8 из 10»; of a hundred «80 %»."""
    if is_blank(text):
        return Typed()
    named = _("a whole number from {low} to {high}") if whole else _("a number from {low} to {high}")
    allowed = named.format(low=number(low), high=number(high))
    found = SCORE.fullmatch(text.strip(PERCENT if high == HUNDRED else " ."))
    if not found:
        return Typed(problem=_("not a number; allowed: {allowed}").format(allowed=allowed))
    value = float(found.group(1).replace(",", "."))
    if not low <= value <= high:
        return Typed(problem=_("outside the scale; allowed: {allowed}").format(allowed=allowed))
    if whole and value != int(value):
        return Typed(problem=_("not a whole number; allowed: {allowed}").format(allowed=allowed))
    return Typed(value=value)


def word(text: str, kind: str, values: Mapping[str, float]) -> Typed:
    """A word of a fixed list («да», « Нет », «+»; «очень часто») as its number."""
    code = meaning(kind, text)
    if code is not None:
        return Typed(value=values[code])
    if is_blank(text):
        return Typed()
    allowed = ", ".join(words(names(kind, code)) for code in values)
    return Typed(problem=_("unknown word; allowed: {allowed}").format(allowed=allowed))


def years_of_experience(text: str | None) -> float | None:
    """Years of service: «12», «3 года 6 мес.», «три года», «1,5», «менее года» = 0; None where nothing is readable."""
    if text is None or is_blank(text):
        return None
    low = text.lower().replace("ё", "е").strip()
    if re.search(r"менее (?:1 |одного )?года|до (?:1 |одного )?года|без стажа|нет стажа|б/с|первый год", low):
        return 0.0
    first, _space, rest = ABOUT.sub("", low).partition(" ")
    found = SERVICE.fullmatch(f"{COUNTED.get(first, first)} {rest}".strip())
    if not found or not any(found.groups()):
        return None
    years, months = ((part or "0").replace(",", ".") for part in found.groups())
    return float(years) + float(months) / 12
