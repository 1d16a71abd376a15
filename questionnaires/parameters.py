"""The parameters of stage 2, read from parameters.toml and checked."""

from pathlib import Path

from questionnaires.fields import Table, choice, phrases, refuse, table, texts
from questionnaires.model import Parameter

WHO = ("pupil", "staff", "programme")
BETTER = ("higher", "lower")
SENSITIVITY = ("educational", "psychological")


def read_parameters(path: Path) -> dict[str, Parameter]:
    """Every parameter by code, in the file's order; ValueError names the file and the parameter."""
    sheet = table(path)
    default, status, source = (
        sheet.get("default", {}),
        str(sheet.get("status", "draft")),
        str(sheet.get("source", "")),
    )
    return {code: _parameter(path, code, default | raw, status, source) for code, raw in sheet["parameter"].items()}


def _parameter(path: Path, code: str, raw: Table, status: str, source: str) -> Parameter:
    minimum, maximum = _bounds(path, code, raw)
    return Parameter(
        code=code,
        who=choice(path, code, raw, "who", WHO),
        better=choice(path, code, raw, "better", BETTER),
        minimum=minimum,
        maximum=maximum,
        moved=_moved(path, code, raw),
        sensitivity=choice(path, code, raw, "sensitivity", SENSITIVITY),
        title=texts(path, code, raw),
        keys=phrases(path, code, raw),
        change=bool(raw.get("change")),
        by_subject=bool(raw.get("by_subject")),
        status=str(raw.get("status", status)),
        source=str(raw.get("source", source)),
    )


def _bounds(path: Path, code: str, raw: Table) -> tuple[float, float]:
    low, high = raw.get("minimum"), raw.get("maximum")
    if not isinstance(low, int | float) or not isinstance(high, int | float) or low >= high:
        refuse(path, code, f"minimum {low!r} has to be a number below maximum {high!r}")
    return float(low), float(high)


def _moved(path: Path, code: str, raw: Table) -> float:
    moved = 0.0 if raw.get("moved") == "any" else raw.get("moved")
    if not isinstance(moved, int | float) or moved < 0:
        refuse(path, code, f"moved is {raw.get('moved')!r}, allowed: 'any' or a number from 0")
    return float(moved)
