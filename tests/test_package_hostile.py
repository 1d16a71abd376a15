"""Packages that are signed and still wrong: refused whole in a sentence, or what nobody knows left out and named."""

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from locales import use
from store import Store
from store.sealing import LARGEST, written
from tests.planned import empty_store
from tests.sender import NAME, content, figure, package, planned, said, sent, table

FIGURES = {
    "a number of a hundred digits": figure(numerator=10**100),
    "a negative number": figure(numerator=-1),
    "a number as text": figure(numerator="3"),
    "a truth value for a number": figure(numerator=True),
    "a list for a number": figure(numerator=[3]),
    "a hidden figure with its number": figure(suppressed=True),
    "hidden and yet its number of people": figure(numerator=None, suppressed=True),
    "a cut that tells of people": figure(cut="category", group="gifted"),
    "a group without a cut": figure(group="7А"),
    "a cut without a group": figure(cut="class"),
    "a class as long as a letter": figure(cut="class", group="Иванова Анна Петровна, 7А"),
    "a class with invisible signs": figure(cut="class", group="7\u202eА"),
    "an indicator that is a list": figure(indicator=["x"]),
    "a word for whether it is hidden": figure(suppressed="no"),
    "no object": 3,
}
CONTENTS = {
    "no figures": {"figures": []},
    "figures that are none": {"figures": {"a": 1}},
    "the same figure twice": {"figures": [figure(), figure(numerator=4)]},
    "too many figures": {"figures": [figure(cut="class", group=str(n)) for n in range(10_001)]},
    "no school": {"school": None},
    "a code that is none": {"school": {"code": "'; drop table school; --", "name": "Школа"}},
    "a name of a thousand letters": {"school": {"code": "00ff00ff00ff00ff", "name": "Ш" * 1_000}},
    "a name of several lines": {"school": {"code": "00ff00ff00ff00ff", "name": "Школа\nДругая"}},
    "a day that is none": {"counted_on": "2026-02-30"},
    "a day of another year": {"counted_on": "2024-05-31"},
    "a year that is none": {"year": "2025/27"},
    **{name: {"figures": [one]} for name, one in FIGURES.items()},
}


@pytest.mark.parametrize("case", CONTENTS)
def test_what_no_package_may_hold_is_refused_whole_in_a_sentence(case: str) -> None:
    refused = planned(empty_store(), package(**CONTENTS[case]))
    assert table(refused).status == "refused"
    assert said(refused).startswith("Это не пакет показателей школы: ")
    assert len(said(refused)) < 400
    assert not table(refused).facts


def test_a_package_of_a_million_rows_is_refused_by_its_size() -> None:
    huge = package() + b" " * LARGEST
    assert said(planned(empty_store(), huge)).startswith("Пакет больше 4 МБ")


def test_a_package_nested_a_hundred_thousand_times_is_damaged() -> None:
    nested = written(content()).replace(b'"rules"', b'"x": ' + b"[" * 100_000 + b"]" * 100_000 + b', "rules"')
    data = b'{"format": "mentoring-monitor-package", ' + nested[1:]
    assert said(planned(empty_store(), data)).startswith("Пакет повреждён")


def test_half_a_letter_and_half_a_file_are_damaged() -> None:
    for data in (package()[: len(package()) // 2], package().replace("Школа".encode(), b"\xd0"), package()[:60]):
        assert said(planned(empty_store(), data)).startswith("Пакет повреждён")


def test_a_package_of_a_newer_program_is_refused_in_words() -> None:
    newer = package().replace(b'"version": 1', b'"version": 2')
    assert said(planned(empty_store(), newer)).startswith("Пакет сделан более новой версией")


def test_indicators_and_forms_that_nobody_knows_are_left_out_and_named_and_the_rest_is_stored() -> None:
    store = Store.open(None)
    strange = [
        figure(),
        figure("happiness"),
        figure(cut="form", group="robot_pupil"),
        figure(cut="class", group="Анна"),
    ]
    ready = planned(store, package(figures=strange))
    only = table(ready)
    assert (only.status, only.rows_read, only.rows_stored, only.rows_skipped) == ("planned", 4, 1, 3)
    assert said(ready).endswith("happiness, robot_pupil, Анна")
    sent(store, package(figures=strange))
    assert store.run("select indicator from school_figure").fetchall() == [("involvement_pupils",)]


def test_of_a_thousand_unknown_indicators_ten_are_named() -> None:
    many = package(figures=[figure(), *(figure(f"unknown{n}") for n in range(1_000))])
    assert said(planned(empty_store(), many)).endswith("unknown9, …")


def test_a_broken_package_does_not_keep_the_files_beside_it_from_being_stored() -> None:
    store = Store.open(None)
    pupils = "ФИО;Класс;Код\nИванов Артём;7А;У-1\n".encode()
    plans = plan([("а.json", package()[:-2]), ("ученики.csv", pupils)], store, year="2025/26")
    assert [table(one).status for one in commit(plans, store)] == ["refused", "stored"]


def test_the_sentences_are_there_in_english_too() -> None:
    use("en")
    assert said(planned(empty_store(), package()[:-2])).startswith("The package is damaged")
    assert NAME.endswith(".json")
