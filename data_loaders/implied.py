"""Whom a column of names means where nothing but the columns beside it says so."""

THEIRS = ("birth_date", "gender", "joined", "experience", "total_experience", "surname")  # what lists of people say


def with_mentee(found: dict[str, int]) -> dict[str, int]:
    """Meaning -> column where the one name beside a mentor's is the mentee's: «Ученик», «Студент», «Наставник».

    A list that says more of its people than their class is one of people, and keeps the name.
    """
    named = {"mentor", "mentor_code"} & found.keys() and not {"mentee", "mentee_code", *THEIRS} & found.keys()
    return {("mentee" if name == "name" else name): at for name, at in found.items()} if named else found
