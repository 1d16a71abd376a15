"""When a questionnaire was filled in is known in any language, by the times that stand in a column."""

import pytest

from tests.answered import CODES, STORED, TEXTS, TIMES, answers, framed, stamps
from tests.books import text, xlsx
from tests.planned import fact, tables

SHAPES = ["%d.%m.%Y %H:%M:%S", "%Y/%m/%d %I:%M:%S %p", "%Y-%m-%d %H:%M"]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("header", ["Уақыт белгісі", "Časová značka", "Submission Date", "Окончание"])
def test_a_time_stamp_is_known_by_its_cells_whatever_its_header(header: str, shape: str) -> None:
    # The first person stands in rows 1 and 3; turned over, the later answer stands above.
    rows = framed([[time] for time in stamps(shape)], answers())[::-1]
    (found,) = tables(("ответы.csv", text([[header, *TEXTS], *rows])))
    times = fact(found, "response").set_index("code")["answered_at"]
    assert [times[code].to_pydatetime() for code in ("У-2", "У-1", "У-3")] == TIMES[1:]
    assert (found.columns[0].item, found.rows_repeated) == ("answered_at", 1)
    joined = fact(found, "answer").merge(fact(found, "response"), on="response").dropna(subset="value")
    assert joined.loc[joined["code"] == "У-1", "value"].tolist() == STORED["У-1"]


def test_of_two_times_in_unknown_words_the_later_is_when_it_was_filled_in() -> None:
    times = list(zip(stamps(), stamps(minutes=4), strict=True))
    for order, head in ((1, ["Hora de inicio", "Hora de finalización"]), (-1, ["Bitiş", "Başlangıç"])):
        rows = framed([pair[::order] for pair in times], answers())
        (found,) = tables(("ответы.xlsx", xlsx({"Hoja1": [[*head, *TEXTS], *rows]})))
        assert fact(found, "response")["answered_at"].dt.minute.tolist() == [9, 14, 19]


def test_a_column_with_anything_but_times_is_no_time_stamp_and_is_named() -> None:
    rows = framed([["12.05.2026 09:00"], ["в 9:05"], [None], ["12.05.2026 09:15"]], answers())
    (found,) = tables(("ответы.csv", text([["Когда удобно", *TEXTS], *rows])))
    assert fact(found, "response")["answered_at"].isna().all()
    assert [column.item for column in found.columns] == [None, *CODES]
    assert "«Когда удобно»" in found.problems[0].message
