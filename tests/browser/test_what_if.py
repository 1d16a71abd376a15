"""The calculator in a browser: pairs and classes are chosen, and what it answers is what a recount in pandas gives."""

import re
from collections.abc import Callable

import pandas as pd
import pytest

import sample_data
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser
YEAR = "2025/26"
TRUTH = sample_data.truth()["years"][YEAR]
TARGET = 70  # per cent


def classes() -> pd.DataFrame:
    """Pupils of each class of the invented school and how many of them are in pairs, as recounted from its files."""
    frame = pd.DataFrame.from_dict(TRUTH["involvement_by_class"], orient="index", columns=["involved", "pupils"])
    return frame.assign(left=frame["pupils"] - frame["involved"])


def lacking(involved: int, pupils: int) -> int:
    return max(0, -(-TARGET * pupils // 100) - involved)


def said(visit: Visit, start: str) -> str:
    """The first text on the page that holds these words, with ordinary spaces."""
    return " ".join(visit.page.get_by_text(re.compile(start)).first.inner_text().split())


def would_be(visit: Visit) -> tuple[str, int, int, int]:
    """The share that is shown, the people it is made of, and who lack to the target."""
    text = said(visit, "Было бы вовлечено")
    share, counted, everybody = re.search(r"([\d,]+ %): (\d+) из (\d+)", text).groups()
    lack = re.search(r"не хватало бы (\d+)", text)
    return share, int(counted), int(everybody), int(lack.group(1)) if lack else 0


def fewest(visit: Visit) -> int:
    """The fewest pairs that are said to be needed."""
    return int(re.search(r"по меньшей мере (\d+)", said(visit, "До цели нужн")).group(1))


def expected(involved: int, pupils: int) -> tuple[str, int, int, int]:
    return f"{involved / pupils * 100:.1f} %".replace(".", ","), involved, pupils, lacking(involved, pupils)


def fill(visit: Visit, label: str, number: int) -> None:
    """Type a number into a box and leave it."""
    box = visit.page.get_by_role("spinbutton", name=label)
    box.fill(str(number))
    box.press("Enter")
    visit.settle()


def test_pairs_and_classes_move_the_share_the_missing_people_and_the_fewest_pairs(
    visit: Callable[..., Visit], full_app: str
) -> None:
    school = visit(full_app)
    school.go(f"involvement?year={YEAR}&on={TRUTH['on']}")
    involved, pupils = TRUTH["involvement_pupils"]
    assert would_be(school) == expected(involved, pupils)
    assert fewest(school) == -(-lacking(involved, pupils) // 2)
    fill(school, "Новых пар или групп", 12)
    assert would_be(school) == expected(involved + 12 * 2, pupils)
    fill(school, "Наставляемых в каждой", 4)
    assert would_be(school) == expected(involved + 12 * 5, pupils)
    assert fewest(school) == -(-lacking(involved, pupils) // 5)
    largest = classes()["left"].nlargest(2)
    for name in largest.index:
        box = school.page.get_by_role("combobox", name="Классы, которые получат")
        box.click()
        box.press_sequentially(name)
        school.page.get_by_role("option", name=name, exact=True).click()
        school.settle()
        involved += int(largest[name])
        assert would_be(school) == expected(min(pupils, involved + 12 * 5), pupils)
    assert school.is_sound()
