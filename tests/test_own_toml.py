"""Definitions as .toml: what is written is read as it was; what is wrong is named; nobody's file is trusted."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_loaders.own_check import Unusable
from data_loaders.own_draft import HARMLESS
from data_loaders.own_toml import read, write
from questionnaires.own import BETTER, SENSITIVITY, WHO, Own, OwnConstruct, OwnItem, own_of
from tests.own_school import definition, own
from tests.thorough import examples

SIGNS = "яЁz0 .,;:'\"#=[]{}\\n№…🙂"
TEXTS = st.text(SIGNS, max_size=12).map(lambda text: " ".join(text.split()))
NAMES = TEXTS.map(lambda text: text.translate(HARMLESS))
MARKS = st.integers(-100, 100) | st.floats(-100, 100, allow_nan=False)
SCALES = st.tuples(MARKS, MARKS).filter(lambda pair: pair[0] < pair[1])


@st.composite
def questionnaires(draw: st.DrawFn) -> Own:
    """Any questionnaire that may be defined: its texts are different beside their signs."""
    constructs, items = [], []
    for n in range(draw(st.integers(1, 3))):
        texts = f"Шкала {n} {draw(NAMES)}".strip(), draw(NAMES)
        good, moved = draw(st.sampled_from(BETTER)), draw(st.sampled_from([0, 0.3, 2]))
        constructs.append(OwnConstruct(f"a{n}", texts[0], good, moved, texts[1]))
        bounds = draw(SCALES)
        for m in range(draw(st.integers(1, 3))):
            wording, other = f"Вопрос {n} {m} {draw(TEXTS)}".strip(), draw(TEXTS)
            items.append(OwnItem(f"q{n}{m}", wording, f"a{n}", "scale", *bounds, draw(st.booleans()), (), other, ""))
    head = "code_1", f"Имя {draw(NAMES)}".strip(), tuple(constructs), tuple(items)
    return Own(*head, draw(st.sampled_from(WHO)), draw(st.sampled_from(SENSITIVITY)), draw(st.floats(0.01, 1)))


@settings(max_examples=examples(20, 60), deadline=None)
@given(questionnaires())
def test_a_definition_written_and_read_is_the_same(one: Own) -> None:
    assert read(write(one).encode()) == one
    assert own_of(one.as_dict()) == one


def test_words_and_yes_or_no_bring_their_own_scale() -> None:
    base = "code='x'\ntitle='X'\n[[construct]]\ncode='a'\ntitle='A'\n"
    words = base + "[[item]]\ncode='q'\ntext='В'\nconstruct='a'\nkind='words'\nminimum=0\nwords=['нет', 'бывает', 'да']"
    (item,) = read(words.encode()).items
    assert (item.minimum, item.maximum, item.words) == (0, 2, ("нет", "бывает", "да"))
    (item,) = read((base + "[[item]]\ncode='q'\ntext='В'\nconstruct='a'\nkind='yn'").encode()).items
    assert (item.minimum, item.maximum) == (0, 1)
    assert read(write(read(words.encode())).encode()) == read(words.encode())


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('code = "mirror"', 'code = "Зеркало"', "анкета: код (code) — «Зеркало»; допустимо: строчная латинская"),
        ('who = "pupil"', 'who = "cat"', "анкета: кто отвечает (who) — «cat»; допустимо: pupil, staff"),
        ('better = "lower"', 'better = "less"', "шкала «Беспокойство»: что лучше (better) — «less»"),
        ('moved = "any"', "moved = -1", "шкала «Опора на других»: наименьшее изменение (moved) — «-1»"),
        ("maximum = 4", "maximum = 1", "вопрос «Перед ответом у доски у меня дрожат руки»: наименьший ответ (minimum)"),
        ("maximum = 4", "maximum = inf", "наибольший ответ (maximum) — «inf»"),
        ("reversed = false", "revers = false", "поле «revers» неизвестно"),
        ("reversed = false", "reversed = 1", "обратный ли (reversed) — «1»; допустимо: true, false"),
        ('construct = "worry"', 'construct = "fear"', "нет шкалы «fear»; есть: worry, support"),
        ('code = "w2"', 'code = "w1"', "код вопроса встречается дважды: «w1»"),
        ("least = 0.5", "least = 0", "наименьшая доля ответов (least) — «0»"),
        ("Зеркало настроения", "<b>Зеркало</b>", "название (title) — «<b>Зеркало</b>»"),
        ("Зеркало настроения", "Зерка\\u202Eло", "допустимо: текст от 1 до 120 видимых знаков"),
        ("Беспокойство", "![x](http://a)", "название (title) — «![x](http://a)»; допустимо: текст"),
    ],
)
def test_a_wrong_field_is_named_with_its_place_and_what_is_allowed(old: str, new: str, complaint: str) -> None:
    with pytest.raises(Unusable, match=re.escape(complaint)):
        read(definition().replace(old, new, 1).encode())


def test_questions_of_one_scale_answered_in_different_bounds_are_refused_and_all_that_is_wrong_is_told() -> None:
    with pytest.raises(Unusable) as error:
        read(definition().replace("maximum = 4", "maximum = 5", 1).replace("least = 0.5", "least = 3").encode())
    mixed = "шкала «Беспокойство»: на её вопросы отвечают в разных пределах, среднего у них нет: 1–4 («Я засыпаю"
    assert any(problem.startswith(mixed) or "1–5" in problem for problem in error.value.problems)
    assert len(error.value.problems) == 2


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00", b"PK\x03\x04", b"a = " + b"[" * 50_000, b"x" * 300_000, b"", b"item = 3", b"item = [1]",
     b"[[item]]\n" * 500, ('title = "' + "я" * 500 + '"').encode(), b"least = nan", b"code = []", b"[[construct]]",
     b"code = 2020-01-01T00:00:00Z", b"[[item]]\nwords = [[1], {a=2}]\nkind = 'words'", b"least = " + b"9" * 5000],
)  # fmt: skip
def test_a_hostile_file_is_refused_in_sentences(content: bytes) -> None:
    with pytest.raises(Unusable) as error:
        read(content)
    assert error.value.problems
    assert max(map(len, error.value.problems)) < 400


def test_the_worked_example_is_what_it_says() -> None:
    found = own().parameters().values()
    assert [(one.code, one.better, one.minimum, one.maximum, one.moved, one.who) for one in found] == [
        ("own.mirror.worry", "lower", 1, 4, 0.3, "pupil"),
        ("own.mirror.support", "higher", 1, 4, 0, "pupil"),
    ]
