"""Expectation gaps of stage 1 are never growth: not on a page, in a file or in an answer of the command line."""

import argparse
import io
import json
from collections.abc import Iterator

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from locales import _, use, words
from metrics.change import CUTS, changes
from metrics.disclosure import threshold
from metrics.items import gaps
from metrics.parameters import measured
from metrics.whole import whole
from questionnaires import instruments, parameters
from reports import monitoring
from reports.columns import header
from terminal.figures import changes as answered
from tests.screens import run, sample_school
from ui import data

# The columns that only a table of changes has, and the one that only a table of gaps has.
GROWTH, GAP = ("improved", "worse", "mean_change"), "mean_gap"
LANGUAGES = ("ru", "en")
# Page and a reader of it, where figures of growth may stand.
PAGES = [("growth", "curator"), ("growth", "psychologist"), ("overview", "curator"), ("satisfaction", "psychologist")]


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    """All read the invented school, in which both stages were measured; nobody writes to it."""
    with sample_school():
        yield


def asked() -> set[str]:
    """The codes of every question of stage 1 that has a partner in the other wave."""
    return {item.code for one in instruments() for pair in one.pairs() for item in pair}


def wordings() -> set[str]:
    """Those questions as they are worded in the current language."""
    return {words(item.text) for one in instruments() for pair in one.pairs() for item in pair}


def tables(screen: AppTest) -> list[pd.DataFrame]:
    return [frame.value for frame in screen.dataframe]


def is_growth(frame: pd.DataFrame) -> bool:
    return any(header(name) in frame.columns for name in GROWTH)


def cells(frame: pd.DataFrame) -> set[str]:
    return {str(cell) for column in frame for cell in frame[column]}


def test_no_question_of_stage_one_has_the_code_or_the_name_of_a_parameter() -> None:
    assert not asked() & set(parameters())
    for language in LANGUAGES:
        use(language)
        assert not wordings() & {words(one.title) for one in parameters().values()}


def test_there_are_gaps_and_changes_to_be_mistaken_for_each_other() -> None:
    store = data.opened().store
    assert gaps(store, store.scope())["mean_gap"].notna().sum() > 5
    assert len(changes(store, store.scope())) > 5


@pytest.mark.parametrize("by", [None, CUTS[0]])
def test_the_command_line_tells_no_gap_among_changes(by: str | None) -> None:
    for role in ("curator", "psychologist"):
        rows, _code = answered(
            data.opened().store, argparse.Namespace(year=None, by=by, role=role, school=1, on_time=False)
        )
        assert rows
        assert {row["parameter"] for row in rows} <= set(measured(data.opened().store)) - asked()
        assert not {GAP, "comparison"} & {name for row in rows for name in row}
        assert not asked() & set(json.dumps(rows, ensure_ascii=False).split('"'))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_keeps_the_stages_on_sheets_of_their_own(language: str) -> None:
    use(language)
    store = data.opened().store
    scope, hide = store.scope(), threshold("curator", None)
    facts = monitoring.facts_of(scope.year, scope.on, "curator", hide)
    book = monitoring.report(
        monitoring.Figures(**whole(store, scope, "curator"), facts=facts, measured=measured(store))
    )
    both = {"gaps": 0, "changes": 0}
    for sheet in openpyxl.load_workbook(io.BytesIO(book), read_only=True):
        found = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None}
        if found & {header(name) for name in GROWTH}:
            both["changes"] += 1
            assert not found & (asked() | wordings() | {header(GAP)}), sheet.title
        both["gaps"] += header(GAP) in found
    assert both == {"gaps": 1, "changes": 1}


@pytest.mark.parametrize(("page", "role"), PAGES)
def test_no_page_shows_a_gap_as_growth(page: str, role: str) -> None:
    for language in LANGUAGES if page == "growth" and role == "curator" else LANGUAGES[:1]:
        use(language)
        screen = run(page, role, language)
        assert not screen.exception
        assert page != "growth" or any(map(is_growth, tables(screen)))
        for frame in filter(is_growth, tables(screen)):
            assert header(GAP) not in frame.columns
            assert not cells(frame) & (asked() | wordings())
        said = [part.value for kind in ("markdown", "subheader", "caption") for part in screen.get(kind)]
        assert not [text for text in said if any(f"`{code}`" in text for code in asked())]
        assert page != "growth" or not [text for text in said if any(wording in text for wording in wordings())]


def test_the_page_of_quality_calls_a_gap_by_its_name_and_shows_no_growth() -> None:
    for language in LANGUAGES:
        use(language)
        screen = run("quality", "curator", language)
        assert not screen.exception
        assert not [frame for frame in tables(screen) if is_growth(frame)]
        told = _("Experience minus expectation of the same people: an expectation gap, not growth.")
        assert told in [line.value for line in screen.caption]
