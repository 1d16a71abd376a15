"""What every indicator of coverage is counted from: the people of the lists and since when they are in pairs."""

from functools import cache
from pathlib import Path

QUERIES = Path(__file__).with_name("queries")
# By form or role a person of a whole list is a row in each of those of their pairs, worked out once for all indicators:
# gathering them in lists of each person takes a region three times as long, joining them in each indicator half as long
# again.
PLACED = {
    "form": """e.* replace (
        p.form as form, if(as_mentee, p.form, null) as mentee_form, if(as_mentor, p.form, null) as mentor_form
    )""",
    "role": "e.* replace (p.role as role)",
}


@cache
def block(by: str | None = None) -> str:
    """What the coverage indicators have in common, ahead of any query: who is on the lists and since when in pairs.

    by: the cut; only form and role change the rows, to one per person and form or role of theirs.
    Not materialized: each indicator reads only the columns it needs of it, a third of the time over a region.
    """
    text = (QUERIES / "engagement.sql").read_text(encoding="utf-8")
    if by not in PLACED:
        return f"with engagement as not materialized (\n{text})\n"
    return (QUERIES / "placed.sql").read_text(encoding="utf-8").format(engagement=text, by=by, columns=PLACED[by])
