"""Invented names: every combination is made up, and no two people share one unless the school asks for it."""

import tomllib
from pathlib import Path

from sample_data.dice import Dice

LISTS: dict[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
SURNAMES = LISTS["surnames"].split()
BOYS = LISTS["boys"].split()
GIRLS = LISTS["girls"].split()
FATHERS = LISTS["fathers"].split()


def surname(stem: str, gender: str) -> str:
    """The surname as a man or a woman bears it."""
    if gender == "м":
        return stem
    if stem.endswith(("ов", "ев", "ёв", "ин")):
        return stem + "а"
    return stem.removesuffix("ий") + "ая" if stem.endswith("ский") else stem


class Names:
    """Gives full names, never the same twice; ё and е count as one letter, as they do in school lists."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._given: set[str] = set()

    def next(self, gender: str) -> str:
        """A new surname, first name and patronymic of the given gender, м or ж."""
        first = self._dice.pick(BOYS if gender == "м" else GIRLS)
        father = self._dice.pick(FATHERS) + ("ич" if gender == "м" else "на")
        name = f"{surname(self._dice.pick(SURNAMES), gender)} {first} {father}"
        folded = name.lower().replace("ё", "е")
        if folded in self._given:
            return self.next(gender)
        self._given.add(folded)
        return name
