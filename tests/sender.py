"""A school that sends packages, small enough to be read at a glance: its content, its key, the package."""

from typing import Any

from data_loaders.commit import commit
from data_loaders.corrections import Correction
from data_loaders.plan import plan
from data_loaders.report import FilePlan, TablePlan
from store import Store
from store.sealing import fingerprint, public_key, sealed

SECRET, OTHER = bytes(range(32)), bytes(range(1, 33))
MARK = fingerprint(public_key(SECRET))
NAME = "пакет.mmpack.json"
CODE = "00ff00ff00ff00ff"


def figure(
    indicator: str = "involvement_pupils", numerator: Any = 3, denominator: Any = 9, **more: Any
) -> dict[str, Any]:
    """One figure of the whole school."""
    plain = {"indicator": indicator, "cut": None, "group": None, "numerator": numerator, "denominator": denominator}
    return plain | {"unknown": 0, "surveyed": None, "participants": None, "suppressed": False} | more


def content(**more: Any) -> dict[str, Any]:
    """What a small package says."""
    said: dict[str, Any] = {
        "school": {"code": CODE, "name": "Школа № 5"},
        "year": "2025/26",
        "counted_on": "2026-05-31",
    }
    figures = [figure(), figure(numerator=1, denominator=4, cut="class", group="7А")]
    return said | {"program": "0.1.0", "rules": {"small_group": 5}, "figures": figures} | more


def package(secret: bytes = SECRET, **more: Any) -> bytes:
    """A small package, signed."""
    return sealed(content(**more), secret)


def planned(store: Store, data: bytes, accept: str | None = MARK, name: str = NAME) -> FilePlan:
    """The plan of one package, its fingerprint accepted."""
    (one,) = plan([(name, data)], store, answers={(name, None): Correction(accept=accept)} if accept else {})
    return one


def table(one: FilePlan) -> TablePlan:
    """The only table of a plan."""
    (only,) = one.tables
    return only


def sent(store: Store, data: bytes, name: str = NAME, accept: str | None = MARK) -> int:
    """Load a package; returns its upload."""
    stored = table(commit([planned(store, data, accept, name)], store)[0])
    assert stored.status == "stored", stored.problems
    assert stored.upload_id is not None
    return stored.upload_id


def schools(store: Store) -> list[tuple[int, str | None]]:
    """Every school with its name."""
    return store.run("select school, name from school order by school").fetchall()


def said(one: FilePlan) -> str:
    """All remarks on a package, in one text."""
    return " ".join(problem.message for problem in table(one).problems)
