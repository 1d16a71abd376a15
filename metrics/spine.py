"""The groups a figure is split into: all of them, so that one without anybody is seen."""

import re

from metrics.count import UNSAID
from questionnaires import codes
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
    select unnest(categories) as category from involved where school = coalesce($school, school) and year = $year
    union
    select category from category_now where school = coalesce($school, school) and year = $year
    order by category
"""
ROLE_MODELS = f"""
    select distinct coalesce(role_model, '{UNSAID}') as role_model from participation
    where school = coalesce($school, school) and year = $year
"""
CATEGORY_KINDS = """
    select distinct p.kind from category_now c join person p using (school, year, person)
    where c.school = coalesce($school, c.school) and c.year = $year and (p.kind = 'pupil' or p.teaching)
"""
GENDERS = "select distinct gender from person where school = coalesce($school, school) and year = $year"


def spine(store: Store, scope: Scope, by: str) -> list[str]:
    """The groups of a cut in the order they are shown: class, parallel, form, role model, role, gender, category, wave.

    Classes and parallels are those of the roster and those with a count, silent ones too; role models those of the
    programme and UNSAID where pairs name none; categories those that occur; genders none where no list gives them.
    Raises KeyError for others.
    """
    asked = {"school": scope.school, "year": scope.year}
    if by == "class":
        return store.classes(scope.school, scope.year)
    if by == "parallel":
        return list(dict.fromkeys(map(parallel, store.classes(scope.school, scope.year))))
    if by == "form":
        found = set(store.frame(FORMS, asked)["form"])
        return [*SHIPPED_FORMS, *sorted(found.difference(SHIPPED_FORMS))]
    if by == "role_model":
        known, occur = codes("role_model"), set(store.frame(ROLE_MODELS, asked)["role_model"])
        return [*known, *sorted(occur.difference(known))]
    if by == "gender":
        given = set(store.frame(GENDERS, asked)["gender"].dropna())
        return [*sorted(given), UNSAID] if given else []
    if by == "category":
        return [str(category) for category in store.frame(CATEGORIES, asked)["category"]]
    return FIXED[by]


def cuts(store: Store, scope: Scope) -> list[str]:
    """What involvement can be cut by besides class: gender and categories (pupil_category, staff_category) if given."""
    asked = {"school": scope.school, "year": scope.year}
    kinds = set(store.frame(CATEGORY_KINDS, asked)["kind"])
    gender = ["gender"] if spine(store, scope, "gender") else []
    return ["parallel", "form", "role_model", "role", *gender, *(f"{kind}_category" for kind in sorted(kinds))]


def parallel(class_: str) -> str:
    """The parallel of a class: the number it begins with; a class without one is its own."""
    found = re.match(r"[0-9]+", class_)
    return found[0] if found else class_
