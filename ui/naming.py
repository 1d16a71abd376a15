"""The codes of a table in words, as a reader meets them."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd

from data_loaders.kind_names import table_name
from locales import _, words
from metrics.definition import definitions
from metrics.reasons import reasons
from questionnaires import FORMS, instrument, items
from reports.change_words import interval_words, test_words
from reports.codebook import better_words, comparison_words, evidence_words, kind_words
from reports.monitoring import distribution
from reports.tables import named
from ui.measured import own_title, title


def in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """The table with forms, roles, waves, indicators, parameters, reasons and kinds of tables in words."""
    found = frame.copy()
    for name, speak in SPEAKERS.items():
        if name in found.columns:
            # As objects, since pandas would turn words beside nulls into a type of its own.
            found[name] = pd.Series([_each(speak, cell) for cell in found[name]], found.index, dtype=object)
    # Their columns are called codes elsewhere; here stand their titles.
    return found.rename(columns={"indicator": _("Indicator"), "parameter": _("Parameter")})


def item_text(form: str, role: str, item: str) -> str:
    """The wording of a question, the catalogue's where the form has no such question."""
    asked = instrument(form, role).item(item) if form in FORMS else None
    known = asked or items().get(item)
    return words(known.text) if known else item


def worded(frame: pd.DataFrame) -> pd.DataFrame:
    """A table whose questions have their wording beside their code, and their distribution in words."""
    item = next((name for name in ("item", "after") if name in frame.columns and "role" in frame.columns), None)
    if item is None:
        return frame
    asked = zip(frame["form"], frame["role"], frame[item], strict=True)
    shown = frame.assign(text=[item_text(*one) for one in asked])
    if "counts" in frame.columns:
        counts = zip(frame["kind"], frame["counts"], strict=True)
        shown["counts"] = pd.Series([distribution(*one) for one in counts], frame.index, dtype=object)
    return shown


def indicator_title(code: str) -> str:
    """The title of an indicator."""
    return words(definitions()[code].title) if code in definitions() else code


def kind_name(kind: str) -> str:
    """What a table is, or what a question asks for."""
    return table_name(kind) or own_title(kind) or kind_words(kind)


def source_name(source: str) -> str:
    """Which system wrote a file."""
    names = {
        "yandex": _("Yandex Forms"),
        "google": _("Google Forms"),
        "microsoft": _("Microsoft Forms"),
        "typed": _("typed by hand"),
    }
    return names.get(source) or SYSTEMS.get(source, source)


def status_name(status: str) -> str:
    """How far a table is, or a pair."""
    names = {
        "planned": _("ready"),
        "stored": _("stored"),
        "already stored": _("stored already"),
        "refused": _("not recognised"),
        "needs answer": _("needs an answer"),
    }
    pairs = {"active": _("at work"), "ended": _("completed"), "dropped": _("broken off")}
    return (names | pairs).get(status, status)


def flag_name(flag: str) -> str:
    """What is worth a look in a row."""
    names = {
        "repeated": _("rows of repeated people"),
        "same_answers": _("kept, all answers alike"),
        "too_fast": _("kept, answered too fast"),
        "blank": _("rows with an empty wave"),
    }
    return names.get(flag, flag)


def repeats_name(which: str) -> str:
    """Which row of a repeated person is kept."""
    return {"last": _("the last row"), "first": _("the first row"), "ask": _("ask")}[which]


def gender_name(gender: str) -> str:
    """Girl or boy, as a list of pupils says it."""
    return {"male": _("m"), "female": _("f")}.get(gender) or named("gender", gender)


def _each(speak: Callable[[str], str], cell: Any) -> Any:
    if isinstance(cell, str):
        return speak(cell)
    if isinstance(cell, list | tuple) or hasattr(cell, "tolist"):
        return ", ".join(speak(str(part)) for part in cell)
    return None


SYSTEMS = {"kobo": "KoboToolbox", "odk": "ODK",
           "limesurvey": "LimeSurvey", "qualtrics": "Qualtrics", "surveymonkey": "SurveyMonkey",
           "typeform": "Typeform", "redcap": "REDCap", "survey123": "Survey123", "1ka": "1KA",
           "moodle": "Moodle"}  # fmt: skip
SPEAKERS: dict[str, Callable[[str], str]] = {
    "form": lambda code: named("form", code),
    "role": lambda code: named("role", code),
    "parameter": title,
    "reason": lambda code: reasons().get(code, code),
    "indicator": indicator_title,
    "kind": kind_name,
    "source": source_name,
    "status": status_name,
    "gender": gender_name,
    "comparison": comparison_words,
    "better": better_words,
    "evidence": evidence_words,
    "test": test_words,
    "interval": interval_words,
    **{name: partial(named, name) for name in ("wave", "role_model", "category")},
}
