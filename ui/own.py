"""Own questionnaires for a reader who may define them: list, save, delete, and the headers of a dropped file."""

import pandas as pd

from data_loaders import own_save as kept
from data_loaders.own_draft import slug
from data_loaders.own_guess import Heading, headings
from data_loaders.own_match import own_questionnaires
from data_loaders.own_save import Saved
from data_loaders.own_tables import tables_of
from locales import use
from questionnaires.own import SENSITIVITY, Own
from ui import data
from ui.rights import may, permit
from ui.viewer import Viewer

SECRET, PLAIN = SENSITIVITY


def listed(me: Viewer) -> list[Own]:
    """The questionnaires of the school that this reader may see: psychological ones are the psychologist's."""
    permit(me.role, "own questionnaires")
    allowed = sensitivities(me)
    return [one for one in own_questionnaires(data.opened().store) if one.sensitivity in allowed]


def sensitivities(me: Viewer) -> list[str]:
    """Whose questionnaires this reader may define."""
    return [SECRET, PLAIN] if may(me.role, "psychological questionnaires") else [PLAIN]


def new_code(me: Viewer, title: str) -> str:
    """A code for a new questionnaire of this title, other than every one that answers are stored under."""
    permit(me.role, "define")
    return slug(title, kept.taken(data.opened().store))


def answered(me: Viewer, own: Own) -> set[str]:
    """The codes of questions that answers are stored under: a new question may have none of them."""
    permit(me.role, "define")
    return kept.answered_items(data.opened().store, own.code)


def save(me: Viewer, own: Own) -> Saved:
    """Keep a definition; its figures follow at once, its files are read anew where it reads them otherwise.

    Raises Forbidden where it is, or takes the place of, a psychological one and the reader is no psychologist.
    """
    permit(me.role, "define")
    store = data.opened().store
    if SECRET in (own.sensitivity, kept.sensitivity(store, own.code)):
        permit(me.role, "psychological questionnaires")
    use(me.language)
    try:
        return kept.keep(store, own, me.role)
    finally:
        data.changed()


def delete(me: Viewer, code: str) -> None:
    """Drop a definition that this reader sees; raises KeyError for any other."""
    permit(me.role, "define")
    if code not in [one.code for one in listed(me)]:
        raise KeyError(code)
    kept.delete(data.opened().store, code)
    data.changed()


def uses(me: Viewer, code: str) -> pd.DataFrame:
    """One row per upload with answers to a questionnaire: upload, file, waves, people."""
    permit(me.role, "own questionnaires")
    return kept.uses(data.opened().store, code)


def found(me: Viewer, name: str, content: bytes, sheet: str | None) -> list[Heading]:
    """The headers of one table of a file with what they may be; none where there is no table."""
    permit(me.role, "define")
    use(me.language)
    tables = tables_of(name, content, own_questionnaires(data.opened().store))
    table = tables.get(sheet or "") or next(iter(tables.values()), None)
    return headings(table) if table is not None else []
