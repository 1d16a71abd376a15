"""The package of a school's figures for its municipality: nothing but counts, small groups hidden, signed."""

import hashlib
import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from locales import _
from metrics.definition import Definition
from metrics.disclosure import threshold
from metrics.holding_back import held_back
from metrics.measure import measure_all
from metrics.settings import value
from metrics.targets import per_cent, school_definitions
from store import Scope, Store
from store.handing_on import code_of, note_shown, secret_of, shown_before
from store.scope import is_class
from store.sealing import fingerprint, public_key, sealed

CUTS = (None, "class", "form")
COLUMNS = ["indicator", "cut", "group", "numerator", "denominator", "unknown", "surveyed", "participants", "suppressed"]
STRICTEST = "administration"  # the reader from whom most is hidden
SETTINGS = ("age_on", "late_baseline_days", "pairs_formed", "programme_end")


class Package(NamedTuple):
    """A package: its bytes, the fingerprint of the school's key, its figures, and which of them are hidden."""

    data: bytes
    fingerprint: str
    figures: pd.DataFrame
    hidden: int


def package(store: Store, scope: Scope, who: str) -> Package:
    """The package of the school's own year and date; made twice of the same data it is the same, byte for byte.

    What it shows of answers is noted, since the next package may not differ from it by a few people. Raises ValueError
    with a sentence where the school has not said its name.
    """
    name = str(value(store, "school_name")).strip()
    if not name:
        raise ValueError(_("the name of the school is not set; type it on the settings page or set school_name"))
    with store.lock:
        secret = secret_of(store)
        known = school_definitions(store)
        found = figures(store, known, scope)
        content = {
            "school": {"code": code_of(store), "name": name},
            "year": scope.year,
            "counted_on": scope.on.isoformat(),
            "program": version(),
            "rules": rules(store, known),
            "figures": [plain(row) for row in found.to_dict("records")],
        }
        note_shown(store, scope, on_answers(found, known), who)
    return Package(sealed(content, secret), fingerprint(public_key(secret)), found, int(found["suppressed"].sum()))


def figures(store: Store, known: dict[str, Definition], scope: Scope) -> pd.DataFrame:
    """One row per indicator and figure: the whole, each class, each form; columns COLUMNS, a share's parts only.

    Answers are not told by class. Small groups are hidden as from the administration, and more than these where
    the package less itself, or less an earlier one, would tell of too few people.
    """
    hide = threshold(STRICTEST, store.setting("small_group"))
    found = pd.concat([by_cut(store, known, scope, by, hide) for by in CUTS], ignore_index=True)
    found["place"] = [list(known).index(code) for code in found["indicator"]]
    found = found.sort_values("place", kind="stable")[COLUMNS]
    earlier = shown_before(store, scope.year)
    parts = [found[found["indicator"] == code] for code in known]
    told = [held_back(part, earlier.get(code, []), hide) if known[code].tells == "answers" else part
            for code, part in zip(known, parts, strict=True)]  # fmt: skip
    return pd.concat(told, ignore_index=True)


def by_cut(store: Store, known: dict[str, Definition], scope: Scope, by: str | None, hide: int) -> pd.DataFrame:
    """One row per indicator and group of a cut; by None one per indicator, the whole."""
    asked = [one for one in known.values() if by is None or by in cuts(one)]
    table = measure_all(store, asked, scope, by, hide)
    table["cut"] = pd.Series([by] * len(table), table.index, dtype=object)
    table["group"] = pd.Series([group.get(by) for group in table["group"]], table.index, dtype=object)
    if by == "class":
        table = table[[is_class(name) for name in table["group"]]]
    return table[COLUMNS] if by is None else table[table["group"].notna()][COLUMNS]


def cuts(one: Definition) -> list[str]:
    """By what an indicator leaves the school: by class only what does not tell of answers."""
    return [cut for cut in one.cuts if cut == "form" or (cut == "class" and one.tells != "answers")]


def on_answers(found: pd.DataFrame, known: dict[str, Definition]) -> list[tuple[Any, ...]]:
    """The figures on answers that are shown: indicator, cut, group, numerator, denominator each."""
    rows = [plain(row) for row in found.to_dict("records") if known[row["indicator"]].tells == "answers"]
    return [tuple(row[name] for name in COLUMNS[:5]) for row in rows if row["numerator"] is not None]


def plain(row: dict[Any, Any]) -> dict[str, Any]:
    """A figure as JSON holds it."""
    return {name: None if pd.isna(row[name]) else row[name] if isinstance(row[name], str | bool) else int(row[name])
            for name in COLUMNS}  # fmt: skip


def rules(store: Store, known: dict[str, Definition]) -> dict[str, Any]:
    """By which rules was counted: threshold, settings, targets without the words of their acts, and fingerprints."""
    return {
        "small_group": threshold(STRICTEST, store.setting("small_group")),
        "settings": {key: value(store, key) for key in SETTINGS},
        "targets": {
            code: [{"year": target.year, "percent": per_cent(target), "own": target.own} for target in one.targets]
            for code, one in known.items()
        },
        "words": {code: one.numerator["ru"] for code, one in known.items() if one.tells == "answers"},
        "sha256": {code: digest(one) for code, one in known.items()},
    }


def digest(one: Definition) -> str:
    """What tells an indicator's way of counting from another: a hash of its query and parameters."""
    said = one.sql + json.dumps(dict(one.parameters), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


@cache
def version() -> str:
    """The version of this program."""
    text = Path(__file__).parents[1].joinpath("pyproject.toml").read_text(encoding="utf-8")
    return str(tomllib.loads(text)["project"]["version"])
