"""The questionnaires, parameters and words as data: complete, consistent, and refused clearly where they are wrong."""

import re

import pytest

from questionnaires import (
    COMMON_CORE,
    FORMS,
    ROLES,
    Instrument,
    instrument,
    instruments,
    items,
)

# The method's lists, written down a second time by hand. "a>b gap" is a before item, its partner and the comparison;
# ">b" is asked only after, "a>" only before.
START = "prior_experience>:yn prior_where>:txt"
TEXTS = (
    "expectations_text>expectations_text_after:txt:none value_text>value_text_after:txt:none >missing_text:txt "
    "glad>glad_after:yn:none >wish_continue:yn"
)


def gaps(names: str) -> str:
    return " ".join(f"{name}_expected>{name}:10:gap" for name in names.split())


def yes_no(names: str) -> str:
    return " ".join(f">{name}:yn" for name in names.split())


METHOD = {
    ("pupil_pupil", "mentee"): (
        f"{START} {TEXTS} {gaps('comfort personal_meetings group_meetings support')} "
        "help_needed>help_useful:10:none safety_importance>safety:10:none "
        "expectations_discuss_importance>expectations_clear:10:none "
        ">plan_clear:10 >joint_work_satisfaction:10 >result_satisfaction:10 >expectations_met:10 "
        + yes_no("plans_to_mentor effect_sport effect_culture effect_future effect_profession effect_learning")
        + " >effect_project:yn"
    ),
    ("pupil_pupil", "mentor"): (
        f"{START} {TEXTS} {gaps('comfort leadership group_meetings personal_meetings involvement')} "
        f"{gaps('joint_work_satisfaction')} plan_dependence>plan_made:10:none "
        "plan_following_expected>plan_followed:10:gap >result_satisfaction:10 >expectations_met:10 "
        ">training_sufficient:yn >training_useful:10"
    ),
    ("teacher_teacher", "mentee"): (
        f"{START} {TEXTS} {gaps('programme_effectiveness comfort organisation_quality adaptation_usefulness')} "
        f"{gaps('events_usefulness theory practice adaptation_quality')} support_importance>support:10:none "
        "joint_work_importance>joint_work_satisfaction:10:none >expectations_met:10 "
        "events_frequency_expected>events_frequency:freq:none "
        + yes_no("sees_future_here_5y wish_culture confidence_up class_progress conflicts_down wish_publications")
        + " >plans_to_mentor:yn"
    ),
    ("teacher_teacher", "mentor"): (
        f"{START} {TEXTS} {gaps('programme_effectiveness comfort organisation_effectiveness')} "
        f"{gaps('adaptation_effectiveness theory practice adaptation_quality involvement joint_work_satisfaction')} "
        "events_frequency_planned>events_frequency:freq:none >expectations_met:10"
    ),
}


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold().replace("ё", "е")))


def each_instrument() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("sheet", instruments(), ids=lambda sheet: f"{sheet.form}_{sheet.role}")


def listed(sheet: Instrument) -> set[str]:
    """Written as the method above is: before>after:kind:comparison."""
    partners = {f"{item.code}>{item.pair}:{item.kind}:{item.comparison}" for item in sheet.wave("before") if item.pair}
    alone = [item for item in sheet.items if not item.pair]
    return partners | {
        f"{item.code}>:{item.kind}" if item.wave == "before" else f">{item.code}:{item.kind}" for item in alone
    }


@pytest.mark.parametrize(("form", "role"), METHOD)
def test_every_question_of_the_method_is_there_and_none_besides(form: str, role: str) -> None:
    assert listed(instrument(form, role)) == set(METHOD[form, role].split())


def test_every_form_has_a_questionnaire_for_either_role_marked_as_a_draft() -> None:
    assert [(sheet.form, sheet.role) for sheet in instruments()] == [(f, r) for f in FORMS for r in ROLES]
    assert {(sheet.status, sheet.source) for sheet in instruments()} == {
        ("draft", "по образцу МР-42/02, сверьте с вашей редакцией")
    }


@each_instrument()
def test_the_common_core_is_asked_everywhere(sheet: Instrument) -> None:
    assert set(COMMON_CORE) <= {item.code for item in sheet.items}


@each_instrument()
def test_partners_name_each_other_across_the_waves(sheet: Instrument) -> None:
    for before, after in sheet.pairs():
        assert (before.wave, after.wave, after.pair) == ("before", "after", before.code)
        assert before.comparison == after.comparison
        assert before.comparison == "none" or before.kind == after.kind == "10"
    assert all((item.pair is None) == (item.comparison is None) for item in sheet.items)


@each_instrument()
def test_no_key_phrase_means_two_questions(sheet: Instrument) -> None:
    owners: dict[str, str] = {}
    for item in sheet.items:
        for key in item.keys:
            assert owners.setdefault(plain(key), item.code) == item.code, key


@each_instrument()
def test_every_question_has_both_texts_and_several_keys(sheet: Instrument) -> None:
    for item in sheet.items:
        assert re.search("[а-яё]", item.text["ru"])
        assert not re.search("[а-яё]", item.text["en"], re.IGNORECASE)
        assert not re.search("[a-z]", "".join(item.keys), re.IGNORECASE), item.keys
        assert len(item.keys) >= 4, item.code
        assert item.text["ru"] in item.keys


@each_instrument()
def test_the_texts_of_a_questionnaire_all_differ(sheet: Instrument) -> None:
    for code in ("ru", "en"):
        assert len({item.text[code] for item in sheet.items}) == len(sheet.items)


def test_a_form_rewords_what_it_takes_over_but_not_the_wish_to_become_a_mentor() -> None:
    student = {item.code: item for item in instrument("student_pupil", "mentee").items}
    assert "наставником-студентом" in student["comfort"].text["ru"]
    assert {"комфорт общения с наставником", "комфорт общения с студентом"} <= set(student["comfort"].keys)
    assert student["plans_to_mentor"].text == items()["plans_to_mentor"].text
