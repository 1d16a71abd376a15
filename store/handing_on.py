"""What a school needs to hand its figures on: a key and a code of its own, and what it has shown before."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from store.scope import Scope
from store.sealing import new_secret
from store.store import Store

Count = tuple[int, int]  # numerator, denominator
Told = Mapping[str | None, Count]  # of one indicator, by form; None the whole


def secret_of(store: Store, school: int = 1) -> bytes:
    """The key that signs this school's packages; made when it is first asked for, kept in the identity file only."""
    with store.writing() as cursor:
        row = cursor.execute("select secret from identity.secret where school = ?", [school]).fetchone()
        secret = bytes(row[0]) if row else new_secret()
        if not row:
            cursor.execute("insert into identity.secret values (?, ?)", [school, secret])
    return secret


def code_of(store: Store, school: int = 1) -> str:
    """The school's own code, by which its packages are known when its name changes; random, made once."""
    with store.writing() as cursor:
        row = cursor.execute("select code from school where school = ?", [school]).fetchone()
        code = row[0] if row and row[0] else secrets.token_hex(8)
        cursor.execute("update school set code = ? where school = ? and code is null", [code, school])
    return str(code)


def shown_before(store: Store, year: str, school: int = 1) -> dict[str, list[Told]]:
    """By indicator on answers: what each package of this year has shown of it."""
    sql = """
        select made_at, indicator, "group", numerator, denominator from handed_on
        where school = $school and year = $year order by made_at
    """
    found: dict[str, dict[datetime, dict[str | None, Count]]] = {}
    for made_at, indicator, group, numerator, denominator in store.run(
        sql, {"school": school, "year": year}
    ).fetchall():
        package = found.setdefault(indicator, {}).setdefault(made_at, {})
        package[group] = (int(numerator), int(denominator))
    return {indicator: list(packages.values()) for indicator, packages in found.items()}


def note_shown(store: Store, scope: Scope, figures: Iterable[Sequence[Any]], who: str, school: int = 1) -> None:
    """Keep what a package shows: figures are indicator, cut, group, numerator, denominator each."""
    head = [school, datetime.now(), who, scope.year, scope.on]
    with store.writing() as cursor:
        for one in figures:
            cursor.execute("insert into handed_on values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [*head, *one])
