"""An invented psychologist's questionnaire: seven questions, two scales, both waves; its figures counted by hand."""

import random

import pandas as pd

from data_loaders.commit import commit
from data_loaders.own_toml import read
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from questionnaires.own import Own
from store import Store
from store.own import save
from tests.books import Rows, text

DEFINITION = """
code = "mirror"
title = "Зеркало настроения"
who = "pupil"
sensitivity = "psychological"
least = 0.5

[[construct]]
code = "worry"
title = "Беспокойство"
better = "lower"
moved = 0.3

[[construct]]
code = "support"
title = "Опора на других"
better = "higher"
moved = "any"
"""
# Code, wording, construct, reversed, another wording afterwards.
ITEMS = [
    ("w1", "Перед ответом у доски у меня дрожат руки", "worry", False, ""),
    ("w2", "Я засыпаю легко и сплю до утра", "worry", True, ""),
    (
        "w3",
        "Мне кажется, что вот-вот случится плохое",
        "worry",
        False,
        "В последний месяц мне казалось: случится плохое",
    ),
    ("w4", "Я не волнуюсь из-за мелочей", "worry", True, ""),
    ("s1", "Мне есть кому рассказать о неудаче", "support", False, ""),
    ("s2", "В классе меня никто не поддержит", "support", True, ""),
    ("s3", "Если трудно, я прошу помощи", "support", False, ""),
]
LOW, HIGH = 1, 4
PEOPLE = [f"У-{n:02}" for n in range(1, 25)]
YEAR = "2025/26"


def definition(**changed: str) -> str:
    """The definition as a .toml text; changed: texts put in the place of others."""
    items = [
        f'[[item]]\ncode = "{code}"\ntext = "{wording}"\nconstruct = "{construct}"\nminimum = {LOW}\nmaximum = {HIGH}\n'
        f"reversed = {str(turned).lower()}\n" + (f'after = "{after}"\n' if after else "")
        for code, wording, construct, turned, after in ITEMS
    ]
    whole = "\n".join([DEFINITION, *items])
    for old, new in changed.items():
        whole = whole.replace(old.replace("_", " "), new)
    return whole


def own() -> Own:
    """The questionnaire."""
    return read(definition().encode())


def answers(wave: str) -> pd.DataFrame:
    """One row per person, a column per question; some answers are missing, of two people more than half."""
    dice = random.Random(f"mirror {wave}")
    rows = [[dice.choice([LOW, 2, 3, HIGH]) for _item in ITEMS] for _person in PEOPLE]
    frame = pd.DataFrame(rows, index=PEOPLE, columns=[item[0] for item in ITEMS], dtype="float")
    frame = frame.mask(pd.DataFrame([[dice.random() < 0.1 for _item in ITEMS] for _person in PEOPLE]).to_numpy())
    frame.loc[PEOPLE[0], ["w1", "w2", "w3"]] = None  # one of four questions is not enough
    frame.loc[PEOPLE[1], ["s1", "s2"]] = None
    return frame.drop(index=PEOPLE[-3:] if wave == "after" else [])


def table(wave: str) -> Rows:
    """The file of a wave as rows."""
    header = ["Код участника", *(item[4] if item[4] and wave == "after" else item[1] for item in ITEMS)]
    rows = [[code, *("" if pd.isna(v) else int(v) for v in row)] for code, row in answers(wave).iterrows()]
    return [header, *rows]


FILES = [(f"зеркало_{word}.csv", text(table(wave))) for wave, word in (("before", "до"), ("after", "после"))]


def school(role: str = "psychologist") -> tuple[Store, list[FilePlan]]:
    """A store with the questionnaire and both its files, and what came of storing them."""
    store = Store.open(None)
    save(store, own().as_dict(), "psychologist")
    return store, commit(plan(FILES, store, YEAR, role=role), store, role)


def counted(wave: str) -> pd.DataFrame:
    """The scores of a wave, worked out here without the program: code × construct, null below half of the answers."""
    marks, found = answers(wave), {}
    for name in ("worry", "support"):
        codes = [item[0] for item in ITEMS if item[2] == name]
        turned = marks[codes].copy()
        for code in (item[0] for item in ITEMS if item[3] and item[2] == name):
            turned[code] = LOW + HIGH - turned[code]
        found[name] = turned.mean(axis=1).where(turned.notna().sum(axis=1) * 2 >= len(codes))
    return pd.DataFrame(found)
