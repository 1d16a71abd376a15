"""What a file holds and nobody reads is said by name, never dropped in silence."""

from tests.books import Rows
from tests.planned import fact, sheet

QUESTIONS = ["Насколько комфортно было общение с наставником?", "Ощущали ли Вы поддержку наставника?",
             "Был ли понятен план работы с наставником?"]  # fmt: skip


def said(rows: list[list[object]]) -> list[str]:
    """What is said of a whole table."""
    return [problem.message for problem in sheet(rows).problems if problem.row is None]


def test_a_question_nobody_knows_is_named_and_an_empty_or_technical_column_is_not() -> None:
    header = ["Отметка времени", "Код", *QUESTIONS, "Вкусно ли кормили?", "Заметки"]
    rows = [["12.05.2026 10:00", f"У-{n}", 10, 8, 9, 7, None] for n in range(3)]
    assert said([header, *rows]) == [
        "не распознан 1 столбец, записанное в нём не сохраняется: «Вкусно ли кормили?»"
    ]  # fmt: skip


def test_a_parameter_nobody_knows_is_named_with_its_wave() -> None:
    header = ["Код", "Вовлечённость (до)", "Ловкость рук (до)", "Вовлечённость (после)", "Ловкость рук (после)"]
    assert said([header, ["У-1", 5, 6, 7, 8]]) == [
        "не распознаны 2 столбца, записанное в них не сохраняется: «Ловкость рук (до)», «Ловкость рук (после)»"
    ]


def test_the_values_of_a_long_table_are_read() -> None:
    assert said([["Код", "Показатель", "До", "После"], ["У-1", "Вовлечённость", 5, 7]]) == []


def test_a_code_that_stands_beside_each_wave_is_no_column_left_out() -> None:
    both: list[list[object]] = [["До", None, None, "После"], ["Код", "Вовлечённость", None, "Код", "Вовлечённость"]]
    assert said([*both, ["У-1", 5, None, "У-1", 7]]) == []


def test_many_and_long_headers_stay_one_line() -> None:
    strange = [f"Совсем посторонний вопрос номер {n}\nо чём-то очень своём и очень длинном" for n in "абвгдежзиклмн"]
    (line,) = said([["Код", *QUESTIONS, *strange], ["У-1", 10, 9, 8, *["да"] * len(strange)]])
    assert ("\n" in line, len(line) < 800, line.endswith(" …")) == (False, True, True)


def test_what_is_counted_of_the_programme_is_kept_of_nobody() -> None:
    wide = sheet([["Код", "На учёте (до)", "Вовлечённость (до)"], ["У-1", 1, 5]])
    assert set(fact(wide, "measurement")["parameter"]) == {"engagement"}
    assert [problem.column for problem in wide.problems] == ["На учёте (до)"]
    rows = [["У-1", "На учёте", 12, 9], ["У-1", "Конфликты", 7, 4], ["У-2", "Конфликты", 6, 3]]
    long = sheet([["Код", "Показатель", "До", "После"], *rows])
    assert (long.rows_stored, [problem.row for problem in long.problems]) == (0, [2, 3])
    assert all("таблицей итогов" in problem.message for problem in [*wide.problems, *long.problems])


def test_a_name_that_is_no_parameter_is_told_once() -> None:
    header = ["Код", "Показатель", "Волна", "Балл"]
    rows = [[f"У-{n}", name, "до", 5] for n in range(3) for name in ("Вовлечённость", "Ловкость рук")]
    (one,) = sheet([header, *rows]).problems
    assert (one.row, one.message) == (3, "показателя «Ловкость рук» в программе нет; пропущены 3 строки")


def test_values_that_name_nobody_are_told() -> None:
    assert said([["Вовлечённость (до)", "Вовлечённость (после)"], [5, 7], [6, 7]]) == [
        "2 строки со значениями без кода и имени: их нельзя связать с другим замером"
    ]


def test_where_the_role_is_asked_for_a_curator_is_told_what_to_do() -> None:
    header = ["Код", "Насколько комфортно было работать в программе?", "Оправдались ли Ваши ожидания?"]
    rows: Rows = [header, ["К-1", 10, 9]]
    for name, told in (("Анкета куратора после.xlsx", True), ("Анкета после.xlsx", False)):
        found = sheet(rows, file=name)
        assert (found.status, "отвечал куратор" in found.problems[-1].message) == ("needs answer", told), name


def test_a_table_nobody_knows_is_told_by_its_columns_and_what_it_lacks() -> None:
    unknown = "не распознано: это не анкета, не список людей, не список пар и не таблица замеров; её столбцы: "
    lacks = "; ни один не говорит, о ком строки, как сказали бы «ФИО» или «Код»"
    cups = ["Класс", "Дата", "Кабинет", "Сколько кубков выиграно на соревнованиях всех уровней за учебный год?"]
    assert said([cups, ["7А", "12.05.2026", "12", "три"]]) == [
        f"{unknown}«Класс», «Дата», «Кабинет», «Сколько кубков выиграно на соревнованиях всех уровней за уч…»{lacks}"
    ]
    many = ["Код", *(f"Вид {sign}" for sign in "абвгде")]
    assert said([many, ["У-1", *"абвгде"]]) == [f"{unknown}«Код», «Вид а», «Вид б», «Вид в», «Вид г», «Вид д» …"]
