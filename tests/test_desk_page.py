"""The pairing desk on screen: what waits comes first, a click joins, another takes it back."""

import re
from collections.abc import Iterator

import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from tests.books import text
from tests.screens import empty_school, run
from tests.test_desk import MEASURED, PAIRS, PUPILS
from ui import data
from ui.desk_candidates import LEVEL
from ui.desk_doubts import LEVEL as DOUBTED

NUMBERED = text([*MEASURED, *([str(n), "7А" if n < 103 else "7Б", "4", ""] for n in range(101, 105))])

CHECK = "Соединены сами, проверьте"


@pytest.fixture(autouse=True)
def _school() -> Iterator[None]:
    files = [("ученики.csv", PUPILS), ("пары.csv", PAIRS), ("замеры.csv", NUMBERED)]
    with empty_school():
        store = data.opened().store
        commit(plan(files, store, "2025/26", role="psychologist"), store)
        yield


def test_the_page_says_how_many_are_joined_and_how_many_wait() -> None:
    screen = run("desk", "curator")
    assert not screen.exception
    assert screen.subheader[0].value == "Соединено: 2 из 8 участников; ждут решения: 6"
    assert [line.value for line in screen.subheader[1:]] == ["Правила для целых файлов", "Кто может быть кем", CHECK]
    cards = [line.value for line in screen.markdown]
    assert "**Коды обучающихся без букв — это коды обучающихся «У…», номер в номер**" in cards
    assert any("Белова Маша** → **У\\-0104, Белова Мария Олеговна, 7Б" in line for line in cards)
    assert [box.label for box in screen.expander] == ["4 человека только с одной волной"]


def test_a_candidate_is_confirmed_then_taken_back() -> None:
    screen = run("desk", "curator")
    screen.button(key=next(button.key for button in screen.button if button.label == "Это один человек")).click().run()
    assert not screen.exception
    assert screen.subheader[0].value == "Соединено: 3 из 8 участников; ждут решения: 5"
    (decisions,) = (frame.value for frame in screen.dataframe if "Решение" in frame.value)
    assert decisions["Решение"].tolist() == ["один человек"]
    screen.button(key="desk_undo").click().run()
    assert "отменено" in screen.success[0].value
    assert screen.subheader[0].value == "Соединено: 2 из 8 участников; ждут решения: 6"


def test_a_rule_joins_all_its_codes_and_all_sure_candidates_are_confirmed_at_once() -> None:
    screen = run("desk", "psychologist", **{LEVEL: 0.5})
    estimates = [line.value for line in screen.caption if line.value.startswith("По оценке")]
    assert len(estimates) == 1
    screen.button(key="desk_all").click().run()
    yes = next(button.key for button in screen.button if button.label == "Соединить по правилу")
    screen.button(key=yes).click().run()
    assert not screen.exception
    assert screen.subheader[0].value == "Соединено: 4 из 4 участников"
    assert screen.success[0].value == "Решать пока нечего."


def test_the_button_counts_what_the_cards_show_and_is_not_there_for_nobody() -> None:
    screen = run("desk", "curator", **{LEVEL: 0.5})
    sure = re.compile(r"Уверенность (\d+)")
    shown = [int(found[1]) for line in screen.caption if (found := sure.match(line.value))]
    assert screen.button(key="desk_all").label == "Соединить 2 соответствия"
    assert sum(share >= 50 for share in shown) >= 2
    screen.selectbox(key=LEVEL).select(0.95).run()
    assert not screen.exception
    assert not [button for button in screen.button if button.key == "desk_all"]
    assert any(line.value == "Таких уверенных соответствий нет." for line in screen.caption)


def test_a_rejected_rule_leaves_its_codes_to_be_joined_one_by_one() -> None:
    screen = run("desk", "curator")
    screen.button(key=next(button.key for button in screen.button if button.label == "Это не правило")).click().run()
    assert [line.value for line in screen.subheader[1:]] == ["Кто может быть кем", CHECK, "Принятые решения"]
    assert any(line.value.startswith("**101, 7А** → **У\\-0101") for line in screen.markdown)


def test_the_administration_is_told_whom_the_page_is_for() -> None:
    screen = run("desk", "administration")
    assert screen.info[0].value.startswith("Эту страницу видят")
    assert not screen.markdown


def test_whoever_is_like_nobody_is_named_with_the_file_to_mend() -> None:
    stranger = text([["Наставник", "Наставляемый", "Форма", "Начало"],
                     ["Иванов Артём Олегович", "Гостев Захар Фомич", "ученик-ученик", "01.10.2025"]])  # fmt: skip
    store = data.opened().store
    commit(plan([("гости.csv", stranger)], store, "2025/26"), store)
    data.changed()
    screen = run("desk", "curator")
    assert screen.subheader[0].value == "Соединено: 2 из 9 участников; ждут решения: 6; похожих не нашлось: 1"
    (alone,) = (frame.value for frame in screen.dataframe if "Файлы" in frame.value)
    assert alone[["Участник", "Файлы"]].values.tolist() == [["Гостев Захар Фомич", "гости.csv"]]


def test_a_short_name_that_was_joined_by_itself_is_parted_and_the_decision_says_its_year() -> None:
    screen = run("desk", "curator")
    (card,) = (line.value for line in screen.markdown if line.value.startswith("**Соловьев Петр"))
    assert card == "**Соловьев Петр** → **У\\-0103, Соловьёв Пётр Ильич, 7Б**"
    assert any("имя записано коротко" in line.value for line in screen.caption)
    screen.selectbox(key=DOUBTED).select(0.95).run()
    screen.button(key="desk_part_all").click().run()
    assert not screen.exception
    assert screen.subheader[0].value == "Соединено: 1 из 8 участников; ждут решения: 6; похожих не нашлось: 1"
    assert CHECK not in [line.value for line in screen.subheader]
    (decisions,) = (frame.value for frame in screen.dataframe if "Решение" in frame.value)
    said = decisions[["В файле", "В списке", "Действует"]].values.tolist()
    assert said == [["Соловьев Петр", "У-0103", "2025/26, позже — пока код у того же имени"]]
