"""A filled-in questionnaire of the school's own: one row per person, to rows of own_answer."""

from dataclasses import replace
from typing import Any

import pandas as pd

from data_loaders.columns_told import columns_told
from data_loaders.context import Context
from data_loaders.flags import flags
from data_loaders.measurements import counted, hushed
from data_loaders.own_match import Found, read_own, wave_by_wording
from data_loaders.own_remarks import not_defined, own_reworded, question_of_wave, unasked
from data_loaders.own_values import own_cells
from data_loaders.repeats import asked, named
from data_loaders.report import TablePlan
from data_loaders.respondents import names_of, respondents, single_rows, strangers
from data_loaders.rows_told import gone, unanswered
from data_loaders.splits import split
from data_loaders.tables import Table
from data_loaders.wording import file_words, find_word
from locales import _
from questionnaires.own import Own

COLUMNS = ("row", "questionnaire", "wave", "code", "code_key", "name_key", "class", "item", "value", "answered_on")


def plan_own(table: Table, draft: TablePlan, code: str, context: Context) -> list[TablePlan]:
    """The plans of one table: one, or one per wave where columns name it."""
    own = next((one for one in context.own if one.code == code), None)
    if own is None:
        return [not_defined(draft, code, len(table.rows))]
    draft = replace(draft, kind=own.kind, form=None, role=None)
    return [plan_wave(part, said, own, context) for part, said in split(table, draft, ("wave",))]


def plan_wave(table: Table, draft: TablePlan, own: Own, context: Context) -> TablePlan:
    """The plan of the rows of one wave; needs answer where the wave is nowhere said.

    Of a repeated person one row is kept, as of any questionnaire. Psychological values stay out of problems unless the
    psychologist reads them.
    """
    found = corrected(table, draft, own)
    draft = question_of_wave(replace(draft, wave=wave_of(table, draft, found)), found)
    people = respondents(table, context)
    answers, unreadable = own_cells(table, found, draft.source)
    came = people["row"].isin(table.came(None, None, draft.wave))
    answered = people[(people.index.isin(answers["number"]) | came) & ~people["test"]]
    kept = single_rows(answered, draft)
    repeated = gone(answered, kept)
    counts, look = flags(table, kept[~came[kept.index]], answers, draft.wave, scored(own))
    secret = {one.code for one in own.constructs} if own.sensitivity == "psychological" else set()
    cells, rest = hushed([*look, *unreadable], secret, context), unanswered(table, people.drop(answered.index))
    rows_told = [*cells, *rest, *named(table.tab, repeated), *strangers(kept, table.tab, own.who, lost(), context)]
    told = [*unasked(table, own, found), *own_reworded(table, own, found, draft, context), *rows_told]
    planned = replace(
        draft,
        flags=counts,
        columns=columns_told(table, found),
        problems=(*draft.problems, *sorted(told, key=lambda p: p.row or 0)),
        psychological=len(secret),
        facts=facts(answers, kept, came, draft.wave, own),
        names=names_of(kept),
        people=everybody(people, people.index.isin(answered.index), draft.wave, own),
    )
    return asked(counted(planned, (len(people), len(answered), len(kept))), table, repeated)


def scored(own: Own) -> list[str]:
    """The questions whose answers are marks."""
    return [item.code for item in own.items if item.kind != "yn"]


def lost() -> str:
    """What is said of a row whose person no roster names."""
    return _("on no list of pupils or staff; the row is kept, but belongs to nobody known")


def corrected(table: Table, draft: TablePlan, own: Own) -> tuple[Found, ...]:
    """The questions found, with the reader's own word on single headers."""
    said = draft.basis.said.items
    chosen = {at: said[text] for at, text in enumerate(table.header) if text and text in said}
    named = {at: item for at, code in chosen.items() if (item := own.item(code)) is not None}
    codes = {item.code for item in named.values()}
    kept = [one for one in read_own(table.header, own).found
            if one.column not in chosen and one.item.code not in codes]  # fmt: skip
    return tuple(sorted([*kept, *(Found(at, item, 1.0) for at, item in named.items())], key=lambda one: one.column))


def wave_of(table: Table, draft: TablePlan, found: tuple[Found, ...]) -> str | None:
    """The wave as reader, columns, tab, title or file name say it, else as the wordings do."""
    said = find_word("wave", table.sheet, table.title, file_words(table.file))
    return draft.wave or said or wave_by_wording(table.header, found)


def facts(
    answers: pd.DataFrame, kept: pd.DataFrame, came: "pd.Series[bool]", wave: str | None, own: Own
) -> dict[str, pd.DataFrame]:
    """The rows by table of the store; came: of which rows the answers are gone."""
    return {"own_answer": rows(answers, kept, wave, own), "withheld": spoken_by(kept[came[kept.index]], wave, own)}


def rows(answers: pd.DataFrame, kept: pd.DataFrame, wave: str | None, own: Own) -> pd.DataFrame:
    """The rows of own_answer: those of the kept rows."""
    frame = answers[answers["number"].isin(kept.index)].join(kept.drop(columns=["test"]), on="number")
    frame["answered_on"] = pd.to_datetime(frame["answered_at"])
    said = pd.Series([wave] * len(frame), frame.index, dtype=object)
    return frame.assign(questionnaire=own.code, wave=said)[list(COLUMNS)].reset_index(drop=True)


def spoken_by(people: pd.DataFrame, wave: str | None, own: Own) -> pd.DataFrame:
    """Who stands in these rows, and where that person is looked for; the columns of withheld."""
    said = pd.Series([wave] * len(people), people.index, dtype=object)
    return people[["row", "code", "code_key", "name_key", "class", "answered_at"]].assign(wave=said, place=own.who)


def everybody(people: pd.DataFrame, answered: Any, wave: str | None, own: Own) -> pd.DataFrame:
    """All rows of the table with a person in them, kept or not, and whether they answered anything."""
    whole = spoken_by(people, wave, own)
    more = {"answered": answered, "person": people["person"], "answered_on": whole["answered_at"]}
    return whole.assign(questionnaire=own.code, **more)[people["person"].notna()]
