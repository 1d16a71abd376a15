"""What stands in the editor of an own questionnaire: rows of questions and scales, to and from a definition."""

from collections.abc import Collection, Mapping, Sequence
from itertools import count, islice
from typing import Any, NamedTuple

import pandas as pd

from data_loaders.own_draft import clean, rough, slug
from data_loaders.own_guess import Heading
from data_loaders.own_match import folded, wordings
from locales import _
from questionnaires.own import BETTER, TEXT, Own

QUESTIONS = ["take", "text", "kind", "minimum", "maximum", "words", "reversed", "construct", "before", "after"]
SCALES = ["title", "better", "moved", "pairing", "low", "high"]
APART = ";"


class Scale(NamedTuple):
    """What is said of a scale beside its title (as a construct of questionnaires.own); moved: 0 means any change."""

    better: str
    moved: float
    pairing: bool = False
    low: float | None = None
    high: float | None = None


def questions(own: Own | None, found: Sequence[Heading], taken: Collection[str] = ()) -> pd.DataFrame:
    """One row per question, by code: those of the questionnaire, then the headers of a file that are none of them.

    taken: codes that no new question may have, since answers to another one are stored under them.
    """
    titles = {one.code: one.title for one in own.constructs} if own else {}
    rows = [
        [True, one.text, one.kind, one.minimum, one.maximum, f"{APART} ".join(one.words), one.reversed,
         titles[one.construct], one.before, one.after]
        for one in (own.items if own else ())
    ]  # fmt: skip
    known = frozenset().union(*(wordings(one) for one in own.items)) if own else frozenset()
    fresh = [one for one in found if folded(one.text) not in known]
    names = scale_names([one for one in fresh if one.take])
    rows += [
        [one.take and own is None, clean(one.text), one.kind, *bounds(one), f"{APART} ".join(one.words),
         False, "" if one.kind == TEXT else names.get((one.minimum, one.maximum), ""), "", ""]
        for one in fresh
    ]  # fmt: skip
    types = {"take": bool, "reversed": bool, "minimum": float, "maximum": float}
    return pd.DataFrame(rows, columns=QUESTIONS, index=codes_of(own, len(fresh), taken)).astype(types)


def bounds(one: Heading) -> tuple[float | None, float | None]:
    """The lowest and the highest answer; none of an open one."""
    return (None, None) if one.kind == TEXT else (one.minimum, one.maximum)


def scale_names(found: Sequence[Heading]) -> dict[tuple[float, float], str]:
    """A name for the scale of each kind of answers."""
    several = list(dict.fromkeys((one.minimum, one.maximum) for one in found))
    if len(several) < 2:
        return dict.fromkeys(several, _("Score"))
    return {each: _("Score {n}").format(n=place) for place, each in enumerate(several, start=1)}


def said(own: Own | None) -> dict[str, Scale]:
    """What a questionnaire says of its scales, by title."""
    known = own.constructs if own else ()
    return {one.title: Scale(one.better, one.moved, one.pairing, one.low, one.high) for one in known}


def scales(rows: pd.DataFrame, known: Mapping[str, Scale]) -> pd.DataFrame:
    """One row per scale that the questions name, with what is said of it; null where a bound of the norm is not."""
    taken = rows[rows["take"]]
    found = []
    for title in dict.fromkeys(line(text) for text in taken["construct"]):
        own = taken[[line(text) == title for text in taken["construct"]]]
        guess = rough(number(own["minimum"].iloc[0], 1), number(own["maximum"].iloc[0], 5), len(own))
        one = known.get(title, Scale(BETTER[0], 0.0 if guess == "any" else float(guess)))
        if title:
            found.append([title, *one])
    types = {"moved": float, "pairing": bool, "low": float, "high": float}
    return pd.DataFrame(found, columns=SCALES).astype(types)


def typed(found: pd.DataFrame, edits: Mapping[Any, Mapping[str, Any]]) -> dict[str, Scale]:
    """What was typed of scales, by title; edits: place -> column -> new value."""
    rows = [{**found.iloc[int(place)].to_dict(), **cells} for place, cells in edits.items()]
    return {
        row["title"]: Scale(row["better"] or BETTER[0], number(row["moved"], 0), bool(row["pairing"]), *norm(row))
        for row in rows
    }


def norm(row: Mapping[Any, Any]) -> tuple[float | None, float | None]:
    """The two bounds of a norm; an emptied cell is none."""
    low, high = (None if pd.isna(row[name]) else float(row[name]) for name in ("low", "high"))
    return low, high


def definition(head: Mapping[str, Any], rows: pd.DataFrame, scale: pd.DataFrame, own: Own | None) -> dict[str, Any]:
    """A definition in the shape of a .toml file; questions and scales that were there keep their codes."""
    codes = {one.title: one.code for one in own.constructs} if own else {}
    for title in scale["title"]:
        codes.setdefault(title, slug(title, codes.values(), "score"))
    english = {one.code: one.title_en for one in own.constructs} if own else {}
    constructs = [construct(codes[row["title"]], row, english) for row in scale.to_dict("records")]
    taken = rows[rows["take"]]
    items = [item(str(code), row, codes) for code, row in zip(taken.index, taken.to_dict("records"), strict=True)]
    return {**head, "construct": constructs, "item": items}


def construct(code: str, row: Mapping[Any, Any], english: Mapping[str, str]) -> dict[str, Any]:
    """One scale; what does not hold of it is not written."""
    found = {"code": code, "title": row["title"], "better": row["better"], "moved": number(row["moved"], 0) or "any"}
    texts = {"title_en": english[code]} if english.get(code) else {}
    bounds = {name: bound for name, bound in zip(("low", "high"), norm(row), strict=True) if bound is not None}
    return {**found, **texts, **({"pairing": True} if row["pairing"] else {}), **bounds}


def codes_of(own: Own | None, fresh: int, taken: Collection[str]) -> list[str]:
    """The codes of the questions that are there, and a new one for each that may come."""
    known = [one.code for one in own.items] if own else []
    free = (code for n in count(1) if (code := f"q{n}") not in (*known, *taken))
    return [*known, *islice(free, fresh)]


def item(code: str, row: Mapping[Any, Any], codes: Mapping[str, str]) -> dict[str, Any]:
    """One question; the scale of yes and no and of words follows from their kind."""
    title = line(row["construct"])
    found = {"code": code, "text": line(row["text"]), "construct": codes.get(title, title), "kind": row["kind"]}
    if row["kind"] != "yn":
        found["minimum"] = number(row["minimum"], 1)
    if row["kind"] == "scale":
        found["maximum"] = number(row["maximum"], 5)
    if row["kind"] == "words":
        found["words"] = [word.strip() for word in line(row["words"]).split(APART) if word.strip()]
    return {**found, "reversed": bool(row["reversed"]), "before": line(row["before"]), "after": line(row["after"])}


def line(text: Any) -> str:
    """A cell of the editor as one line; an emptied one is nothing."""
    return " ".join(text.split()) if isinstance(text, str) else ""


def number(value: Any, default: float) -> float:
    """A number of the editor; an emptied cell is the default."""
    return default if value is None or pd.isna(value) else float(value)
