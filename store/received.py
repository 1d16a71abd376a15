"""What is known here of the schools that send packages: their keys, the days they have sent, a new key accepted."""

from dataclasses import dataclass
from datetime import date, datetime

from store.store import Store

PACKAGES = """
    select p.year, p.counted_on, p.upload, u.sha256 from school_package p join upload u using (upload)
    where p.school = $school order by p.counted_on
"""


@dataclass(frozen=True)
class Received:
    """One package that is stored: its school year, the day it counts for, its upload and the hash of its file."""

    year: str
    counted_on: date
    upload: int
    sha256: str


@dataclass(frozen=True)
class Known:
    """A school by its code; name and public_key None where nobody has said them yet."""

    school: int
    name: str | None
    public_key: str | None
    packages: tuple[Received, ...]


def known_school(store: Store, code: str) -> Known | None:
    """The school of this code with the packages it has sent, or None."""
    row = store.one("select school, name, public_key from school where code = $code", {"code": code})
    if row is None:
        return None
    sent = store.run(PACKAGES, {"school": row[0]}).fetchall()
    return Known(int(row[0]), row[1], row[2], tuple(Received(*one) for one in sent))


def is_named(store: Store, name: str) -> bool:
    """Whether there is a school of this name, however its capitals are written."""
    names = (str(known) for (known,) in store.run("select name from school where name is not null").fetchall())
    return any(known.casefold() == name.casefold() for known in names)


def accept_key(store: Store, code: str, public_key: str, who: str) -> None:
    """Let a school's packages be signed with another key from now on; raises KeyError for an unknown school."""
    known = known_school(store, code)
    if known is None or known.school == 1:
        raise KeyError(code)
    with store.writing() as cursor:
        cursor.execute("update school set public_key = ? where school = ?", [public_key, known.school])
        cursor.execute(
            "insert into school_key values (?, ?, ?, ?, ?)",
            [known.school, known.public_key, public_key, who, datetime.now()],
        )
