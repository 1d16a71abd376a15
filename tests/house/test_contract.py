"""The README names every field that the command line prints, and no other."""

import re
from pathlib import Path

import pytest

from data_loaders.desk import desk
from data_loaders.party import Party
from data_loaders.report import Column, Problem, TablePlan
from metrics.consents import consents
from metrics.measure import COLUMNS
from store import Store
from terminal.consents import told as consents_told
from terminal.figures import CHANGES, GAPS, ITEMS
from terminal.pairing import person, told


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text("utf-8")


def _section(readme: str, title: str) -> str:
    return readme.partition(f"### {title}")[2].partition("\n##")[0]


def _fields(table: str) -> set[str]:
    """Names in the first column of the lines of a table."""
    cells = (line.split("|")[1] for line in table.splitlines() if line.startswith("| `"))
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def test_the_readme_names_the_fields_of_import(readme):
    section = _section(readme, "`import`")
    assert _fields(section) == set(TablePlan(file="список.xlsx", sheet=None).as_dict())
    named = set(re.findall(r"`([^`]+)`", section))
    nested = Column("", None, 0).as_dict().keys() | Problem(None, None, None, None, "").as_dict().keys()
    assert nested - named == set()


def test_the_readme_names_the_fields_of_indicators(readme):
    assert _fields(_section(readme, "`indicators`")) == set(COLUMNS)


def test_the_readme_names_the_fields_of_items_and_gaps(readme):
    items, gaps = _section(readme, "`items`").split("| field of `gaps`")
    assert _fields(items) == set(ITEMS)
    assert _fields(gaps) == set(GAPS)


def test_the_readme_names_the_fields_of_changes(readme):
    assert _fields(_section(readme, "`changes`")) == set(CHANGES)


def test_the_readme_names_the_fields_of_people_and_join(readme):
    one = Party("pupil:У1", "pupil", "pupil", "У1")
    assert _fields(_section(readme, "`people`")) == set(person(one))
    assert _fields(_section(readme, "`join`")) == {*told(desk(Store.open(None), "2025/26")), "done"}


def test_the_readme_names_the_fields_of_consents(readme):
    store = Store.open(None)
    answer = consents_told("2025/26", consents(store, store.scope("2025/26")))
    assert _fields(_section(readme, "`consents`")) == set(answer)
