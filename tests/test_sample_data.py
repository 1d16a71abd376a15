"""The sample school's files are what the generator makes and what its README says."""

import csv
import re
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import coordinate_to_tuple

import sample_data
from sample_data.__main__ import write
from tests.sample_reading import QUESTIONNAIRES, TABLES, TRUTH, cells, code, name, people, school_class, table

README = (sample_data.HERE / "README.md").read_text(encoding="utf-8")
THIS = TRUTH["years"]["2025/26"]


def readme_rows(title: str) -> list[list[str]]:
    """The table under a heading of the README, without its two head rows."""
    part = README.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in row] for row in rows[2:]]


def test_the_generator_makes_the_committed_files_again_byte_for_byte(tmp_path: Path) -> None:
    write(tmp_path)
    made = {path.name: path.read_bytes() for path in (tmp_path / "files").iterdir()}
    kept = {path.name: path.read_bytes() for path in sample_data.FILES.iterdir()}
    assert sorted(made) == sorted(kept)
    changed = [file for file in kept if made[file] != kept[file]]
    assert not changed, "the questions or the generator have changed: run python -m sample_data"
    assert (tmp_path / "truth.json").read_bytes() == sample_data.TRUTH.read_bytes()


def test_files_are_listed_in_the_order_of_uploading_and_stay_small() -> None:
    listed = sample_data.files()
    assert sorted(listed) == sorted(sample_data.FILES.iterdir())
    assert [path.name for path in listed] == [row[0] for row in readme_rows("Файлы · Files")]
    assert sum(path.stat().st_size for path in listed) < 1_500_000


def test_the_readme_counts_the_rows_of_every_table() -> None:
    said = [(row[0], [int(n) for n in row[2].split("+")]) for row in readme_rows("Файлы · Files")]
    assert said == [(file, [t["rows"]["stored"] for t in tables]) for file, tables in TRUTH["files"].items()]


def test_the_readme_lists_every_dirty_cell_and_the_cell_says_so() -> None:
    said = {tuple(row) for row in readme_rows("Грязные ячейки · Dirty cells")}
    told = {
        (file, t["sheet"], odd["cell"], odd["value"], "—" if odd["read"] is None else str(odd["read"]))
        for file, t in TABLES
        for odd in [*t["problems"], *t.get("read_anyway", [])]
    }
    assert said == told
    for file, sheet, cell, value, _ in told:
        row, column = coordinate_to_tuple(cell)
        assert cells(file, sheet)[row - 1][column - 1] == value


def test_the_readme_lists_every_row_that_is_not_a_person_of_the_school() -> None:
    said = {tuple(row) for row in readme_rows("Грязные строки · Dirty rows")}
    told = set()
    for file, t in TABLES:
        told |= {(file, t["sheet"], str(one["row"]), one["why"]) for one in t.get("left_out", [])}
        told |= {(file, t["sheet"], str(one["row"]), one["value"]) for one in t.get("unknown", [])}
    assert said == told


def test_the_readme_says_how_many_are_in_pairs() -> None:
    for year, told in TRUTH["years"].items():
        for key in ("involvement_pupils", "involvement_teachers", "young_teachers"):
            some, everybody = told[key]
            assert f"{some} из {everybody}" in README.split(f"**{year}**", 1)[1].split("\n\n", 1)[0]


@pytest.mark.parametrize("file", [p.name for p in sample_data.files() if p.suffix == ".xlsx"])
def test_no_cell_of_a_workbook_is_a_formula(file: str) -> None:
    book = openpyxl.load_workbook(sample_data.FILES / file)
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_the_csv_files_have_the_encodings_and_separators_of_their_makers() -> None:
    roster = (sample_data.FILES / "kontingent_2024_25.csv").read_bytes().decode("cp1251")
    form = (sample_data.FILES / "anketa_nastavlyaemye_vyhod.csv").read_bytes().decode("utf-8")
    assert next(csv.reader(roster.splitlines(), delimiter=";"))[1] == "ФИО обучающегося"
    assert next(csv.reader(form.splitlines()))[:2] == ["Отметка времени", "Код участника"]


@pytest.mark.parametrize(("file", "year"), [("kontingent_2024_25.csv", 0), ("kontingent_2025_26.xlsx", 1)])
def test_exactly_two_pupils_share_a_name_and_sit_in_different_classes(file: str, year: int) -> None:
    roster = table(file, TRUTH["files"][file][0])
    names = roster.iloc[:, 1].map(name)
    twins = [n for n, times in Counter(names).items() if times > 1]
    assert len(twins) == 1
    assert roster[names == twins[0]]["Класс"].map(school_class).nunique() == 2


def test_one_class_has_nobody_in_a_pair_and_another_gives_no_questionnaire_in_may() -> None:
    assert [c for c, (some, _) in THIS["involvement_by_class"].items() if some == 0] == ["8Б"]
    roster = table("kontingent_2025_26.xlsx", TRUTH["files"]["kontingent_2025_26.xlsx"][0])
    quiet = set(roster[roster["Класс"].map(school_class) == "9А"]["Код"].map(code))
    given = {t["wave"]: set() for _, t in QUESTIONNAIRES}
    for file, t in QUESTIONNAIRES:
        if t["year"] == "2025/26":
            given[t["wave"]] |= set(people(file, t)["who"])
    assert quiet & given["before"]
    assert not quiet & given["after"]
