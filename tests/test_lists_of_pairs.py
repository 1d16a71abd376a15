"""Pairs and groups are read from one cell or many rows, and their people are found by code, name or class."""

from datetime import date

from data_loaders.commit import commit
from data_loaders.plan import plan
from store import Store
from tests.books import text, xlsx
from tests.planned import PUPILS, fact, sheet


def test_several_mentees_in_a_cell_with_classes_become_members_of_one_pair() -> None:
    rows = [["Наставник", "Наставляемые", "Дата начала"],
            ["Белова Ёлка (8А)", "1) Иванов Артём, 7А; 2) Петрова Софья (7б)\nОрлов Пётр", "01.10.2025"]]  # fmt: skip
    found = sheet(rows, "Ученик-ученик")
    members = fact(found, "pair_member")
    assert found.kind == "pairs"
    assert found.form == "pupil_pupil"
    assert list(members["role"]) == ["mentor", "mentee", "mentee", "mentee"]
    assert list(members["class"]) == ["8А", "7А", "7Б", None]
    assert fact(found, "pair")["started"].iloc[0] == date(2025, 10, 1)


def test_a_group_goes_on_under_an_empty_mentor_cell() -> None:
    rows = [["ФИО наставника", "ФИО наставляемого", "Форма"], ["Белова Ёлка", "Иванов Артём", "ученик – ученик"],
            [None, "Орлов Пётр", "ученик – ученик"]]  # fmt: skip
    members = fact(sheet(rows), "pair_member")
    assert list(members["role"]) == ["mentor", "mentee", "mentor", "mentee"]
    assert members["name_key"].iloc[0] == members["name_key"].iloc[2]


def test_pairs_by_code_are_joined_whatever_the_case_spaces_and_look_alike_letters() -> None:
    store = Store.open(None)
    pairs = [["Код наставника", "Код наставляемого", "Форма"], ["y-1", "У 2", "Ученик-ученик"]]
    commit(plan([("п.csv", text(pairs)), ("к.xlsx", xlsx({"К": PUPILS}))], store, "2025/26"), store)
    assert store.frame("select person from participation order by role desc")["person"].tolist() == [
        "pupil:У1", "pupil:У2"
    ]  # fmt: skip


def test_a_parent_mentor_is_a_participant_and_no_unknown() -> None:
    store = Store.open(None)
    pairs = [["Наставник", "Принадлежность наставника", "Наставляемый", "Форма"],
             ["Белов Пётр Ильич", "родитель", "Иванов Артём", "ученик-ученик"]]  # fmt: skip
    commit(plan([("п.csv", text(pairs)), ("к.xlsx", xlsx({"К": PUPILS}))], store, "2025/26"), store)
    frame = store.frame("select kind, affiliation from person where kind <> 'pupil'")
    assert frame.to_dict("records") == [{"kind": "outside", "affiliation": "parent"}]


def test_namesakes_are_told_apart_by_class_or_not_at_all() -> None:
    store = Store.open(None)
    people = [*PUPILS, ["Иванов Артём", "9В", "У-9"]]
    pairs = [["Наставник", "Наставляемый", "Класс наставляемого", "Форма"],
             ["Белова Ёлка", "Иванов Артём", "9 в", "ученик-ученик"],
             ["Орлов Пётр", "Иванов Артём", None, "ученик-ученик"]]  # fmt: skip
    commit(plan([("п.csv", text(pairs)), ("к.xlsx", xlsx({"К": people}))], store, "2025/26"), store)
    found = store.frame("select person, reason from participation join person using (school, year, person)"
                        " where role = 'mentee' order by pair")  # fmt: skip
    assert found["person"].iloc[0] == "pupil:У9"
    assert found["person"].iloc[1].startswith("unknown:pupil:")
    assert found["reason"].iloc[1] == "namesake"


def test_a_short_name_is_joined_where_one_person_fits_and_the_curator_is_asked_to_check() -> None:
    pairs = [["Наставник", "Наставляемый", "Форма"], ["Белова Ё.", "Иванов А.", "ученик-ученик"]]
    _people, done = plan([("к.xlsx", xlsx({"К": PUPILS})), ("п.csv", text(pairs))], Store.open(None))
    (found,) = done.tables
    assert [(p.row, p.value) for p in found.problems] == [(2, "Белова Ё."), (2, "Иванов А.")]
