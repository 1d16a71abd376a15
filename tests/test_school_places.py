"""Schools, their names, their places over time and the targets that follow from them; on the command line, too."""

import json
from datetime import date
from pathlib import Path

import pytest

import cli
from metrics.definition import definition
from metrics.targets import MUNICIPALITY, REGION, Place, change, history, in_force, with_targets, withdraw
from store import Store
from store.places import ALWAYS, Stretch, laid
from store.schools import add, on_day, place, place_municipality, places, schools, stretches
from tests.small_school import PAIRS, PUPILS

CODE, YEAR = "involvement_pupils", "2025/26"
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def share(store: Store, school: int, on: date = MAY) -> int | None:
    """The per cent that a school has to reach."""
    target = with_targets(store, [definition(CODE)], school, on)[0].target(2026)
    return None if target is None or target.share is None else int(target.share * 100)


def test_a_new_stretch_cuts_those_it_overlaps_and_leaves_the_rest() -> None:
    long = Stretch("А", MUNICIPALITY, date(2020, 1, 1))
    short = Stretch("Б", MUNICIPALITY, date(2025, 9, 1), date(2025, 12, 31))
    assert [(one.parent, one.since, one.until) for one in laid([long], short)] == [
        ("А", date(2020, 1, 1), date(2025, 8, 31)), ("Б", date(2025, 9, 1), date(2025, 12, 31)),
        ("А", date(2026, 1, 1), None)]  # fmt: skip
    assert laid([short], Stretch(None, MUNICIPALITY, date(2025, 1, 1))) == []
    with pytest.raises(ValueError, match="2025"):
        laid([], Stretch("А", MUNICIPALITY, date(2026, 1, 1), date(2025, 1, 1)))


def test_the_school_of_an_unused_instance_is_not_known_and_an_added_one_is() -> None:
    store = Store.open(None)
    assert schools(store) == []
    assert add(store, "  Школа   № 2 ") == 2
    assert [(one.number, one.name, one.files) for one in schools(store)] == [(2, "Школа № 2", False)]
    with pytest.raises(ValueError, match=r"^\s*$"):
        add(store, "  ")
    with pytest.raises(KeyError):
        place(store, 9, Stretch("А", MUNICIPALITY, ALWAYS))


def test_one_place_is_not_two_by_its_capitals_or_spaces() -> None:
    store = Store.open(None)
    for name in ("Котлас", " КОТЛАС", "котлас "):
        place(store, add(store, "Школа"), Stretch(name, MUNICIPALITY, ALWAYS))
    place_municipality(store, "котлас", Stretch("Область", REGION, ALWAYS))
    assert places(store, MUNICIPALITY) == ["Котлас"]
    assert on_day(store, MAY)["region"].tolist() == ["Область"] * 3
    assert stretches(store, "Котлас")[0].parent == "Область"


def test_the_nearest_owner_of_a_target_is_followed_and_history_is_kept() -> None:
    store = Store.open(None)
    first, second = add(store, "Первая"), add(store, "Вторая")
    place(store, first, Stretch("Котлас", MUNICIPALITY, ALWAYS, date(2026, 5, 31)))
    place_municipality(store, "Котлас", Stretch("Область", REGION, ALWAYS))
    town, region = Place(MUNICIPALITY, "Котлас"), Place(REGION, "Область")
    assert share(store, first) == share(store, second) == 70
    change(store, CODE, "40", YEAR, "Закон", "curator", region)
    assert (share(store, first), share(store, second)) == (40, 70)
    change(store, CODE, "50", YEAR, "Решение", "curator", town)
    assert (share(store, first), share(store, first, JUNE)) == (50, 70)
    change(store, CODE, "60", YEAR, "Приказ", "curator", first)
    assert (share(store, first), share(store, first, JUNE)) == (60, 60)
    assert [one.target.by for one in in_force(store, YEAR, town) if one.indicator == CODE and one.target] == [
        MUNICIPALITY
    ]
    withdraw(store, CODE, YEAR, "curator", first)
    withdraw(store, CODE, YEAR, "curator", town)
    assert (share(store, first), [len(history(store, one)) for one in (region, town, first, 1)]) == (40, [1, 1, 1, 0])
    assert history(store, town)["before"].tolist() == ["40"]


