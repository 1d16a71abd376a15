"""The parameters of stage 2: those that are shipped, then those of the school's own questionnaires."""

from questionnaires import Parameter, parameters
from questionnaires.own import own_parameters
from store import Store
from store.own import definitions


def measured(store: Store, school: int | None = 1) -> dict[str, Parameter]:
    """Every parameter by code in the order of figures; for more schools than one (None) the shipped ones."""
    return parameters() | (own_parameters(definitions(store, school)) if school is not None else {})


def compared(store: Store, school: int | None = 1) -> list[str]:
    """The codes of the parameters that are compared over time."""
    return [code for code, parameter in measured(store, school).items() if parameter.change]
