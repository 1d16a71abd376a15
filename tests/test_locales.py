"""Words, numbers and dates as both languages write them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from charts.cells import signed
from locales import _, day, language, languages, ngettext, number, percent, use, words
from locales.messages import catalogue, compiled

SPACE = "\N{NO-BREAK SPACE}"
FORMS = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "{n} participant"
msgid_plural "{n} participants"
msgstr[0] "{n} участник"
msgstr[1] "{n} участника"
msgstr[2] "{n} участников"
"""


@pytest.fixture(autouse=True)
def _russian_again() -> Iterator[None]:
    use("ru")
    yield
    use("ru")


@pytest.mark.parametrize(
    ("n", "expected"),
    [(n, "участник") for n in (1, 21, 101)]
    + [(n, "участника") for n in (2, 4, 22)]
    + [(n, "участников") for n in (0, 5, 11, 112)],
)
def test_a_russian_plural_has_three_forms(tmp_path: Path, n: int, expected: str) -> None:
    folder = tmp_path / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "app.po").write_text(FORMS, encoding="utf-8")
    russian = compiled(catalogue("ru", tmp_path))
    assert russian.ngettext("{n} participant", "{n} participants", n) == f"{{n}} {expected}"


def test_several_files_of_a_language_are_read_as_one(tmp_path: Path) -> None:
    folder = tmp_path / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    for name, message, text in (("app", "Yes", "Да"), ("loaders", "No", "Нет"), ("metrics", "Yes", "Так")):
        (folder / f"{name}.po").write_text(f'msgid "{message}"\nmsgstr "{text}"\n', encoding="utf-8")
    russian = compiled(catalogue("ru", tmp_path))
    assert (russian.gettext("Yes"), russian.gettext("No"), russian.gettext("Maybe")) == ("Да", "Нет", "Maybe")


def test_an_unknown_language_shows_the_english_of_the_code() -> None:
    use("de")
    assert language() == "de"
    assert _("Nobody translated this sentence") == "Nobody translated this sentence"
    assert ngettext("{n} thing nobody translated", "{n} things nobody translated", 2).startswith("{n} things")
    assert (number(1234.5), words({"ru": "да", "en": "yes"})) == ("1,234.5", "yes")


def test_numbers_are_written_as_russian_writes_them() -> None:
    assert number(1234.5, digits=1) == f"1{SPACE}234,5"
    assert number(1234567) == f"1{SPACE}234{SPACE}567"
    assert (number(7), number(7, 1), number(2 / 3), number(np.int64(12))) == ("7", "7,0", "0,67", "12")


def test_a_half_is_rounded_up_and_nothing_becomes_minus_zero() -> None:
    assert (number(6.25, 1), number(2.5, 0), percent(0.0625), number(-0.04, 1)) == (
        "6,3",
        "3",
        f"6,3{SPACE}%",
        "0,0",
    )


def test_a_number_below_nought_has_the_minus_of_signed_figures() -> None:
    assert (number(-1234.5, 1), percent(-0.222), signed(-2.0)) == (f"−1{SPACE}234,5", f"−22,2{SPACE}%", "−2,0")


def test_a_share_is_written_with_a_no_break_space_in_russian_only() -> None:
    assert (percent(0.583), percent(0.7, 0), percent(1)) == (f"58,3{SPACE}%", f"70{SPACE}%", f"100,0{SPACE}%")
    use("en")
    assert (percent(0.583), number(1234.5, 1)) == ("58.3%", "1,234.5")


@pytest.mark.parametrize("nothing", [None, float("nan"), np.nan, pd.NA, pd.NaT])
def test_what_is_not_known_is_a_dash(nothing: Any) -> None:
    assert (number(nothing), percent(nothing), day(nothing)) == ("–", "–", "–")


def test_a_day_is_written_with_points_in_russian() -> None:
    assert day(date(2025, 9, 1)) == "01.09.2025"
    assert day(datetime(2025, 9, 1, 23, 59)) == "01.09.2025"
    use("en")
    assert day(pd.Timestamp("2025-09-01")) == "1 Sept 2025"


def test_an_empty_message_stays_empty() -> None:
    assert _("") == ""


def test_words_fall_back_to_whatever_there_is() -> None:
    assert words({"en": "yes", "ru": "да"}) == "да"
    assert (words({"en": "yes"}), words({"ru": "", "fr": "oui"}), words({})) == ("yes", "oui", "")


def test_every_session_thread_has_its_own_language() -> None:
    use("en")
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(language).result() == "ru"
    assert language() == "en"
    assert list(languages()) == ["ru", "en"]
