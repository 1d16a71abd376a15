"""A questionnaire whose marks may be on another scale waits for a word on the upload page, and is ready with it."""

import hashlib

import pytest

from tests.books import xlsx
from tests.planned import fact
from tests.screens import empty_school, run
from tests.test_guesses import SCALES, asked
from ui import data
from ui.drop import FILES, PLANS

MARKS = [[str(1 + (n + k) % 5) for k in range(len(SCALES))] for n in range(5)]


@pytest.mark.parametrize(("scale", "value"), [("1-5", 10.0), ("1-10", 5.0)])
def test_choosing_the_scale_makes_the_table_ready_and_its_marks_are_recalculated(scale: str, value: float) -> None:
    header, _row = asked(*(item.text["ru"] for item in SCALES))
    content = xlsx({"Лист1": [header, *([f"У-{n}", *row] for n, row in enumerate(MARKS))]})
    sha = hashlib.sha256(content).hexdigest()
    with empty_school():
        screen = run("upload", "curator", **{FILES: {sha: ("анкета.xlsx", content)}})
        assert screen.subheader[0].value.endswith("нужен ответ: 1")
        assert screen.button(key="store").disabled
        screen.selectbox(key=f"say_scale_{sha[:12]}_0").select(scale).run()
        assert not screen.exception
        (table,) = screen.session_state[PLANS][1][0].tables
        assert (table.status, fact(table, "answer")["value"].max()) == ("planned", value)
        screen.button(key="store").click().run()
        assert data.opened().store.one("select max(value) from answer") == (value,)
