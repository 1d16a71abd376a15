"""The schools whose packages come in, inside the caller's transaction: a number for each, none kept for nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

# A school that only packages told of, when the last of them was taken back; with a place or target of its own it stays.
FORSAKEN = """
    delete from school where public_key is not null and school <> 1
        and school not in (select school from school_package)
        and school not in (select school from school_figure)
        and school not in (select school from school_place)
        and school not in (select school from own_target where school is not null)
        and school not in (select school from upload)
"""


@dataclass(frozen=True)
class Sender:
    """Whose figures a package holds: the school's own code, what it calls itself, the key it signs with."""

    code: str
    name: str
    public_key: str


def number_of(cursor: Any, sender: Sender) -> int:
    """The number of a school by its code; one that is not known gets the next, with its name and key."""
    row = cursor.execute("select school from school where code = ?", [sender.code]).fetchone()
    if row:
        number = int(row[0])
        sql = "update school set public_key = ? where school = ? and public_key is null"
        cursor.execute(sql, [sender.public_key, number])
        return number
    (last,) = cursor.execute("select coalesce(max(school), 1) from school").fetchone()
    cursor.execute(
        "insert into school (school, name, created, code, public_key) values (?, ?, ?, ?, ?)",
        [int(last) + 1, sender.name, datetime.now(), sender.code, sender.public_key],
    )
    return int(last) + 1


def tidy(cursor: Any) -> None:
    """Forget the schools that came with packages which are all taken back."""
    cursor.execute(FORSAKEN)
