"""Who may be whom: codes and names as schools mistype them, how sure the desk is, and what it never proposes."""

from typing import Any

import pytest

from data_loaders.candidates import candidates
from data_loaders.desk import halves
from data_loaders.party import Candidate, Party
from data_loaders.people import code_key
from data_loaders.rules import rules
from data_loaders.sure import above, wrong


def listed(code: str, name: str | None = None, class_: str | None = None, **more: Any) -> Party:
    """A pupil of the list, in a pair."""
    key = code_key(code)
    return Party(f"pupil:{key}", "pupil", "pupil", key, code, key, name, class_, paired=True, name=name, **more)


def strange(code: str | None = None, name: str | None = None, class_: str | None = None, **more: Any) -> Party:
    """Somebody in a pupil's place whom no list knows."""
    folded = code_key(code) if code else None
    key, place = folded or str(name), more.pop("place", "pupil")
    return Party(f"unknown:{place}:{key}", "unknown", str(place), key, code, folded, name, class_, name=name, **more)


def best(one: Party, *people: Party) -> tuple[str | None, float]:
    """The code of the surest candidate for one, and how sure."""
    found = candidates([one, *people])
    return (found[0].person.code, found[0].certainty) if found else (None, 0.0)


def test_the_same_class_makes_surer_and_another_less_sure() -> None:
    same, plain, other = (
        best(strange("У-132", class_=class_), listed("У-123", class_="7А"))[1] for class_ in ("7А", None, "8Б")
    )
    assert same > plain > other > 0


def test_two_people_of_one_short_name_share_the_certainty() -> None:
    people = [listed("У-1", "Иванова Алина", "7А"), listed("У-2", "Иванова Анна", "7Б")]
    both = candidates([strange(name="Иванова А."), *people])
    assert [one.certainty < 0.5 for one in both] == [True, True]
    assert best(strange(name="Иванова А.", class_="7Б"), *people)[0] == "У-2"


def test_who_answered_the_same_questionnaire_already_is_less_likely_the_one() -> None:
    people = [listed("У-123", answered=("pupil_pupil:mentee:before",)), listed("У-0132")]
    free = strange("У132", answered=("pupil_pupil:mentee:after",))
    busy = strange("У132", answered=("pupil_pupil:mentee:before",))
    certainty = [
        next((one.certainty for one in candidates([who, *people]) if one.person.code == "У-123"), 0.0)
        for who in (free, busy)
    ]
    assert best(busy, people[0])[1] < best(free, people[0])[1]
    assert certainty[1] == 0


def test_the_two_waves_of_a_code_nobody_lists_find_each_other_across_a_typo() -> None:
    before = strange("ЛЮД-1405", answered=("pupil_pupil:mentee:before",))
    after = strange("ЛЮД-1406", answered=("pupil_pupil:mentee:after",))
    (found,) = candidates([before, after])
    assert {found.strange.code, found.person.code} == {"ЛЮД-1405", "ЛЮД-1406"}
    assert candidates([before, strange("ЛЮД-1406", answered=("pupil_pupil:mentee:before",))]) == []


def test_people_from_outside_and_of_another_place_are_never_proposed() -> None:
    teacher = Party("staff:У12", "staff", "staff", "У12", "У-12", "У12")
    outside = Party("outside:У12", "outside", "outside", "У12", "У-12", "У12")
    assert candidates([strange("У-0012"), teacher, outside]) == []
    assert best(strange("У-0012", place="any"), teacher) == ("У-12", 0.92)


def test_what_was_rejected_is_proposed_no_more_whichever_side_comes_first() -> None:
    pair = [strange("У-0012"), listed("У-12")]
    (found,) = candidates(pair)
    place, key, to_place, to_key = found.sides
    assert candidates(pair, refused=[found.sides]) == []
    assert candidates(pair, refused=[(to_place, to_key, place, key)]) == []


def test_the_share_of_wrong_joins_is_the_mean_doubt_and_equals_are_left_to_the_reader() -> None:
    one, two, three = strange("1"), strange("2"), strange("3")
    known = listed("У-1")
    found = [Candidate(one, known, 0.9), Candidate(two, known, 0.7), Candidate(three, known, 0.4),
             Candidate(three, listed("У-2"), 0.4)]  # fmt: skip
    assert [pair.strange for pair in above(found, 0.3)] == [one, two]
    assert wrong(above(found, 0.3)) == pytest.approx(0.2)
    assert wrong(above(found, 0.95)) is None


def numbers(prefix: str, *class_: str | None) -> list[Party]:
    """Pupils of a list: this prefix and 1, 2, …"""
    return [listed(f"{prefix}{n}", class_=name) for n, name in enumerate(class_, 1)]


def test_thirty_numbers_against_thirty_codes_are_one_rule_and_no_candidates() -> None:
    people = [*(strange(str(n), files=("анкета.csv",)) for n in range(1, 31)), *numbers("P", *[None] * 30)]
    (rule,) = rules(people)
    assert (rule.prefix, rule.to_prefix, len(rule.pairs), rule.of, rule.files) == ("", "Р", 30, 30, ("анкета.csv",))
    assert candidates(people, ruled={one.person for one, _person in rule.pairs}) == []
    assert rules(people, refused=[rule.sides]) == []


def test_noughts_before_numbers_are_a_rule_too() -> None:
    people = [*(strange(f"У-00{n}") for n in range(1, 7)), *numbers("У", *[None] * 6)]
    assert [(rule.prefix, rule.to_prefix, len(rule.pairs)) for rule in rules(people)] == [("У", "У", 6)]


def test_numbers_that_stand_for_places_in_a_class_register_are_no_rule() -> None:
    people = [*(strange(str(n), class_="8Б") for n in range(1, 11)), *numbers("P", *["7А"] * 10)]
    assert rules(people) == []


def test_two_rules_for_the_same_codes_are_each_half_as_sure() -> None:
    pupils, staff = numbers("P", *[None] * 5), [
        Party(f"staff:Т{n}", "staff", "staff", f"Т{n}", f"Т{n}", f"Т{n}") for n in range(1, 6)
    ]  # fmt: skip
    anybody = [strange(str(n), place="any") for n in range(1, 6)]
    assert [rule.certainty < 0.5 for rule in rules([*anybody, *pupils, *staff])] == [True, True]


def test_strangers_of_two_files_meet_by_one_rule() -> None:
    before = [strange(str(n), answered=("pupil_pupil:mentee:before",)) for n in range(1, 9)]
    after = [strange(f"P{n}", answered=("pupil_pupil:mentee:after",)) for n in range(1, 9)]
    assert [len(rule.pairs) for rule in rules([*before, *after])] == [8]


def test_one_wave_only_is_what_has_no_other_half() -> None:
    one = strange("1", answered=("a:mentee:after", "a:mentee:before", "b:mentor:before", "b:mentor:during"))
    assert halves(one) == ["b:mentor:before"]
    assert halves(strange("1", measured=("after",))) == ["stage2:after"]
