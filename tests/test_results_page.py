"""The page of school results with everything it can hold: marks by subject, counts, totals."""

from data_loaders.commit import commit
from data_loaders.plan import plan
from tests.books import Rows, text
from tests.screens import empty_school, run
from ui import data

PUPILS = [f"У-{n}" for n in range(1, 21)]
MARKS: Rows = [["Код", "Предмет", "1 четверть", "4 четверть"],
               *([code, "Алгебра", 3, 3 + n % 3] for n, code in enumerate(PUPILS, start=1))]  # fmt: skip
COUNTS: Rows = [["Код", "Количество проектов до", "Количество проектов после"],
                *([code, 1, n % 3] for n, code in enumerate(PUPILS, start=1))]  # fmt: skip
TOTALS: Rows = [["Показатель по школе", "Количество"], ["Состоят на учёте", "6"]]
PAIRS: Rows = [["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
               *([f"Н-{code}", code, "ученик-ученик", "01.10.2025"] for code in PUPILS)]  # fmt: skip
FILES = [
    ("пары.csv", text(PAIRS)),
    ("оценки.csv", text(MARKS)),
    ("проекты.csv", text(COUNTS)),
    ("итоги.csv", text(TOTALS)),
]


def test_the_page_shows_marks_counts_and_totals_together() -> None:
    with empty_school():
        store = data.opened().store
        done = commit(plan(FILES, store, "2025/26"), store)
        assert {table.status for one in done for table in one.tables} == {"stored"}
        screen = run("results", "curator", filters_chosen={"year": "2025/26"})
        assert not screen.exception
        titles = [line.value for line in screen.subheader]
        assert titles == [
            titles[0],
            "Отметки по предметам",
            "Кружки, проекты, публикации",
            "Итоги программы по учебным годам",
        ]
        # 3 -> 3, 4 or 5 by turns: fourteen rose, six stayed; of the projects six fell, seven stayed, seven rose.
        marks, counts, totals = (frame.value for frame in screen.dataframe)
        assert marks[["Лучше", "Без изменений", "Хуже"]].values.tolist() == [[14, 6, 0]]
        assert counts[["Лучше", "Без изменений", "Хуже"]].values.tolist() == [[7, 7, 6]]
        assert 6 in totals.iloc[0].tolist()
        assert [line.value for line in screen.caption if "не говорит" in line.value]


def test_late_entries_are_left_out_by_the_switch_that_growth_has() -> None:
    dated: Rows = [["Код", "Дата", "Количество проектов до"],
                   *([code, "20.09.2025" if n > 6 else "20.12.2025", 1] for n, code in enumerate(PUPILS))]  # fmt: skip
    after: Rows = [["Код", "Дата", "Количество проектов после"], *([code, "20.05.2026", 2] for code in PUPILS)]
    with empty_school():
        store = data.opened().store
        commit(plan([FILES[0], ("до.csv", text(dated)), ("после.csv", text(after))], store, "2025/26"), store)
        for said, people, late in (({}, 20, 7), ({"on_time": "1"}, 13, 0)):
            (frame,) = run("results", "curator", filters_chosen={"year": "2025/26", **said}).dataframe
            shown = frame.value[["n в обеих волнах", "Из них с поздним входом"]]
            assert shown.values.tolist() == [[people, late]]
