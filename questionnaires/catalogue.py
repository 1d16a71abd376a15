"""All questionnaires and parameters of the project, read once."""

from functools import cache
from pathlib import Path

from questionnaires.model import FORMS, ROLES, Instrument, Item, Parameter
from questionnaires.parameters import read_parameters
from questionnaires.reading import read_instrument

FOLDER = Path(__file__).parent


@cache
def instruments() -> tuple[Instrument, ...]:
    """Every questionnaire in the order of `FORMS` and `ROLES`; ValueError where a file is wrong."""
    paths = [FOLDER / f"{form}_{role}.toml" for form in FORMS for role in ROLES]
    return tuple(read_instrument(path) for path in paths)


def instrument(form: str, role: str) -> Instrument:
    """The questionnaire of a form and role; KeyError where there is none."""
    for each in instruments():
        if (each.form, each.role) == (form, role):
            return each
    raise KeyError(f"no questionnaire for {form} {role}")


@cache
def items() -> dict[str, Item]:
    """Every question by code; where questionnaires word it differently, the first one that asks it."""
    found: dict[str, Item] = {}
    for each in instruments():
        for item in each.items:
            found.setdefault(item.code, item)
    return found


@cache
def parameters() -> dict[str, Parameter]:
    """Every parameter of stage 2 by code, in the order of the file; ValueError where the file is wrong."""
    return read_parameters(FOLDER / "parameters.toml")


def parameter(code: str) -> Parameter:
    """One parameter; KeyError where there is none."""
    return parameters()[code]
