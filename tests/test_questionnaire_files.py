"""A questionnaire's file that is wrong is refused with its name, the item and the reason."""

import re
from pathlib import Path

import pytest

from questionnaires import ASKED
from questionnaires.reading import read_instrument

FORM = """
form = "pupil_pupil"
role = "mentee"
before = ["hoped"]
after = ["got"]
[item.hoped]
kind = "10"
pair = "got"
comparison = "gap"
ru = "Чего Вы ждёте?"
en = "What do you hope for?"
keys = ["ждёте"]
[item.got]
kind = "10"
ru = "Что Вы получили?"
en = "What did you get?"
keys = ["получили"]
"""


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('kind = "10"\nru', 'kind = "11"\nru', "got: kind is '11', allowed: 10, yn, freq, txt"),
        ('kind = "10"\nru', 'kind = "yn"\nru', "hoped: a gap needs two questions on the scale 1 to 10"),
        ('pair = "got"', 'pair = "lost"', "hoped: its partner 'lost' is not asked after"),
        ('pair = "got"', 'pair = "hoped"', "hoped: its partner 'hoped' is not asked after"),
        ('comparison = "gap"', 'comparison = "growth"', "hoped: comparison is 'growth'"),
        ('before = ["hoped"]', 'before = ["hoped", "hoped"]', "hoped: is listed more than once"),
        ('before = ["hoped"]', 'before = ["hoped", "got"]', "got: is listed more than once"),
        ('after = ["got"]', 'after = ["got", "new"]', "new: is listed, but there is no such item"),
        ('after = ["got"]', "after = []", "got: is described, but listed in no wave"),
        ('after = ["got"]', "", "after: the list of questions is missing"),
        ('en = "What did you get?"', "", "got: the text 'en' is missing"),
        ('keys = ["получили"]', "keys = []", "got: keys has to be a list of phrases"),
        ('form = "pupil_pupil"', 'form = "cat_dog"', "form: form is 'cat_dog'"),
        (
            'form = "pupil_pupil"',
            'extends = ["none"]\nform = "pupil_pupil"',
            "extends: there is no none.toml",
        ),
        ('form = "pupil_pupil"', "form = ", "Invalid value"),
    ],
)
def test_a_wrong_questionnaire_is_refused_by_file_and_item(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(FORM, encoding="utf-8")
    assert [len(read_instrument(path).wave(wave)) for wave in ASKED] == [1, 1]
    path.write_text(FORM.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(f"own.toml: {complaint}")):
        read_instrument(path)
