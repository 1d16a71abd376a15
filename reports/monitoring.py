"""The school's whole monitoring as one workbook: figures, notes on the data and the codebook."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from locales import _, day, ngettext, number, words
from metrics.definition import Definition, definitions
from metrics.scorecard import CARDS, ROWS
from questionnaires import FREQ, Parameter, instruments, parameters
from questionnaires.scorecard import scorecard as questionnaire
from reports import change_words, classes, codebook, scorecard
from reports.tables import Table, named
from reports.workbook import workbook

# Which figures an item of a kind has: the others of a hidden row are empty, not hidden.
OF_KIND = {"10": {"mean", "median", "low", "mid", "good", "high", "counts"}, "yn": {"yes"}, "freq": {"counts"}}
ANSWERS = ["mean", "median", "yes", "counts", "low", "mid", "good", "high"]


@dataclass(frozen=True)
class Figures:
    """Frames as metrics gives them for the rights of one reader, and the facts they stand for (name to text).

    indicators: the whole; by_class and by_form: with their groups. An empty frame leaves an empty sheet. measured: the
    parameters of stage 2 that changes may hold. known: the indicators with the school's targets. scorecard and cards:
    the curator's questionnaire.
    """

    indicators: pd.DataFrame
    by_class: pd.DataFrame
    by_form: pd.DataFrame
    items: pd.DataFrame
    gaps: pd.DataFrame
    changes: pd.DataFrame
    facts: Mapping[str, str]
    measured: Mapping[str, Parameter] = field(default_factory=parameters)
    known: Mapping[str, Definition] = field(default_factory=definitions)
    scorecard: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=[*ROWS]))
    cards: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=[*CARDS]))


def facts_of(year: str, on: date, role: str, hide: int) -> dict[str, str]:
    """What a workbook says of itself: period, reader, and the number of people below which figures are hidden."""
    readers = {"curator": _("curator"), "administration": _("administration"), "psychologist": _("psychologist")}
    return {
        _("School year"): year,
        _("As of"): day(on),
        _("Made on"): day(date.today()),
        _("For"): readers[role],
        _("Hidden below"): ngettext("{n} person", "{n} people", hide).format(n=number(hide)) if hide else _("nothing"),
    }


def report(figures: Figures) -> bytes:
    """The workbook (xlsx) of the figures; what is hidden in them stays hidden, nothing is counted anew."""
    return workbook([*_counted(figures), *_explained(figures)], figures.facts)


def _counted(figures: Figures) -> list[Table]:
    split = _("Where the whole list is the denominator, only the numerator is split by form.")
    not_growth = _("Stage 1: experience minus expectation. This is not growth.")
    good = _("Stage 2: better and worse in the good direction of the parameter.")
    good += " " + _("Counted are people in a pair or group of this school year; everybody where no pairs are loaded.")
    return [
        Table(_("Indicators"), _titled(figures.indicators), _("The whole school.")),
        Table(_("By class"), _titled(_groups(figures.by_class))),
        classes.involvement(figures.by_class),
        Table(_("By form"), _titled(_groups(figures.by_form)), split),
        Table(_("Items"), _items(figures.items), _("Stage 1: answers by form, role, wave and item.")),
        Table(_("Expectation and experience"), _gaps(figures.gaps), not_growth),
        Table(_("Changes"), _changes(figures), good),
        *scorecard.tables(figures.scorecard, figures.cards),
    ]


def _explained(figures: Figures) -> list[Table]:
    notes = codebook.notes(figures.facts, figures.known)
    return [
        Table(_("Notes on the data"), notes, _("Thresholds, rules, targets, sources.")),
        Table(_("Codebook of items"), codebook.items()),
        Table(_("Codebook of indicators"), codebook.indicators(figures.known)),
        Table(_("Codebook of parameters"), codebook.measured(figures.measured)),
        Table(_("Codebook of the scorecard"), scorecard.codebook(), words(questionnaire().source)),
    ]


def _groups(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[[bool(group) for group in frame["group"]]] if len(frame) else frame


def _titled(frame: pd.DataFrame) -> pd.DataFrame:
    titles = {code: words(one.title) for code, one in definitions().items()}
    return _beside(frame, "indicator", "title", [titles.get(code, code) for code in frame["indicator"]])


def _items(frame: pd.DataFrame) -> pd.DataFrame:
    shown = _coded(_beside(frame, "item", "text", _wording(frame, "item")))
    counts = zip(frame["kind"], frame["counts"], strict=True)
    shown = shown.assign(
        wave=[named("wave", code) for code in frame["wave"]],
        kind=[codebook.kind_words(kind) for kind in frame["kind"]],
        counts=pd.Series([distribution(kind, cell) for kind, cell in counts], frame.index, dtype=object),
    )
    for name in ANSWERS:
        lacks = pd.Series([name not in OF_KIND.get(kind, ()) for kind in frame["kind"]], frame.index)
        shown[name] = shown[name].astype(object).mask(lacks & shown[name].isna(), "")
    return shown


def distribution(kind: str, counts: object) -> str | None:
    """The counts of an item as words, «редко: 3; часто: 5», «Да: 4; Нет: 1»; null where they are not given."""
    if not isinstance(counts, Mapping):
        return None
    if kind == "freq":
        # Stored answers are 1 to 5; either spelling of the scale gets its words.
        places = {str(at): code for at, code in enumerate(FREQ, start=1)}
        counts = {named("freq", places.get(str(key), str(key))): count for key, count in counts.items()}
    elif kind == "yn":
        counts = {named("yn", str(key)): count for key, count in counts.items()}
    return "; ".join(f"{key}: {count}" for key, count in counts.items())


def _gaps(frame: pd.DataFrame) -> pd.DataFrame:
    shown = _coded(_beside(frame, "after", "text", _wording(frame, "after")))
    return shown.assign(comparison=[codebook.comparison_words(code) for code in frame["comparison"]])


def _changes(figures: Figures) -> pd.DataFrame:
    titles = {code: words(one.title) for code, one in figures.measured.items()}
    titled = [titles.get(code, code) for code in figures.changes["parameter"]]
    return change_words.spoken(_beside(figures.changes, "parameter", "title", titled))


def _wording(frame: pd.DataFrame, column: str) -> list[str]:
    texts = {(sheet.form, sheet.role, item.code): item.text for sheet in instruments() for item in sheet.items}
    keys = zip(frame["form"], frame["role"], frame[column], strict=True)
    return [words(texts.get(key, {})) for key in keys]


def _coded(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(**{cut: [named(cut, code) for code in frame[cut]] for cut in ("form", "role")})


def _beside(frame: pd.DataFrame, column: str, name: str, texts: list[str]) -> pd.DataFrame:
    shown = frame.copy()
    shown.insert(list(frame.columns).index(column) + 1, name, texts)
    return shown
