"""Which uploads took the place of which: in one place at most one is live, since two would count a file twice."""

from typing import Any

from store.store import Store

# The upload that stood in a place first stands for the place.
PLACES = """
    select u.upload, coalesce(s.first, u.upload) as place, u.undone_at is null as live
    from upload u left join stead s using (school, upload) where u.school = ?
"""


class Replaced(Exception):
    """An upload cannot be put back, since another one stands in its place."""

    def __init__(self, by: int) -> None:
        super().__init__(by)
        self.by = by


def take_place(cursor: Any, old: int, new: int, school: int) -> None:
    """Note that a new upload stands where an old one stood, inside the caller's transaction."""
    sql = f"insert into stead select ?, ?, place from ({PLACES}) where upload = ?"
    cursor.execute(sql, [school, new, school, old])


def in_place(cursor: Any, school: int = 1) -> dict[int, int]:
    """Each undone upload in whose place another one is live -> that other one."""
    sql = f"""
        with places as ({PLACES})
        select gone.upload, there.upload from places gone join places there using (place)
        where not gone.live and there.live
    """
    return {int(gone): int(there) for gone, there in cursor.execute(sql, [school]).fetchall()}


def replaced(store: Store, school: int = 1) -> dict[int, int]:
    """The same as in_place, for who only looks."""
    return in_place(store.connection.cursor(), school)