@pytest.fixture
def base(tmp_path: Path) -> list[str]:
    """A database with three schools, of which two have handed in their files; as options of a command."""
    base = ["--db", str(tmp_path / "monitor.duckdb")]
    files = [tmp_path / "ученики.csv", tmp_path / "пары.csv"]
    for file, data in zip(files, (PUPILS, PAIRS), strict=True):
        file.write_bytes(data)
    for name in ("Школа № 1", "Школа № 2", "Школа № 3"):
        listed, code = cli.run(["schools", "add", name, *base])
    assert (code, [one["school"] for one in listed]) == (0, [2, 3, 4])
    for school in ("2", "3"):
        told, code = cli.run(["import", *map(str, files), "--school", school, *base])
        assert (code, {one["status"] for one in told}) == (0, {"stored"})
    return base


def test_files_of_several_schools_are_counted_each_in_its_own(base: list[str]) -> None:
    for line in (["place", "2", "Котлас"], ["place", "3", "Котлас", "--from", "2030-01-01"]):
        assert cli.run(["schools", *line, *base])[1] == 0
    found, code = cli.run(["schools", "ranking", *base])
    assert (code, found["whole"][0]["numerator"], found["whole"][0]["with_data"]) == (0, 4, 2)
    assert [(one["school"], one["municipality"], one["value"]) for one in found["schools"]] == [
        (2, "Котлас", 1), (3, None, 1), (4, None, None)]  # fmt: skip
    figures, _code = cli.run(["indicators", "--school", "3", *base])
    assert figures[0]["numerator"] == 2


def test_an_upload_is_undone_and_put_back_by_its_own_school_alone(base: list[str]) -> None:
    assert cli.run(["undo", "3", "--school", "2", *base])[1] == 1
    assert cli.run(["undo", "3", "--school", "3", *base])[1] == 0
    assert [len(cli.run(["uploads", "--school", number, *base])[0]) for number in "123"] == [0, 2, 2]
    gone, _code = cli.run(["schools", "ranking", *base])
    assert [one["denominator"] for one in gone["schools"]] == [2, 0, None]
    assert cli.run(["redo", "3", "--school", "3", *base])[1] == 0
    back, _code = cli.run(["schools", "ranking", *base])
    assert [one["denominator"] for one in back["schools"]] == [2, 2, None]


@pytest.mark.parametrize(("line", "part"), [
    (["indicators", "--school", "9"], "школы с номером 9 нет"), (["schools", "rename", "два", "Имя"], "«два»"),
    (["schools", "place", "1"], "после «place»"), (["schools", "ranking", "--indicator", "чего"], CODE),
    (["schools", "add", "Школа", "--role", "administration"], "для куратора"),
    (["targets", "--municipality", "Нигде"], "«Нигде» нет"),
    (["schools", "place", "1", "А", "--from", "2026-01-01", "--to", "2025-01-01"], "раньше, чем начался"),
])  # fmt: skip
def test_what_cannot_be_done_is_said_in_a_sentence(line: list[str], part: str, tmp_path: Path) -> None:
    answer, code = cli.run([*line, "--db", str(tmp_path / "monitor.duckdb")])
    assert (code, part in json.dumps(answer, ensure_ascii=False)) == (1, True), answer


def test_the_own_school_is_called_by_the_name_in_the_settings_until_it_is_named_among_the_schools() -> None:
    store = Store.open(None)
    assert on_day(store, date(2026, 1, 1))["name"].isna().all()
    store.save_setting("school_name", " МОУ СОШ № 44 ")
    with store.writing() as cursor:
        cursor.execute("insert into person (school, year, person, kind) values (1, '2025/26', 'pupil:1', 'pupil')")
    assert on_day(store, date(2026, 1, 1))["name"].tolist() == ["МОУ СОШ № 44"]
    with store.writing() as cursor:
        cursor.execute("update school set name = 'Школа № 44' where school = 1")
    assert on_day(store, date(2026, 1, 1))["name"].tolist() == ["Школа № 44"]
