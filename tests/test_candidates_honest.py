"""The estimated share of wrong joins is held against invented schools in which the truth is known."""

import random
from dataclasses import replace

import pytest

from data_loaders.candidates import candidates
from data_loaders.doubts import Reference, doubts
from data_loaders.party import Party
from data_loaders.people import code_key
from data_loaders.sure import above, wrong

# Surnames, first names, patronymics.
NAMES = (
    """
    Иванова Петрова Соколова Кузнецова Белова Орлова Зайцева Волкова Лебедева Козлова Новикова Морозова Егорова
    Павлова Семёнова Голубева Виноградова Богданова Воробьёва Фёдорова Михайлова Беляева Тарасова Комарова Киселёва
    Макарова Андреева Ковалёва Ильина Гусева Титова Кузьмина Кудрявцева Баранова Куликова Алексеева Степанова
    """,
    """
    Алина Мария Софья Дарья Анна Ольга Ксения Полина Вера Елена Ирина Юлия Виктория Наталья Екатерина Татьяна
    Светлана Людмила Надежда Любовь
    """,
    "Олеговна Петровна Ильинична Сергеевна Андреевна Ивановна Юрьевна Павловна Романовна",
)


def school(dice: random.Random) -> list[tuple[str, str, str]]:
    """Code, name and class of 400 pupils."""
    return [
        (f"У-{n:04d}", " ".join(dice.choice(part.split()) for part in NAMES),
         f"{7 + n % 5}{'АБВ'[n % 3]}")
        for n in range(1, 401)
    ]  # fmt: skip


def slip(word: str, dice: random.Random) -> str:
    """A word with a letter lost, doubled or two letters swapped."""
    n = dice.randrange(1, len(word) - 1)
    return dice.choice([word[:n] + word[n + 1 :], word[:n] + word[n] + word[n:],
                        word[: n - 1] + word[n] + word[n - 1] + word[n + 1 :]])  # fmt: skip


def misnamed(name: str, dice: random.Random) -> str:
    """A name as somebody in a hurry writes it."""
    surname, first, patronymic = name.split()
    return dice.choice([
        f"{surname} {first[0]}.", f"{first} {surname}", f"{slip(surname, dice)} {first}",
        f"{surname} {slip(first, dice)} {patronymic}", f"{slip(surname, dice)} {first[0]}. {patronymic[0]}.",
    ])  # fmt: skip


def mistyped(code: str, dice: random.Random) -> str:
    """A code as somebody in a hurry types it."""
    return dice.choice([f"У{int(code[2:])}", code[2:], "У-" + slip(code[2:], dice)])


def proposed(seed: int) -> tuple[list[Party], dict[str, str]]:
    """The pupils of a list and about 80 strangers, one in twenty of them on no list; and who each truly is."""
    dice = random.Random(seed)
    rows = school(dice)
    asked = [(row, misnamed(row[1], dice), mistyped(row[0], dice)) for row in dice.sample(rows, 80)]
    gone = {code for (code, _name, _class), _said, _typed in asked if dice.random() < 0.05}
    people = [Party(f"pupil:{code_key(c)}", "pupil", "pupil", code_key(c), c, code_key(c), None, k, paired=True, name=n)
              for c, n, k in rows if c not in gone]  # fmt: skip
    known, truth = {one.key for one in people}, {}
    for n, ((code, _name, class_), said, typed) in enumerate(asked):
        by_name, key, agree = dice.random() < 0.6, code_key(typed), class_ if dice.random() < 0.5 else None
        one = Party(f"unknown:pupil:{n}", "unknown", "pupil", str(n), class_=agree)
        # A slip that makes another pupil's code is that pupil to exact matching and never comes to the desk.
        if by_name or key not in known:
            people.append(replace(one, name=said) if by_name else replace(one, code=typed, code_key=key))
            truth[one.person] = f"pupil:{code_key(code)}"
    return people, truth


@pytest.mark.parametrize("least", [0.9, 0.8, 0.7, 0.6])
def test_what_is_confirmed_above_a_certainty_is_wrong_about_as_often_as_estimated(least: float) -> None:
    errors, estimates, joined = 0, 0.0, 0
    for seed in range(6):
        people, truth = proposed(seed)
        chosen = above(candidates(people), least)
        errors += sum(truth[one.strange.person] != one.person.person for one in chosen)
        estimates += (wrong(chosen) or 0) * len(chosen)
        joined += len(chosen)
    assert joined > 30
    assert errors / joined <= estimates / joined + 0.05


def joined_by_themselves(seed: int) -> tuple[list[Party], list[Reference], dict[str, str]]:
    """The pupils of a list, 200 rows with their codes and names in a hurry, one code in ten another pupil's."""
    dice = random.Random(seed)
    rows = school(dice)
    people = [Party(f"pupil:{code_key(c)}", "pupil", "pupil", code_key(c), c, code_key(c), None, k, paired=True, name=n)
              for c, n, k in rows]  # fmt: skip
    said, truth = [], {}
    for code, name, class_ in dice.sample(rows, 200):
        typed = dice.choice(rows)[0] if dice.random() < 0.1 else code
        written = dice.choice([name, misnamed(name, dice)])
        agree = class_ if dice.random() < 0.5 else None
        key = f"{code_key(typed)}|{written}|{agree or ''}"
        said.append(Reference("pupil", key, typed, code_key(typed), written, agree, 1, f"pupil:{code_key(typed)}",
                              ("pupil_pupil:mentee:after",), (), ("анкета.csv",), written))  # fmt: skip
        truth[key] = f"pupil:{code_key(code)}"
    return people, said, truth


def test_codes_of_somebody_else_are_found_and_the_share_of_wrong_joins_is_about_the_one_told() -> None:
    errors, missed, estimate, doubted = 0, 0, 0.0, 0
    for seed in range(4):
        people, said, truth = joined_by_themselves(seed)
        found = doubts(people, said)
        wrong_ones = {one.detail for one in said if truth[one.detail] != one.person}
        errors += sum(one.strange.key in wrong_ones for one in found)
        missed += len(wrong_ones - {one.strange.key for one in found})
        estimate += sum(1 - one.certainty for one in found)
        doubted += len(found)
    assert errors > 50
    assert missed <= 0.05 * (errors + missed)
    assert errors / doubted == pytest.approx(estimate / doubted, abs=0.1)
