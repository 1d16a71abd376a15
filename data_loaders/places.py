"""Where the people of a form are looked for: among the pupils, among the staff, or outside the school."""

INSIDE = ("pupil", "staff")
# Form -> what mentor and mentee are by the words of the form.
SIDES = {
    "pupil_pupil": ("pupil", "pupil"),
    "teacher_teacher": ("staff", "staff"),
    "student_pupil": ("student", "pupil"),
    "employer_pupil": ("employer", "pupil"),
    "employer_student": ("employer", "student"),
}


def sides_of(form: str | None) -> tuple[str, str]:
    """The affiliation of mentor and mentee in a form; any where the form is not known."""
    return SIDES.get(form or "", ("any", "any"))


def place_of(form: str | None, role: str | None) -> str:
    """Where the people of a form and role are looked for: pupil, staff, outside, or any."""
    if form not in SIDES or role not in ("mentor", "mentee"):
        return "any"
    side = sides_of(form)[0 if role == "mentor" else 1]
    return side if side in INSIDE else "outside"
