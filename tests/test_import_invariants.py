"""What must hold of any import: twice is once, and neither rows nor columns nor files have an order that matters."""

import json

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.change import changes
from metrics.indicators import indicators
from metrics.items import gaps, items
from questionnaires import instrument
from store import Store
from terminal.output import plain
from tests.books import Rows, text
from tests.thorough import examples

SLOW = settings(
    max_examples=examples(2, 4),
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
CODES = [f"У-{number}" for number in range(1, 15)]
PUPILS = [["ФИО", "Класс", "Код"], *[[f"Иванов {'ая' * n}", f"{5 + n % 3}а", code] for n, code in enumerate(CODES, 1)]]
PAIRS = [["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
         *[[CODES[n], CODES[-n - 1], "ученик-ученик", "01.10.2025"] for n in range(6)]]  # fmt: skip
ASKED = [item for item in instrument("pupil_pupil", "mentee").wave("after") if item.kind in ("10", "yn")][:9]
MARKS = st.sampled_from([*map(str, range(1, 11)), "8 баллов", "", "11"])
CELL = {"10": MARKS, "yn": st.sampled_from(["да", "Нет", ""])}


@st.composite
def answers(draw: st.DrawFn) -> Rows:
    """A questionnaire: each person at most once, any answers, a few of them unreadable."""
    people = draw(st.lists(st.sampled_from(CODES), min_size=3, unique=True))
    rows = [[code, *(draw(CELL[item.kind]) for item in ASKED)] for code in people]
    return [["Код участника", *(item.text["ru"] for item in ASKED)], *rows]


@st.composite
def measured(draw: st.DrawFn) -> Rows:
    """A stage-2 table."""
    marks = st.sampled_from(["", *map(str, range(1, 11))])
    header = ["Код", "Тревожность (до)", "Тревожность (после)", "Гибкие навыки (до)", "Гибкие навыки (после)"]
    return [header, *[[code, *(draw(marks) for _column in header[1:])] for code in CODES]]


def loaded(*drops: dict[str, Rows], store: Store | None = None) -> Store:
    """The store, or a new one, after these drops of files."""
    store = store or Store.open(None)
    for files in drops:
        commit(plan([(name, text(rows)) for name, rows in files.items()], store, "2025/26"), store)
    return store


def figures(store: Store) -> str:
    """Everything that is counted, as one text."""
    scope = store.scope("2025/26")
    tables = [indicators(store, scope, "class"), items(store, scope), gaps(store, scope)]
    tables.append(changes(store, scope, role="psychologist"))
    return json.dumps(plain([table.to_dict("records") for table in tables]), sort_keys=True)


def shuffled(rows: Rows, order: "st.DrawFn", columns: bool = True) -> Rows:
    """The same table with its rows, and its columns, in another order."""
    header, *body = rows
    places = order(st.permutations(range(len(header)))) if columns else range(len(header))
    return [[row[place] for place in places] for row in [header, *order(st.permutations(body))]]


@SLOW
@given(answers(), measured(), st.data())
def test_rows_and_columns_may_stand_in_any_order(answered: Rows, table: Rows, data: st.DataObject) -> None:
    files = {"ученики.csv": PUPILS, "пары.csv": PAIRS, "анкета.csv": answered, "этап2.csv": table}
    other = {name: shuffled(rows, data.draw) for name, rows in files.items()}
    assert figures(loaded(files)) == figures(loaded(other))


@SLOW
@given(answers(), measured(), st.data())
def test_files_may_come_in_any_order_together_or_one_by_one_and_twice(
    answered: Rows, table: Rows, data: st.DataObject
) -> None:
    files = {"ученики.csv": PUPILS, "пары.csv": PAIRS, "анкета.csv": answered, "этап2.csv": table}
    order = data.draw(st.permutations(list(files)))
    store = loaded(*[{name: files[name]} for name in order])
    assert figures(loaded(files)) == figures(store) == figures(loaded(files, store=store))
