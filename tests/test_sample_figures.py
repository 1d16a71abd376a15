"""Every figure of the sample school is the one of the plain recount (sample_data/truth.json, recounted in pandas)."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

import sample_data
from data_loaders.report import FilePlan
from metrics.change import changes
from metrics.indicators import indicators
from metrics.items import gaps, items
from metrics.package import package
from questionnaires import items as items_of_all
from store import Scope, Store
from tests.screens import sample, sample_store

pytestmark = pytest.mark.xdist_group("sample_school")

TRUTH = sample_data.truth()
YEARS = list(TRUTH["years"])
COUNTS = ["n_before", "n_after", "n_matched", "improved", "same", "worse"]
MEANS = ["mean_before", "mean_after", "mean_change", "median_before", "median_after"]


@pytest.fixture(scope="module")
def loaded() -> Iterator[tuple[Store, list[FilePlan]]]:
    """A store with the sample school, and what its files were taken for."""
    with sample_store() as store:
        yield store, sample()[1]


@pytest.fixture(scope="module")
def school(loaded: tuple[Store, list[FilePlan]]) -> Store:
    return loaded[0]


def scope(year: str) -> Scope:
    return Scope(1, year, date.fromisoformat(TRUTH["years"][year]["on"]))


@pytest.mark.parametrize("year", YEARS)
def test_involvement_is_the_recounted_one_in_the_whole_and_in_every_class(school: Store, year: str) -> None:
    truth, frame = TRUTH["years"][year], indicators(school, scope(year), "class")
    whole = frame[frame["group"] == {}].set_index("indicator")
    for name in ("involvement_pupils", "involvement_teachers", "involvement_total", "mentees_10_19", "mentors_15_19",
                 "young_teachers"):  # fmt: skip
        assert whole.loc[name, ["numerator", "denominator"]].tolist() == truth[name], name
    rows = frame[(frame["indicator"] == "involvement_pupils") & (frame["group"] != {})]
    found = {row.group["class"]: [row.numerator, row.denominator] for row in rows.itertuples()}
    assert found == truth["involvement_by_class"]


@pytest.mark.parametrize("year", YEARS)
def test_satisfaction_by_form_is_the_recounted_one(school: Store, year: str) -> None:
    frame = indicators(school, scope(year), "form", role="psychologist")
    for said in TRUTH["years"][year]["satisfaction"]:
        same = (frame["indicator"] == said["indicator"]) & (frame["group"] == {"form": said["form"]})
        row = frame[same].iloc[0]
        counted = [row["numerator"], row["denominator"], row["surveyed"], row["participants"]]
        assert counted == [said["satisfied"], said["surveyed"], said["surveyed"], said["participants"]], said


@pytest.mark.parametrize("year", YEARS)
def test_questionnaires_received_and_owed_are_the_recounted_ones(school: Store, year: str) -> None:
    said = TRUTH["years"][year]["questionnaires"]
    frame = indicators(school, scope(year))
    row = frame[frame["indicator"] == "response_rate"].iloc[0]
    assert [row["numerator"], row["denominator"]] == [sum(s["received"] for s in said), sum(s["owed"] for s in said)]


@pytest.mark.parametrize("year", YEARS)
def test_expectation_gaps_are_the_recounted_ones(school: Store, year: str) -> None:
    frame = gaps(school, scope(year), "psychologist").set_index(["form", "role", "before", "after"])
    for said in TRUTH["years"][year]["gaps"]:
        if items_of_all()[said["after"]].kind == "txt":
            continue  # open answers stand side by side on the page of quality, there is nothing to subtract
        row = frame.loc[(said["form"], said["role"], said["before"], said["after"])]
        assert row["n_matched"] == said["n_matched"], said
        if said["mean_gap"] is None:
            assert pd.isna(row["mean_gap"]), said
        else:
            assert row["mean_gap"] == pytest.approx(said["mean_gap"], abs=1e-12), said


def test_changes_are_the_recounted_ones(school: Store) -> None:
    for year, parameters in TRUTH["growth"].items():
        frame = changes(school, scope(year), role="psychologist").set_index("parameter")
        for code, said in parameters.items():
            assert frame.loc[code, COUNTS].tolist() == [said[name] for name in COUNTS], code
            assert frame.loc[code, MEANS].tolist() == pytest.approx([said[name] for name in MEANS], abs=1e-12), code


def test_every_file_is_taken_for_what_it_is_and_every_unreadable_cell_is_named(
    loaded: tuple[Store, list[FilePlan]],
) -> None:
    for one in loaded[1]:
        for table, said in zip(one.tables, TRUTH["files"][one.name], strict=True):
            assert (table.kind, table.source, table.status) == (said["kind"], said["source"], "stored"), one.name
            found = (table.form, table.role, table.wave, table.year or said["year"])
            if table.kind == "questionnaire":
                assert found == (said["form"], said["role"], said["wave"], said["year"]), one.name
            counted = [getattr(table, f"rows_{name}") for name in ("read", "stored", "repeated", "skipped")]
            assert counted == [said["rows"][name] for name in ("read", "stored", "repeated", "skipped")], one.name
            wrong = {(problem.row, problem.value) for problem in table.problems}
            assert {(cell["row"], cell["value"]) for cell in said["problems"]} <= wrong, one.name


def test_the_package_of_the_school_holds_no_name_and_no_code_of_anybody(school: Store) -> None:
    school.save_setting("school_name", "МБОУ СОШ № 5")
    text = package(school, scope(YEARS[-1]), "curator").data.decode().partition('"public_key"')[0].lower()
    names = {
        word for (name,) in school.run("select distinct name from identity.name").fetchall() for word in name.split()
    }
    codes = {
        code
        for table in ("roster", "pair_member", "response", "measurement")
        for (code,) in school.run(f"select distinct code from {table} where code is not null").fetchall()
    }
    said = {answer for (answer,) in school.run("select distinct text from answer where length(text) > 5").fetchall()}
    known = [word.lower() for word in (*names, *codes, *said) if len(word) > 2]
    assert len(known) > 1_000
    assert [word for word in known if word in text] == []


@pytest.mark.parametrize("year", YEARS)
def test_items_are_the_recounted_ones(school: Store, year: str) -> None:
    frame = items(school, scope(year), "psychologist").set_index(["form", "role", "wave", "item"])
    # Of the interim questionnaires only the last of each person is an answer here: see the pulse in test_sample_beside.
    for tables in TRUTH["files"].values():
        asked = [t for t in tables if t["kind"] == "questionnaire" and t["wave"] != "during"]
        for table in (t for t in asked if t["year"] == year):
            for code, said in table["items"].items():
                row = frame.loc[(table["form"], table["role"], table["wave"], code)]
                assert row["n"] == said["n"], (table["form"], table["role"], code)
                for name in ("mean", "yes"):
                    if said.get(name) is not None:
                        assert row[name] == pytest.approx(said[name], abs=1e-12), code
