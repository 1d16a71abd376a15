"""The page of involvement says whether the path is kept, where it leads, and what more pairs would bring."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from tests.screens import run, sample_school
from ui.filters import CHOSEN
from ui.viewer import CURATOR

pytestmark = pytest.mark.xdist_group("sample_school")


@pytest.fixture(scope="module", autouse=True)
def _school() -> Iterator[None]:
    with sample_school():
        yield


@pytest.fixture
def page() -> AppTest:
    return run("involvement", CURATOR, **{CHOSEN: {"year": "2025/26", "on": "2026-03-15"}})


def captions(page: AppTest) -> str:
    return " ".join(plain(one.value) for one in page.caption)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_page_says_how_far_behind_the_path_and_where_the_pace_leads(page: AppTest) -> None:
    said = captions(page)
    # All pairs began in the weeks before, many more than are due by then.
    assert "Опережаем путь к цели на 170 человек." in said
    assert "Последние 8 недель слишком неровные" in said


def test_new_pairs_raise_the_share_and_the_fewest_that_suffice_are_named(page: AppTest) -> None:
    row = next(plain(one.value) for one in page.subheader if "Вовлечено" in one.value)
    share, missing = (text.split(" ")[0] for text in (row.split("Вовлечено ")[1], row.split("не хватает ")[1]))
    need = -(-int(missing) // 2)
    assert f"{need} нов" in captions(page)
    page.number_input(key="what_if_pairs").set_value(need).run()
    said = next(plain(one.value) for one in page.markdown if "Было бы вовлечено" in one.value)
    assert "цель была бы достигнута" in said
    assert share not in said


def test_a_class_with_a_group_mentor_is_involved_as_a_whole(page: AppTest) -> None:
    page.multiselect(key="what_if_classes").set_value(["8Б"]).run()
    said = next(plain(one.value) for one in page.markdown if "Было бы вовлечено" in one.value)
    before = next(plain(one.value) for one in page.subheader if "Вовлечено" in one.value)
    counted = int(before.split("обучающихся: ")[1].split(" ")[0])
    assert f": {counted + 22} из 523" in said
