"""The groups a figure is split into: all of them, so that one without anybody is seen."""

from store import Scope, Store

# What every school is shown, even before its first pair: the two forms whose questionnaires are shipped complete.
SHIPPED_FORMS = ("pupil_pupil", "teacher_teacher")
FIXED = {"role": ["mentor", "mentee"], "wave": ["before", "after"]}

FORMS = """
    select form from involved where school = coalesce($school, school) and year = $year and form is not null
    union
    select form from valid_response where school = coalesce($school, school) and year = $year and form is not null
"""
CATEGORIES = """
    select distinct unnest(categories) as category from involved
    where school = coalesce($school, school) and year = $year order by category
"""


def spine(store: Store, scope: Scope, by: str) -> list[str]:
    """The groups of a cut in the order they are shown: class, form, role, category or wave.

    Classes are those of the roster and those with a count, silent ones too; categories those that occur. Raises
    KeyError for another cut.
    """
    asked = {"school": scope.school, "year": scope.year}
    if by == "class":
        return store.classes(scope.school, scope.year)
    if by == "form":
        found = set(store.frame(FORMS, asked)["form"])
        return [*SHIPPED_FORMS, *sorted(found.difference(SHIPPED_FORMS))]
    if by == "category":
        return [str(category) for category in store.frame(CATEGORIES, asked)["category"]]
    return FIXED[by]
