"""Which questionnaire a table is: the reading of its headers that explains most, or a question to the reader."""

from collections.abc import Sequence
from dataclasses import replace

from data_loaders.answers import plan_answers
from data_loaders.context import Context
from data_loaders.guesses import with_guesses
from data_loaders.recognise import Match, Reading, readings
from data_loaders.report import Correction, Problem, TablePlan
from data_loaders.tables import Table
from data_loaders.wording import file_words, find_word
from locales import _, words
from questionnaires import FORMS, instrument, items, word

# A reading must explain this much more than the next one that differs in role or wave, or else be asked for.
MARGIN = 0.5
WORTH_ASKING = 0.6  # of the best score: from here on a reading is asked for that the title names
USUAL = {"pupil_pupil", "teacher_teacher"}  # between these two nothing is taken for granted


def plan_questionnaire(table: Table, draft: TablePlan, context: Context) -> TablePlan:
    """The plan of one questionnaire; needs answer where two readings explain it about equally well."""
    ranked = fitting(readings(table.header), draft) or told(draft)
    if not ranked:
        return refused(draft, _("no question of any known questionnaire was found"), len(table.rows))
    ranked = fitting(ranked, hints(table, draft, ranked)) or ranked
    near = [reading for reading in ranked if reading.score > ranked[0].score - MARGIN]
    near += (said := contradicted(table, draft, ranked, near))
    # The rarer forms ask what the usual two ask: where only they are open besides one of these it is that one.
    best = min(said or near, key=lambda reading: (FORMS.index(reading.form), -reading.score))
    asks = len({(reading.role, reading.wave) for reading in near}) > 1 or {reading.form for reading in near} >= USUAL
    if asks:
        told_more = of_curator(table) if len({reading.role for reading in near}) > 1 else []
        told_more += [unlike(draft, reading, ranked[0]) for reading in said[:1]]
        problems = (*draft.problems, question(draft, near), *told_more)
        draft = replace(draft, status="needs answer", problems=problems)
    wave = "during" if draft.wave == "during" else best.wave
    draft = replace(draft, form=best.form, role=best.role, wave=wave)
    open_wave = draft.wave == "after" and draft.basis.said.wave is None
    if open_wave and find_word("wave", *beside(table)) == "during":
        draft = replace(draft, wave="during")
    planned = plan_answers(table, corrected(best, table, draft.basis.said), draft, context)
    return with_guesses(planned, [best, *(one for one in near if one is not best)], ranked, asks)


def contradicted(table: Table, draft: TablePlan, ranked: Sequence[Reading], near: list[Reading]) -> list[Reading]:
    """The best reading with the role and wave that tab, title or file name say, where all near ones say another.

    One that explains far less of the questions is none: then the words are about something else.
    """
    found = []
    for name in ("role", "wave"):
        said = find_word(name, *beside(table)) if getattr(draft, name) is None else None
        if said is not None and said not in {getattr(reading, name) for reading in near}:
            fit = next((reading for reading in ranked if getattr(reading, name) == said), None)
            found += [fit] if fit is not None and fit.score >= WORTH_ASKING * ranked[0].score else []
    return found


def unlike(draft: TablePlan, said: Reading, asked: Reading) -> Problem:
    """Why a table is asked for whose title names another role or wave than its questions."""
    kinds = [kind for kind in ("role", "wave") if getattr(said, kind) != getattr(asked, kind)]
    named = [", ".join(words(word(kind, getattr(one, kind))) for kind in kinds) for one in (said, asked)]
    message = _("the tab, the title or the file name says «{said}», the questions fit «{asked}» a little better")
    return Problem(draft.sheet, None, None, None, message.format(said=named[0], asked=named[1]))


def of_curator(table: Table) -> list[Problem]:
    """A word where tab, title or file name speak of the curator, whose nine criteria are not asked here."""
    said = _(
        "the curator's questionnaire is the nine criteria of the programme (a template is under «Downloads»); these "
        "questions are others: if the curator has answered them, define them as your own questionnaire"
    )
    return [Problem(table.tab, None, None, None, said)] if find_word("role", *beside(table)) == "curator" else []


def beside(table: Table) -> tuple[str, str, str]:
    """What stands beside a table: its tab, the title above it, the name of its file."""
    return table.sheet, table.title, file_words(table.file)


def told(said: TablePlan) -> list[Reading]:
    """The reading without any recognised question that a reader who names form, role and wave asks for."""
    if not (said.form and said.role and said.wave):
        return []
    return [Reading(said.form, said.role, "after" if said.wave == "during" else said.wave, ())]


def fitting(ranked: Sequence[Reading], said: TablePlan) -> list[Reading]:
    """The readings that agree with what is already known of form, role and wave."""
    wave = "after" if said.wave == "during" else said.wave
    return [
        reading
        for reading in ranked
        if said.form in (None, reading.form) and said.role in (None, reading.role) and wave in (None, reading.wave)
    ]


def hints(table: Table, draft: TablePlan, ranked: list[Reading]) -> TablePlan:
    """The draft with what title, tab and file name say, where the questions leave it open."""
    near = [reading for reading in ranked if reading.score > ranked[0].score - MARGIN]
    texts = beside(table)

    def said(name: str) -> str | None:
        known: str | None = getattr(draft, name)
        is_open = known is None and len({getattr(reading, name) for reading in near}) > 1
        return find_word(name, *texts) if is_open else known

    return replace(draft, form=said("form"), role=said("role"), wave=said("wave"))


def question(draft: TablePlan, near: list[Reading]) -> Problem:
    """What the reader has to say before this table can be stored."""
    open_facts = [name for name in ("form", "role", "wave") if len({getattr(r, name) for r in near}) > 1]
    names = {"form": _("form"), "role": _("role"), "wave": _("wave (before or after)")}
    message = _("the questions fit several questionnaires; please say: {facts}")
    return Problem(draft.sheet, None, None, None, message.format(facts=", ".join(names[name] for name in open_facts)))


def corrected(reading: Reading, table: Table, correction: Correction) -> tuple[Match, ...]:
    """The matches of a reading with the reader's own word on single headers."""
    chosen = {column: code for column, text in enumerate(table.header) if (text or "") in correction.items
              for code in [correction.items[text or ""]]}  # fmt: skip
    kept = [match for match in reading.matches if match.column not in chosen]
    known = {item.code: item for item in instrument(reading.form, reading.role).wave(reading.wave)}
    for column, code in chosen.items():
        item = known.get(code or "") or items().get(code or "")
        if item is not None:
            kept = [match for match in kept if match.item.code != code]
            kept.append(Match(column, item, 1.0))
    return tuple(sorted(kept, key=lambda match: match.column))


def refused(draft: TablePlan, message: str, rows: int) -> TablePlan:
    """A table that is not understood, with its reason."""
    problem = Problem(draft.sheet, None, None, None, message)
    return replace(draft, status="refused", rows_read=rows, rows_skipped=rows, problems=(*draft.problems, problem))
