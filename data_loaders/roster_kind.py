"""Whether a table is a list of pupils or of staff, and not a test of theirs."""

from collections.abc import Mapping

from data_loaders.columns import bare, column_words, meaning
from data_loaders.people import class_in, school_class
from data_loaders.scales import holds_marks
from data_loaders.sources import system_column
from data_loaders.study_groups import group_of_tab
from data_loaders.tables import Table
from data_loaders.wording import file_words

MARKED = 3  # unknown columns of marks, and more of them than of known ones, are no list of people


def roster_kind(table: Table, found: Mapping[str, int]) -> str | None:
    """pupils or staff by the columns, else by words of header, title and tab or a class in them; None for neither."""
    if not {"name", "code", "surname"} & found.keys() or is_test_of_people(table, found):
        return None
    if {"position", "experience", "total_experience"} & found.keys():
        return "staff"
    if {"class", "parallel", "course", "birth_date"} & found.keys():
        return "pupils"
    if speaks_of(table.title, "outside") and not speaks_of(table.title, "staff", "pupil"):
        return None  # «Наставники из родителей»
    text = bare(" ".join([*(h for h in table.header if h), table.title, table.sheet, file_words(table.file)]))
    words = column_words()
    for kind in ("staff", "pupil"):
        if any(stem in text for stem in words[f"{kind}_words"]["headers"]):
            return "staff" if kind == "staff" else "pupils"
    return "pupils" if class_in(table.title) or school_class(table.sheet) or group_of_tab(table.sheet) else None


def speaks_of(title: str, *kinds: str) -> bool:
    """Whether a title has a word of one of these kinds of people."""
    stems = [stem for kind in kinds for stem in column_words()[f"{kind}_words"]["headers"]]
    return any(stem in bare(title) for stem in stems)


def is_test_of_people(table: Table, found: Mapping[str, int]) -> bool:
    """Whether a table of people is rather somebody's own test: most of its columns are unknown and hold marks."""
    strange = [at for at, text in enumerate(table.header) if text and meaning(text) is None and not system_column(text)]
    marked = sum(holds_marks(table.column(at)) for at in strange)
    return marked >= MARKED and marked > len(found)
