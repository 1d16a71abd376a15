"""An own target on the settings page, on cards, passports and in the report, and a share beyond 100%."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

import cli
from charts import involvement as pictures
from locales import use
from metrics.targets import change, school_definitions
from reports import codebook
from store import Store
from tests.screens import empty_school, run
from ui import cards, data, figures, headline, targets
from ui.filters import Filters
from ui.rights import Forbidden
from ui.viewer import Viewer

CODE, YEAR, ORDER = "involvement_pupils", "2025/26", "Приказ № 12"
FULL = {"value": 1.2, "numerator": 12, "denominator": 10, "target": 0.7, "note": "проверьте знаменатель"}


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    use("ru")
    with empty_school():
        yield


def plain(text: object) -> str:
    """A text with plain spaces."""
    return str(text).replace("\N{NO-BREAK SPACE}", " ")


def test_a_target_is_set_and_withdrawn_on_the_settings_page_with_its_history() -> None:
    screen = run("settings", "curator")
    screen.selectbox(key="target_code").select(CODE)
    screen.text_input(key="target_percent").set_value("55,5")
    screen.selectbox(key="target_year").select(YEAR)
    screen.text_input(key="target_act").set_value(ORDER)
    screen.button(key="target_save").click().run()
    assert not screen.exception
    holding, past = (next(one.value for one in screen.dataframe if name in one.value) for name in ("Цель", "До этого"))
    [row] = holding[holding["С учебного года"] == YEAR].to_dict("records")
    assert (plain(row["Цель"]), row["Документ"]) == ("55,5 %", f"{ORDER} (установлено школой)")
    [said] = past.to_dict("records")
    assert [plain(said[name]) for name in ("Цель", "До этого", "Кто установил", "Кто сменил или отменил")] == [
        "55,5 %", "70 %", "Куратор", "–"]  # fmt: skip
    screen.button(key=f"target_drop_{CODE}_2026").click().run()
    assert not screen.exception
    assert targets.own(Viewer("curator", "ru")) == []
    [said] = next(one.value for one in screen.dataframe if "До этого" in one.value).to_dict("records")
    assert said["Кто сменил или отменил"] == "Куратор"


def test_a_target_that_is_not_allowed_is_refused_in_a_sentence() -> None:
    screen = run("settings", "psychologist")
    screen.text_input(key="target_percent").set_value("120")
    screen.text_input(key="target_act").set_value(ORDER)
    screen.button(key="target_save").click().run()
    assert "Цель «120» не подходит" in screen.error[0].value
    assert len(targets.history(Viewer("curator", "ru"))) == 0


def test_the_administration_sees_an_own_target_on_the_passport_and_sets_none() -> None:
    boss = Viewer("administration", "ru")
    change(data.opened().store, CODE, "55,5", YEAR, ORDER, "curator")
    assert targets.definitions(boss)[CODE].target(2026).share * 1000 == 555
    with pytest.raises(Forbidden):
        targets.change(boss, CODE, "50", YEAR, ORDER)
    screen = run("passports", "administration", **{f"passport_{CODE}": True})
    assert any(f"{ORDER} (установлено школой)" in one.value.to_string() for one in screen.dataframe)
    (said,) = [one.value for one in screen.dataframe if "Год" in one.value]
    assert "2026" in list(said["Год"])
    assert any("kinds = pupil; " in one.value for one in screen.caption)


def test_the_report_explains_the_targets_that_hold() -> None:
    store = Store.open(None)
    change(store, CODE, "55,5", YEAR, ORDER, "curator")
    change(store, CODE, "none", "2026/27", "Приказ № 13", "curator")
    known = school_definitions(store)
    said = codebook.indicators(known).set_index("indicator")["targets"]
    assert plain(said[CODE]) == (
        "цель 2024 года: 70 % (Национальный проект «Образование»: не менее 70 % обучающихся и педагогов к 2024 году); "
        f"цель 2026 года: 55,5 % ({ORDER} (установлено школой)); цель 2027 года: цели нет "
        "(Приказ № 13 (установлено школой))"
    )
    assert any(ORDER in text for text in codebook.notes({}, known)["text"])


def test_a_share_beyond_100_is_told_as_an_error_wherever_a_target_would_be() -> None:
    card = cards.share("", FULL, before={"value": 0.5})
    assert (plain(card.value), card.detail, card.moved) == ("120,0 %", "12 из 10 · проверьте знаменатель", None)
    assert headline.to_target(FULL) == "проверьте знаменатель"
    rows = pd.DataFrame({"class": ["7А", "7Б", "7В"], "numerator": [12, 8, 1], "denominator": 10})
    frame = rows.assign(value=rows["numerator"] / 10, missing=[None, 0, 6], suppressed=False)
    drawn = {bar.name: list(bar.x) for bar in pictures.classes(frame, 0.7).data}
    assert drawn == {
        "цель достигнута": [0.8], "ниже цели (−n: не хватает людей)": [0.1],
        "больше 100 %: проверьте знаменатель": [1.2]}  # fmt: skip


def test_without_a_target_there_is_no_path_to_draw() -> None:
    me, chosen = Viewer("curator", "ru"), Filters(YEAR, date(2026, 3, 1))
    assert figures.path(me, chosen, None) is None
    assert figures.path(me, chosen, 0.555)["share"].iloc[-1] == 0.555


def test_a_target_with_a_decimal_is_written_whole_on_the_card() -> None:
    row = {"value": 0.5, "numerator": 5, "denominator": 10, "target": 0.555, "missing": 1, "note": None}
    assert plain(cards.share("", row).detail) == "5 из 10 · цель 55,5 %"
    assert "55,5" in headline.to_target(row)


def test_the_command_line_sets_lists_and_withdraws_a_target(tmp_path) -> None:
    base = ["--db", str(tmp_path / "monitor.duckdb")]
    answer, code = cli.run(["targets", "--set", CODE, "55,5", YEAR, ORDER, "--year", YEAR, *base])
    assert code == 0
    [mine] = [one for one in answer["targets"] if one["own"]]
    assert mine == {"indicator": CODE, "percent": "55.5", "from_year": 2026, "act": ORDER, "own": True}
    assert [one["before"] for one in answer["history"]] == ["70"]
    for line, part in {
        ("--set", CODE, "120", YEAR, ORDER): "«120»",
        ("--set", "чего-то", "50", YEAR, ORDER): CODE,
        ("--withdraw", CODE, "2024/25"): "2024/25",
        ("--withdraw", CODE, YEAR, "--role", "administration"): "",
    }.items():
        refused, code = cli.run(["targets", *line, *base])
        assert (code, part in refused["error"]) == (1, True)
    answer, code = cli.run(["targets", "--withdraw", CODE, YEAR, "--year", YEAR, *base])
    assert (code, any(one["own"] for one in answer["targets"])) == (0, False)
    assert answer["history"][0]["replaced_by"] == "curator"
