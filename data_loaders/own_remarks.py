"""What is said of a table of an own questionnaire: its wave asked for, questions it lacks or words otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from data_loaders.context import Context
from data_loaders.likeness import NUMBER, SCALE
from data_loaders.own_match import WAVES, Found, folded
from data_loaders.report import Problem, TablePlan
from data_loaders.tables import Table
from locales import _, ngettext, number
from questionnaires.own import PREFIX, Own

NAMED = 5  # so many lacking questions are named, the others counted
LONGEST = 60


def not_defined(draft: TablePlan, code: str, rows: int) -> TablePlan:
    """A table that is said to be of a questionnaire which is not there."""
    said = _("the school has no own questionnaire {code}: define it first, or load its .toml").format(code=code)
    problem = Problem(draft.sheet, None, None, None, said)
    kind, problems = PREFIX + code, (*draft.problems, problem)
    return replace(draft, kind=kind, status="refused", rows_read=rows, rows_skipped=rows, problems=problems)


def question_of_wave(draft: TablePlan, found: Sequence[Found]) -> TablePlan:
    """The draft, which needs an answer where its wave is not known, and is refused where no question was found."""
    if not found:
        said, status = _("no question of this questionnaire was found among the headers"), "refused"
    elif draft.wave is None:
        said, status = _("which wave is this: before or after?"), "needs answer"
    else:
        return draft
    return replace(draft, status=status, problems=(*draft.problems, Problem(draft.sheet, None, None, None, said)))


def unasked(table: Table, own: Own, found: Sequence[Found]) -> list[Problem]:
    """A word on the questions of the questionnaire that the table lacks."""
    there = {one.item.code for one in found}
    lacking = [item.text for item in own.items if item.code not in there]
    if not lacking or not found:
        return []
    message = ngettext(
        "{n} question of the questionnaire is not in this table: {names}",
        "{n} questions of the questionnaire are not in this table: {names}",
        len(lacking),
    )
    more = ", …" if len(lacking) > NAMED else ""
    names = ", ".join(f"«{text[:LONGEST]}»" for text in lacking[:NAMED]) + more
    return [Problem(table.tab, None, None, None, message.format(n=number(len(lacking)), names=names))]


def own_reworded(table: Table, own: Own, found: Sequence[Found], draft: TablePlan, context: Context) -> list[Problem]:
    """A note on each question that is worded otherwise than in the other wave, be it by a single «не».

    Not where the questionnaire itself words this wave so. Without a file of the other wave the definition is compared.
    """
    message = _("this question was «{before}» in the other wave; if it asks another thing, its answers do not compare")
    defined = _("the questionnaire words this question «{before}»; if it asks another thing, correct the column")
    notes = []
    for one in found:
        header = table.header[one.column] or ""
        others = [context.called.get((own.kind, wave, one.item.code)) for wave in WAVES if wave != draft.wave]
        stored = next((text for text in others if text), None)
        known = {plain(one.item.wording(draft.wave)), one.item.code}
        declared = bool(getattr(one.item, draft.wave or "", ""))
        if plain(header) in known and (declared or stored is None):
            continue
        before = stored or one.item.wording(draft.wave)
        if plain(header) not in {plain(before), one.item.code} and plain(before) != one.item.code:
            said = (message if stored else defined).format(before=before)
            notes.append(Problem(table.tab, None, header, None, said))
    return notes


def plain(text: str) -> str:
    """A wording without what changes nothing: case, signs, numbering, the scale explained, the wave named."""
    return folded(SCALE.sub(" ", NUMBER.sub("", text.lower().replace("ё", "е"))))
