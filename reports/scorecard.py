"""The scorecard in words and as tables of a report: criteria with their points, answers by day, its sum and level."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from locales import _, day, ngettext, number, words
from metrics.scorecard import BESIDE, COMPARED, COUNTED, REPLACED
from questionnaires.scorecard import scorecard
from reports.tables import Table, named


def level_words(code: object) -> str:
    """The level of a sum by its code; "" for none."""
    return next((words(level.text) for level in scorecard().levels if level.code == code), "")


def of_most(total: int) -> str:
    """A sum of all nine rows: «15 из 18»."""
    return _("{n} of {all}").format(n=number(total), all=number(scorecard().most))


def who(role: object) -> str:
    """Who answered, by role; the questionnaire is the curator's where nobody says another."""
    names = {"psychologist": _("psychologist"), "administration": _("administration")}
    return names.get(str(role), _("curator"))


def when(card: Mapping[str, Any]) -> str:
    """When an answer was given: its day, its wave, else that neither is said."""
    wave = named("wave", card["wave"]).lower()
    said = [day(card["answered_on"])] if card["answered_on"] is not None else []
    return ", ".join([*said, *([wave] if wave else [])]) or _("no day said, {year}").format(year=card["year"])


def standing(cards: pd.DataFrame, code: str) -> list[dict[str, Any]]:
    """The answers of a standing, the newest first, nulls as None."""
    rows = cards[cards["standing"] == code].to_dict("records")
    return [{str(name): plain(cell) for name, cell in row.items()} for row in rows]


def plain(cell: Any) -> Any:
    """A cell whose null is None."""
    return cell if isinstance(cell, list) or not pd.isna(cell) else None


def answer(cards: pd.DataFrame) -> str:
    """The sum and the level of the answer that counts, or which rows it lacks; that there is none."""
    counted = standing(cards, COUNTED)
    if not counted:
        return _("There is no curator's questionnaire of this school year yet.")
    one = counted[0]
    if one["level"] is None:
        lacks = len(one["blank"])
        text = ngettext(
            "The level is not known: {n} row of {all} is not filled in (No. {rows})",
            "The level is not known: {n} rows of {all} are not filled in (No. {rows})",
            lacks,
        )
        rows = ", ".join(map(str, one["blank"]))
        return text.format(n=number(lacks), all=number(len(scorecard().criteria)), rows=rows)
    return _("{sum}: the level is {level}").format(sum=of_most(one["total"]), level=level_words(one["level"]))


def told(cards: pd.DataFrame) -> list[str]:
    """What stands under the answer: when and by whom, who else answered then, what was before."""
    lines = []
    for one in standing(cards, COUNTED):
        lines.append(_("Filled in: {when}, {who}.").format(when=when(one), who=who(one["by_role"])))
    lines += [_beside(standing(cards, BESIDE))] if standing(cards, BESIDE) else []
    for one in standing(cards, COMPARED):
        text = _("Before that: {sum} ({when}).")
        lines.append(text.format(sum=summed(one), when=when(one)))
    return lines


def summed(card: Mapping[str, Any]) -> str:
    """The sum of an answer with its level; of one with blank rows that it has no level."""
    if card["level"] is None:
        return _("no level, {n} of {all} rows filled in").format(
            n=number(card["filled"]), all=number(len(scorecard().criteria))
        )
    return f"{of_most(card['total'])}, {level_words(card['level'])}"


def _beside(others: list[dict[str, Any]]) -> str:
    text = ngettext(
        "{n} more person answered at the same time: {sums}. Answers are not averaged: the last one counts; agree on "
        "the rows that differ and load one answer.",
        "{n} more people answered at the same time: {sums}. Answers are not averaged: the last one counts; agree on "
        "the rows that differ and load one answer.",
        len(others),
    )
    return text.format(n=number(len(others)), sums="; ".join(map(summed, others)))


def criteria(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the wording of their criterion and the part of the questionnaire; without columns nobody fills."""
    known = {one.number: one for one in scorecard().criteria}
    shown = rows.rename(columns={"points": "given", "points_before": "given_before"}).assign(
        criterion_text=[words(known[int(n)].text) for n in rows["criterion"]],
        block=[words(scorecard().blocks[known[int(n)].block]) for n in rows["criterion"]],
    )
    names = ["criterion", "block", "criterion_text", "given", "given_before", "lowest", "highest"]
    always = {"criterion", "block", "criterion_text", "given"}
    return shown[[name for name in names if name in always or shown[name].notna().any()]]


def answers(cards: pd.DataFrame) -> pd.DataFrame:
    """The answers by day in words: when, by whom, sum, level, blank rows, whether it counts."""
    names = {
        COUNTED: _("taken into account"),
        BESIDE: _("at the same time"),
        REPLACED: _("replaced by the same person"),
    }
    return pd.DataFrame({
        "answered_on": cards["answered_on"],
        "wave": [named("wave", wave) for wave in cards["wave"]],
        "school_year": cards["year"],
        "by_role": [who(role) for role in cards["by_role"]],
        "points_total": cards["total"],
        "scorecard_level": [level_words(code) for code in cards["level"]],
        "blank": [", ".join(map(str, blank)) for blank in cards["blank"]],
        "standing": [names.get(code, _("before that")) for code in cards["standing"]],
    })  # fmt: skip


def tables(rows: pd.DataFrame, cards: pd.DataFrame) -> list[Table]:
    """The criteria and the answers as sheets of a report."""
    note = " ".join([answer(cards), *told(cards)])
    rule = _("The last answer by the date counts; answers are not averaged.")
    return [
        Table(_("Scorecard of the programme"), criteria(rows), note),
        Table(_("Answers of curators"), answers(cards), rule),
    ]


def codebook() -> pd.DataFrame:
    """One row per criterion, then one per level: what the scorecard is made of."""
    marks = "; ".join(f"{mark.points} – {words(mark.text).lower()}" for mark in reversed(scorecard().marks))
    rows = [
        (str(one.number), words(one.text), words(scorecard().blocks[one.block]), marks) for one in scorecard().criteria
    ]
    rows += [(f"{one.least}–{one.most}", words(one.text), _("Level"), "") for one in scorecard().levels]
    return pd.DataFrame(rows, columns=["criterion", "criterion_text", "block", "scale"])
