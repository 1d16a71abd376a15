"""The page of consents and its command: who may see them, how many there are, and an erasure by a button."""

import io
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

import cli
from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.consents import lacking
from reports.erasure_act import act
from store import Store
from store.erasures import erasures
from tests.consent_school import FILES, FREE, said_in
from tests.screens import empty_school, run
from ui import data

EMPTY = "Реестр согласий не загружен"


@pytest.mark.parametrize(
    ("age", "signer", "lacks"),
    [(13, "мать", None), (13, "обучающийся", "parent"), (15, "мать", "self"), (15, "отец и обучающаяся", None),
     (18, "лично", None), (15, "Иванова М. П.", None)],
)  # fmt: skip
def test_below_18_a_parent_signs_and_from_14_the_pupil_too(age: int, signer: str, lacks: str | None) -> None:
    assert lacking(age, signer) == lacks


def erased_by_a_button(screen: AppTest, store: Store) -> None:
    """Whoever is chosen loses what is stored, and stands in the act."""
    screen.multiselect(key="consents_picked").select("pupil:У3").run()
    assert screen.button(key="consents_erase").disabled
    screen.checkbox(key="consents_sure").check().run()
    screen.button(key="consents_erase").click().run()
    assert not screen.exception
    assert screen.success[0].value == "Удалено из 2 строк файлов."
    assert "тайна-У-3" not in said_in(store)
    book = openpyxl.load_workbook(io.BytesIO(act(erasures(store))))
    rows = list(book.worksheets[1].iter_rows(values_only=True))
    assert {row[3] for row in rows[1:]} == {"У-2", "У-3"}


def test_the_page_counts_consents_lists_who_lacks_one_and_erases_by_a_button() -> None:
    with empty_school():
        store = data.opened().store
        assert run("consents", "curator").subheader[0].value == EMPTY
        for names in (FREE, ("согласия.csv",)):
            commit(plan([(name, FILES[name]) for name in names], store, "2025/26", role="psychologist"), store)
        screen = run("consents", "curator")
        assert not screen.exception
        said = screen.subheader[0].value.replace("\N{NO-BREAK SPACE}", " ")
        assert said == "Согласие есть у 3 из 6 участников (50,0 %); отозвано: 1"
        assert [one.value for one in screen.subheader[1:]] == [
            "По классам", "Участники без согласия", "Хранится без согласия", "Подписи, которые нужно проверить",
            "Удаления"
        ]  # fmt: skip
        classes, without, stored, signed, erased = (frame.value for frame in screen.dataframe)
        assert classes[["Класс", "Участников", "Согласие есть"]].values.tolist() == [
            ["7А", 2, 1], ["7Б", 1, 0], ["8А", 3, 2]
        ]  # fmt: skip
        assert without["Код"].tolist() == ["У-2", "У-3", "У-6"]
        assert (stored["Код"].tolist(), signed["Код"].tolist()) == (["У-3", "У-6"], ["У-4"])
        assert erased["Код участника"].tolist() == ["У-2"] * 3
        erased_by_a_button(screen, store)
        assert not run("consents", "administration").dataframe
        assert run("consents", "administration").info[0].value.startswith("Эту страницу видят")


def test_the_command_tells_the_same_and_not_to_the_administration(tmp_path: Path) -> None:
    base = ["--db", str(tmp_path / "m.duckdb")]
    names = []
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
        names.append(str(tmp_path / name))
    cli.run(["import", *names, "--year", "2025/26", *base])
    found, code = cli.run(["consents", *base])
    assert (code, found["participants"], found["given"], found["withdrawn"], found["missing"], found["unlisted"]) == (
        0, 6, 3, 1, 1, 1
    )  # fmt: skip
    assert [row["code"] for row in found["without"]] == ["У-2", "У-3", "У-6"]
    assert found["signatures"] == [{"code": "У-4", "class": "8А", "age": 15, "signed_by": "мать", "lacks": "self"}]
    assert (found["erasures"], found["still_stored"], found["load_again"]) == ([], [], [])
    refused, code = cli.run(["consents", "--role", "administration", *base])
    assert (code, list(refused)) == (1, ["error"])
