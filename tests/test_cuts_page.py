"""The page of involvement in each state: what was never loaded is said, what is given is drawn, a choice stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from tests.books import text
from tests.screens import DATABASE, opened, run
from ui.filters import CHOSEN
from ui.viewer import ADMINISTRATION

YEAR = {"year": "2025/26", "on": "2026-05-31"}
CODES = [f"У-{n}" for n in range(1, 31)]
PAIRS = text([["Код наставника", "Код наставляемого", "Форма", "Ролевая модель", "Дата начала"],
              *([a, b, "ученик-ученик", "лидер – пассивный", "01.10.2025"]
                for a, b in zip(CODES[:7], CODES[7:14], strict=True))])  # fmt: skip
BARE = text([["Код", "Класс"], *([code, "7А"] for code in CODES)])
FULL = text([["Код", "Класс", "Пол", "Категория"],
             *([code, "7А", "мж "[n % 3], "одарённые" if n % 2 else "ТЖС" if n < 4 else ""]
               for n, code in enumerate(CODES))])  # fmt: skip
CONSENTS = text([["Код", "Согласие на обработку персональных данных", "Дата согласия", "Кто подписал"],
                 *([code, "есть", "05.09.2025", "мать"] for code in CODES[3:])])  # fmt: skip
SUPPORT = text([["Код", "Кто сопровождает", "Дата начала"], ["У-20", "логопед", "01.11.2025"]])


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("bare"), {"ученики.csv": BARE, "пары.csv": PAIRS})


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {"ученики.csv": FULL, "пары.csv": PAIRS, "согласия.csv": CONSENTS, "сопровождение.csv": SUPPORT}
    return made(tmp_path_factory.mktemp("full"), files)


def made(folder: Path, files: dict[str, bytes]) -> Path:
    store = Store.open(folder / DATABASE)
    commit(plan(list(files.items()), store, "2025/26"), store)
    store.close()
    return folder / DATABASE


@pytest.fixture
def look(request: pytest.FixtureRequest) -> Iterator[AppTest]:
    """The page of the school and the choices that a test names."""
    school, choices = request.param
    with opened(str(request.getfixturevalue(school))):
        page = run("involvement", ADMINISTRATION, **{CHOSEN: YEAR | choices})
        assert not page.exception
        yield page


def said(page: AppTest) -> str:
    return " ".join(one.value for one in [*page.markdown, *page.caption]).replace("\N{NO-BREAK SPACE}", " ")


def columns(page: AppTest, needed: str) -> list[dict[str, list[object]]]:
    return [one.value.to_dict("list") for one in page.dataframe if needed in one.value.columns]


def offered(page: AppTest, label: str) -> list[str]:
    [control] = [one for one in page.button_group if one.label == label]
    return list(control.options)


@pytest.mark.parametrize("look", [("bare", {"cut": "gender"})], indirect=True)
def test_without_gender_categories_and_registers_the_page_offers_none_and_says_so(look: AppTest) -> None:
    assert offered(look, "Разрез") == ["Параллели", "Формы", "Ролевые модели", "Роли"]
    [steps] = columns(look, "Шаг")
    assert steps["Примечание"][1:3] == ["реестр кандидатов не загружен", "реестр согласий не загружен"]
    assert steps["Сколько"][3] == 14
    assert all(value is None or value != value for value in steps["Сколько"][1:3])
    assert "С учётом сопровождения" not in said(look)
    # An unknown cut in the address falls back to the first.
    assert columns(look, "Параллель")[0]["Знаменатель"] == [30]


@pytest.mark.parametrize("look", [("full", {"cut": "gender", "who": "total"})], indirect=True)
def test_gender_is_a_table_with_those_of_whom_it_is_not_said(look: AppTest) -> None:
    [table] = columns(look, "Пол")
    assert dict(zip(table["Пол"], table["Знаменатель"], strict=True)) == {"ж": 10, "м": 10, "не указано": 10}
    assert sum(table["Числитель"]) == 14
    assert "С учётом сопровождения: 50,0 %, 15 из 30; в сопровождении и ни в одной паре: 1." in said(look)
    assert "Обучающиеся и педагоги: вовлечено 46,7 %, 14 из 30 — до цели 70 % не хватает 7 человек." in said(look)
    assert "В паре или группе без шага «Согласие дано»: 3." in said(look)


@pytest.mark.parametrize("look", [("full", {"cut": "pupil_category"})], indirect=True)
def test_a_small_category_is_hidden_from_the_administration_and_no_other_gives_it_away(look: AppTest) -> None:
    assert offered(look, "Разрез")[-1] == "Категории обучающихся"
    [table] = columns(look, "Категория")
    # Two pupils of one category: the other goes along, or the list of both would tell.
    assert set(table["Числитель"]) == set(table["Знаменатель"]) == {"скрыто"}


@pytest.mark.parametrize("look", [("full", {"who": "teachers", "cut": "role_model"})], indirect=True)
def test_teachers_without_a_list_have_no_line_and_role_models_are_named(look: AppTest) -> None:
    assert "Долю пока не посчитать: нет списка этих людей." in said(look)
    [table] = columns(look, "Ролевая модель")
    models = dict(zip(table["Ролевая модель"], table["Числитель"], strict=True))
    assert models["Лидер – пассивный"] == 14
    assert models["Равный – равному"] == 0
