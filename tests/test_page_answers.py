"""The first sentence of each page is the right one for the invented school, and its filters lead where they say."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from metrics.people import people
from reports.columns import header
from store import Scope
from tests.screens import answer, run, sample_school
from ui import couple_card, data, made, person_list
from ui.filters import CHOSEN

pytestmark = pytest.mark.xdist_group("sample_school")


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with sample_school():
        yield


@pytest.mark.parametrize("page", ["overview", "involvement"])
def test_the_sentence_holds_share_people_and_how_many_are_missing(page: str) -> None:
    assert answer(page) == "Вовлечено 57,4 % (57,4–57,6) обучающихся: 300 из 523 — до цели 70 % не хватает 67 человек"


def test_the_class_filter_leads_to_the_sentence_of_that_class() -> None:
    said = answer("involvement", **{CHOSEN: {"class": "8Б"}})
    assert said == "Класс 8Б: вовлечено 0,0 % обучающихся, 0 из 22 — до цели 70 % не хватает 16 человек"


def test_an_earlier_date_gives_the_share_of_that_day() -> None:
    assert "300 из 523" not in answer("involvement", **{CHOSEN: {"year": "2025/26", "on": "2025-10-15"}})


def test_a_filter_that_fits_no_data_falls_back_to_the_whole() -> None:
    odd = {"year": "1999/00", "class": "99Я", "form": "nobody", "on": "when"}
    assert answer("involvement", **{CHOSEN: odd}).startswith("Вовлечено 57,4 %")


def test_the_growth_sentence_counts_parameters_and_never_adds_people_up() -> None:
    assert answer("growth", "psychologist").startswith("По 9 из 10 параметров улучшений больше, чем ухудшений")


def test_the_curator_is_told_of_splits_that_are_hidden() -> None:
    assert answer("growth").endswith("ещё у 2 разбивка скрыта")


def test_the_table_of_growth_says_hidden_where_its_picture_does() -> None:
    table = run("growth", "curator").dataframe[0].value.set_index("Параметр")
    split, measured = table[["Лучше", "Без изменений", "Хуже"]], table["n в обеих волнах"]
    assert list(split.loc["Удовлетворённость профессией"]) == ["скрыто"] * 3
    assert list(split.loc["Профессиональное выгорание"]) == ["7", "9", "6"]
    assert measured.notna().all()


def test_the_satisfaction_sentence_names_both_sides() -> None:
    expected = "Довольны 63,9 % наставляемых: 69 из 108 опрошенных; довольны 70,1 % наставников: 61 из 87 опрошенных"
    assert answer("satisfaction", "psychologist") == expected


def test_the_tables_of_persons_and_pairs_take_their_headings_where_all_tables_do() -> None:
    (fell,) = run("persons", "psychologist").dataframe
    apart = run("persons", "psychologist", choice_persons_view_kept="pair").dataframe[0]
    for table, names in ((fell, person_list.COLUMNS), (apart, couple_card.LISTED)):
        assert list(table.value) == [header(name) for name in names]
        assert not set(table.value) & set(names)
    last = run("persons", "psychologist", choice_persons_view_kept="pair", **{CHOSEN: {"year": "2024/25"}}).dataframe[0]
    assert list(last.value) == [header(name) for name in couple_card.LISTED if name != "met"]  # no journal of that year


def test_the_overview_says_what_to_do_next_the_most_urgent_first() -> None:
    steps = [text.value for text in run("overview", "curator").markdown if text.value[:1].isdigit()]
    assert 1 <= len(steps) <= 5
    assert steps[0].startswith("1. Уточните 1 человека")
    assert "8Б" in steps[-1]


def test_before_the_first_pair_the_overview_names_its_day_and_asks_for_no_list_that_is_loaded() -> None:
    screen = run("overview", "administration", **{CHOSEN: {"year": "2025/26", "on": "2025-09-15"}})
    steps = [text.value for text in screen.markdown if text.value[:1].isdigit()]
    assert any("первая пара начинает" in step for step in steps)
    assert not any("Загрузите список пар" in step for step in steps)


def test_the_table_of_classes_shows_those_that_lack_most_first() -> None:
    missing = run("involvement", "administration").dataframe[0].value["Не хватает до цели, чел."]
    assert list(missing) == sorted(missing, reverse=True)


def test_the_pages_on_meetings_and_school_results_have_something_to_say() -> None:
    pairs, works, results = (run(page, "curator") for page in ("pairs", "works", "results"))
    assert not [*pairs.exception, *works.exception, *results.exception]
    assert pairs.subheader[0].value == "Работают: 14 из 129 пар и групп; без встречи больше 21 учебного дня: 3"
    assert "Пульс между волнами" in [one.value for one in pairs.subheader]
    assert list(pairs.dataframe[-1].value["Роль"]) == ["Наставляемый", "Наставник"] * 2
    assert len(works.dataframe[-1].value) == 5  # everybody and four groups by days with meetings
    assert results.subheader[0].value.startswith("Отметок выросло больше, чем снизилось, по 1 из 2 предметов")
    assert list(results.dataframe[0].value["Параметр"]) == ["математика", "русский язык"]
    assert list(results.dataframe[1].value["За учебный год"]) == ["2023/24", "2024/25", "2025/26"]


def test_without_late_entries_the_table_of_growth_counts_fewer_people() -> None:
    tables = [run("growth", "curator", **{CHOSEN: {"on_time": said}}).dataframe[0].value for said in ("", "1")]
    numbers = [table.set_index("Параметр").loc["Желание посещать школу", "n в обеих волнах"] for table in tables]
    assert list(map(int, numbers)) == [183, 153]


def test_without_late_entries_both_tables_of_the_comparison_of_pairs_leave_the_same_people_out() -> None:
    known = people(data.opened().store, Scope(1, "2025/26", date(2026, 8, 31)))
    twice = known[known["parameter"] == "engagement"].dropna(subset=["before", "after"])
    mentees = twice[[role is not None and "mentee" in list(role) for role in twice["role"]]]
    expected = [len(mentees), len(mentees[~mentees["late"].astype(bool)])]
    assert expected[0] > expected[1]
    for said, n in zip(("", "1"), expected, strict=True):
        screen = run("works", "curator", **{CHOSEN: {"on_time": said}})
        table = screen.dataframe[0].value
        of = table["Что сравниваем"].str.startswith("Вовлечённость") & table["По чему"].eq("наставляемых у наставника")
        sides = table.loc[of, [header("n_level"), header("n_others")]].astype(int)
        assert len(sides) == 3
        assert set(sides.sum(axis=1)) == {n}
        assert int(screen.dataframe[-1].value["n в обеих волнах"].iloc[0]) == n


def test_the_files_of_a_table_say_what_stands_beside_it_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {}
    monkeypatch.setattr(made, "button", lambda me, label, file, make, key, **_look: files.update({key: make}))
    run("works", "curator")
    sheets = openpyxl.load_workbook(BytesIO(files["pairings_xlsx"]()))
    said = " ".join(str(cell.value) for sheet in sheets for row in sheet for cell in row)
    assert "Это не эксперимент" in said


def test_pupils_accompanied_otherwise_stand_beside_the_share_of_those_in_pairs() -> None:
    captions = [one.value.replace("\N{NO-BREAK SPACE}", " ") for one in run("involvement", "administration").caption]
    assert any("С учётом сопровождения: 60,6 %, 317 из 523" in one for one in captions)
