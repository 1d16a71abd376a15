"""The share of companies that gave mentors is what a plain count of their list gives."""

from datetime import date

import pandas as pd

from data_loaders.commit import commit
from data_loaders.plan import plan
from metrics.definition import definition
from metrics.measure import measure, units
from store import Scope, Store
from tests.books import text

SCOPE = Scope(1, "2025/26", date(2026, 3, 1))


def test_companies_are_counted_as_a_plain_count_does() -> None:
    rows = [["Предприятие", "Число наставников", "Дата договора", "Действует до"],
            ["Завод", "2", "01.09.2024", ""], ["Пекарня", "0", "", ""], ["Ферма", "1", "", "30.06.2025"],
            ["Музей", "3", "01.05.2026", ""], ["Депо", "", "", ""]]  # fmt: skip
    store = Store.open(None)
    commit(plan([("предприятия.csv", text(rows))], store), store)
    [row] = measure(store, definition("employers"), SCOPE).to_dict("records")
    listed = pd.DataFrame(rows[1:], columns=rows[0])
    begun = pd.to_datetime(listed["Дата договора"], dayfirst=True).fillna(pd.Timestamp(0)) <= pd.Timestamp(SCOPE.on)
    left = pd.to_datetime(listed["Действует до"], dayfirst=True) < pd.Timestamp(2025, 9, 1)
    now = listed[begun & ~left]
    assert (row["numerator"], row["denominator"]) == (now["Число наставников"].isin(["1", "2", "3"]).sum(), len(now))
    assert list(units(store, definition("employers"), SCOPE)["reason"].dropna()) == ["unknown_mentors", "no_mentors"]
