"""The sentences of growth say what the figures say, carefully, and never name a cause."""

import re
from pathlib import Path

import pandas as pd
import pytest

from locales import use
from metrics.gain import gain, gains
from questionnaires import parameters
from ui import growth, growth_words
from ui.filters import Filters

ROW = {
    "n_matched": 30, "n_before": 40, "n_late": 0, "mean_before": 5.2, "mean_after": 6.1, "median_before": 5.0,
    "median_after": 6.0, "mean_change": 0.9, "ci_low": 0.3, "ci_high": 1.5, "evidence": "small",
    "smallest_points": 0.62, "n_lost": 10, "lost_apart": -0.7, "lost_low": -1.2, "lost_high": -0.2,
    "n_comparison": None,
}  # fmt: skip
OTHERS = {"n_comparison": 12, "comparison_before": 6.0, "comparison_change": 0.4, "did": 0.5}
CAUSES = re.compile(
    r"благодаря|повысил|повышает|улучшил|эффективность программы|эффект программы|за счёт|привел|привёл|\bпомог|влияни"
    r"|вследствие|thanks to|because of the programme|caused|improved by|effect of the programme",
    re.IGNORECASE,
)
SOURCES = ("pages/growth.py", "ui/growth*.py", "ui/headline_growth.py", "ui/specialist.py", "ui/unpaired.py")
ROOT = Path(__file__).parents[1]


def said(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_how_many_were_measured_twice_and_late() -> None:
    assert said(growth_words.measured(ROW)) == "Измерены дважды: 30 из 40 (75,0 %)."
    assert growth_words.measured(ROW | {"n_late": 3}).endswith("3 из них впервые измерены поздно.")
    assert said(growth_words.measured(ROW | {"n_before": 0, "n_matched": 0})) == "Измерены дважды: 0 из 0."


def test_means_medians_and_the_interval() -> None:
    assert said(growth_words.moved(ROW)) == (
        "Среднее 5,2 → 6,1, медиана 5,0 → 6,0. Среднее изменение +0,90, 95 %-й интервал от +0,30 до +1,50."
    )
    few, hidden = ROW | {"ci_low": None, "ci_high": None, "n_matched": 5}, ROW | {"ci_low": None, "ci_high": None}
    assert growth_words.moved(few).endswith("для интервала людей мало.")
    assert growth_words.moved(hidden).endswith("его интервал скрыт вместе с разбивкой.")


def test_the_evidence_and_the_smallest_change_to_be_seen() -> None:
    text = growth_words.sure(ROW)
    assert text.startswith("Отличимо от случайного")
    assert "примерно от 0,6 балла" in text
    assert growth_words.sure(ROW | {"evidence": "few", "smallest_points": None}) == "Данных мало."


def test_the_rule_is_printed_from_its_file() -> None:
    rule = said(growth_words.by_rule())
    assert all(number in rule for number in ("0,05", "0,2", "0,5", "0,8", "меньше 10 человек", "от 2 баллов"))


@pytest.mark.parametrize(
    ("low", "high", "told"), [(-1.2, -0.2, ": отличимо от"), (-1.2, 0.1, ": не отличимо от"), (0.0, 0.2, ": не отлич")]
)
def test_those_lost_stood_apart_only_if_the_interval_leaves_out_nought(low: float, high: float, told: str) -> None:
    text = growth_words.lost(ROW | {"lost_low": low, "lost_high": high})
    assert "На выходе не измерены: 10 из 40. На входе их значения были ниже" in said(text)
    assert told in text


def test_nobody_lost_and_too_few_to_tell() -> None:
    assert "измерены и на выходе" in growth_words.lost(ROW | {"n_lost": 0})
    assert growth_words.lost(ROW | {"lost_apart": None}).endswith("отличались ли они на входе.")


def test_the_comparison_is_told_carefully() -> None:
    assert "меньше чем 5" in growth_words.beside(ROW, 5)
    text = said(growth_words.beside(ROW | OTHERS | {"did_low": 0.1, "did_high": 0.9}, 5))
    assert "Вне пар дважды измерены: 12. Их среднее изменилось на +0,40 (от 6,0)" in text
    assert "Разность изменений +0,50 (95 %-й интервал от +0,10 до +0,90): отличимо" in text
    assert "Это не эксперимент" in text
    assert "не отличимо" in growth_words.beside(ROW | OTHERS | {"did_low": -0.1, "did_high": 0.9}, 5)
    assert "Разность" not in growth_words.beside(ROW | OTHERS | {"did": None}, 5)


def test_who_is_counted_is_said() -> None:
    sides = pd.DataFrame({"side": ["participant", "other", "nameless"], "n_before": [9, 7, 3], "n_after": [8, 6, 5]})
    text = growth.counted(True, sides)
    assert "до 7 на параметр; это группа сравнения" in text
    assert "без кода: до 5" in text
    assert "все измеренные" in growth.counted(False, sides)
    chosen = Filters("2025/26", pd.Timestamp("2026-05-31").date(), on_time=True)
    assert "поздно не учтены" in growth.caution(chosen)
    assert chosen.narrowed() == {"Поздние входы": "не учтены"}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_no_sentence_of_the_page_of_growth_names_a_cause(language: str) -> None:
    from babel.messages.extract import extract_from_file

    from locales import _

    use(language)
    files = [file for pattern in SOURCES for file in ROOT.glob(pattern)]
    asked = [message for file in files for _line, message, *_rest in extract_from_file("python", str(file))]
    texts = [_(one) for message in asked for one in ([message] if isinstance(message, str) else message)]
    assert len(texts) > 60
    assert [text for text in texts if CAUSES.search(text)] == []


def test_the_gain_is_of_what_could_be_gained_in_the_good_direction() -> None:
    known = parameters()
    assert gain(known["engagement"], 6.0, 8.0) == pytest.approx(0.5)
    assert gain(known["anxiety"], 6.0, 8.0) == pytest.approx(-0.4)
    assert gain(known["engagement"], 10.0, 10.0) is None
    assert gain(known["publications"], 1.0, 2.0) is None
    rows = pd.DataFrame({"parameter": ["engagement"] * 2, "mean_before": [6.0, None], "mean_after": [8.0, None]})
    assert gains(rows.astype({"mean_before": "Float64", "mean_after": "Float64"}), known) == [pytest.approx(0.5), None]
