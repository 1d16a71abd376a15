"""The pulse between the waves: interim questionnaires are recognised, kept once a day and shown from few people on."""

from datetime import date, datetime

import pandas as pd
import pytest

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.pulse import pair_marks, pulse
from questionnaires import instrument
from store import Scope, Store
from tests.books import Rows, text
from tests.met_school import FILES
from tests.schools import stored

SCOPE = Scope(1, "2025/26", date(2026, 5, 20))
CODES = ("comfort", "joint_work_satisfaction", "expectations_met", "support")
PULSE = CODES[:3]


def interim(rows: list[tuple[str, str, list[int]]]) -> bytes:
    """A form's export: time, code, marks of CODES."""
    asked = {item.code: item.text["ru"] for item in instrument("pupil_pupil", "mentee").wave("after")}
    header = ["Отметка времени", "Ваш код", *(asked[code] for code in CODES)]
    table: Rows = [header, *([when, code, *map(str, marks)] for when, code, marks in rows)]
    return text(table)


@pytest.fixture(scope="module")
def school() -> Store:
    store = Store.open(None)
    rows = [(f"2026-02-{day} 09:00:00", f"У-{n}", [n, 8, 9, 1]) for day in (10, 24) for n in (2, 3, 5, 7, 9)]
    rows += [("2026-02-10 12:00:00", "У-2", [6, 6, 6, 1]), ("2026-03-03 09:00:00", "У-3", [4, 4, 4, 4])]
    file = ("ученик-ученик, наставляемые, промежуточная анкета.csv", interim(rows))
    done = commit(plan([*FILES, file], store, "2025/26"), store)
    table = done[-1].tables[0]
    # Of one day the last; another day is another word.
    assert (table.kind, table.wave, table.role) == ("questionnaire", "during", "mentee")
    assert (table.rows_stored, table.rows_repeated) == (11, 1)
    assert [(one.row, one.value) for one in table.problems if "строк" in one.message or "rows" in one.message] == [
        (2, "У-2")
    ]
    return store


def test_each_person_has_one_voice_a_month_and_a_month_of_few_is_hidden(school: Store) -> None:
    found = pulse(school, SCOPE)
    february = [(6 + (2 + 8 + 9) / 3) / 2, *((n + 17) / 3 for n in (3, 5, 7, 9))]
    assert found["month"].tolist() == [date(2026, 2, 1), date(2026, 3, 1)]
    assert found.loc[0, ["answers", "people"]].tolist() == [10, 5]
    assert found.loc[0, "mean"] == pytest.approx(sum(february) / 5)
    assert found.loc[1, ["answers", "people", "mean"]].isna().all()
    assert found["suppressed"].tolist() == [False, True]
    assert pulse(school, SCOPE, role="psychologist").loc[1, "mean"] == 4
    assert pulse(school, SCOPE, "teacher_teacher").empty
    assert pulse(school, Scope(1, "2025/26", date(2026, 2, 15)))["answers"].tolist() == [5]


def test_the_psychologist_sees_the_pulse_of_a_pair_month_by_month(school: Store) -> None:
    found = pair_marks(school, SCOPE)
    assert found.columns.tolist() == ["pair", "mentor", "mentee", "mentee 2026-02", "mentee 2026-03"]
    group = found[found["mentee 2026-03"].notna()]
    # Two mentees of one mentor: the mean of their means.
    assert group["mentee 2026-02"].tolist() == pytest.approx([((6 + 19 / 3) / 2 + 20 / 3) / 2])
    assert group["mentee 2026-03"].tolist() == [4]


def test_random_pulses_and_marks_are_averaged_alike_in_plain_pandas() -> None:
    dice = pd.Series(range(60)).sample(frac=1, random_state=3)
    rows = [
        {"school": 1, "year": "2025/26", "response": n, "person": None if n % 9 == 0 else f"pupil:{n % 11}",
         "form": "pupil_pupil", "role": ("mentor", "mentee")[n % 2], "pulse": float(1 + n * 7 % 10),
         "answered_on": datetime(2026, 1 + n % 5, 1 + n % 27).date()} for n in dice
    ]  # fmt: skip
    frame = pd.DataFrame(rows)
    found = pulse(stored({"pulse_now": frame}), SCOPE, role="psychologist")
    own = frame[frame["answered_on"] <= SCOPE.on].assign(
        who=lambda f: f["person"].fillna(f["response"].astype(str)),
        month=lambda f: [day.replace(day=1) for day in f["answered_on"]],
    )
    voices = own.groupby(["month", "role", "who"])["pulse"].agg(["mean", "size"]).reset_index()
    expected = voices.groupby(["month", "role"]).agg(
        answers=("size", "sum"), people=("who", "size"), mean=("mean", "mean")
    )
    assert found[["month", "role"]].values.tolist() == [list(key) for key in expected.index]
    for name in ("answers", "people", "mean"):
        assert found[name].tolist() == pytest.approx(expected[name].tolist())


def test_what_is_hidden_of_a_form_is_not_found_from_all_forms_together() -> None:
    forms = ["pupil_pupil"] * 6 + ["employer_pupil"] * 6 + ["teacher_teacher"]
    frame = pd.DataFrame({"form": forms, "person": [f"pupil:{n}" for n in range(13)], "pulse": range(1, 14)}).assign(
        school=1, year="2025/26", role="mentee", answered_on=date(2026, 2, 3), response=range(13)
    )
    store = stored({"pulse_now": frame})
    shown = [pulse(store, SCOPE, form)["people"].notna().tolist() for form in (None, *dict.fromkeys(forms))]
    assert shown in ([[True], [True], [False], [False]], [[True], [False], [True], [False]])
