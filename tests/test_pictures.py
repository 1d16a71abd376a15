"""What holds for every picture: the hidden in words, emptiness, light and dark pages, safe titles, Russian words."""

import ast
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest
from streamlit.elements.lib.streamlit_plotly_theme import GRAY_90

from charts import averages, bands, change, frequencies, gap, involvement, people, satisfaction, theme
from locales import use
from locales.messages import catalogue

ROOT = Path(__file__).parents[1]
COUNTS = "numerator denominator missing surveyed participants low mid good high n n_matched improved same worse"
MARKS = "value target mean mean_before mean_after mean_gap mean_change before after"
# One frame with the columns of every picture; of its two rows the second is withheld.
ROWS = pd.DataFrame(
    {
        "title": ["Комфорт", "Помощь"],
        "class": ["7А", "7Б"],
        "wave": ["before", "after"],
        "counts": [{"never": 2, "often": 6}, None],
        "suppressed": [False, True],
        **{name: pd.array([8, None], dtype="Int64") for name in COUNTS.split()},
        **{name: pd.array([0.5, None], dtype="Float64") for name in MARKS.split()},
    }
)
Make = Callable[[pd.DataFrame], go.Figure]
PICTURES: dict[str, Make] = {
    "classes": lambda rows: involvement.classes(rows, 0.7),
    "bands": bands.bands,
    "frequencies": lambda rows: frequencies.frequencies(rows, {"never": "никогда", "often": "часто"}),
    "gaps": gap.gaps,
    "changes": change.changes,
    "averages": averages.averages,
    "satisfaction": satisfaction.satisfaction,
    "people": people.people,
}


@pytest.fixture(autouse=True)
def _russian() -> None:
    use("ru")


@pytest.fixture(params=PICTURES)
def picture(request: pytest.FixtureRequest) -> Make:
    return PICTURES[request.param]


def words(fig: go.Figure) -> list[str]:
    return [note.text for note in fig.layout.annotations]


def test_what_is_hidden_is_a_word_and_not_a_bar(picture: Make) -> None:
    fig = picture(ROWS)
    marks = [trace for trace in fig.data if trace.type == "bar" or trace.mode == "markers"]
    assert any("скрыто" in text or "нет данных" in text for text in words(fig))
    assert not [trace.name for trace in marks if 0 in list(trace.x)]
    assert {len(trace.x) for trace in marks} <= ({2} if picture is PICTURES["frequencies"] else {1}) | {0}


def test_without_rows_a_picture_says_so(picture: Make) -> None:
    assert words(picture(ROWS.head(0))) == ["Нет данных"]


def test_a_picture_grows_with_its_rows(picture: Make) -> None:
    more = pd.concat([ROWS, ROWS.assign(title=["Вера", "Надежда"])], ignore_index=True)
    assert picture(more).layout.height > picture(ROWS).layout.height


def test_a_picture_is_transparent_and_writes_numbers_as_the_language_does(picture: Make) -> None:
    layout = picture(ROWS).layout
    assert (layout.paper_bgcolor, layout.plot_bgcolor, layout.separators) == (theme.CLEAR, theme.CLEAR, ", ")


def test_no_picture_leaves_orange_to_colour_alone(picture: Make) -> None:
    orange = [trace for trace in picture(ROWS).data if trace.type == "bar" and trace.marker.color == theme.BELOW]
    assert all(trace.marker.pattern.shape == "/" for trace in orange)


def test_titles_from_files_are_wrapped_and_cannot_bring_tags() -> None:
    (title, *_rest) = words(bands.bands(ROWS.head(1).assign(title="<b>Очень</b> " * 12)))
    assert "<b>" not in title
    assert max(len(line) for line in title.replace("&lt;", "<").replace("&gt;", ">").split("<br>")) <= 44


def test_words_on_pictures_take_the_colour_that_streamlit_adapts_to_the_page() -> None:
    assert theme.WORDS == GRAY_90


def test_every_word_of_charts_and_reports_is_in_russian() -> None:
    nodes = (node for part in ("charts", "reports") for path in (ROOT / part).glob("*.py")
             for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))  # fmt: skip
    calls = (node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    said = {ast.literal_eval(call.args[0]) for call in calls if call.func.id in {"_", "ngettext"}}
    assert {text for text in said if text not in catalogue("ru")} == set()
