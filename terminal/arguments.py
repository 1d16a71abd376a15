"""How one word of a command line is told to argparse."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Argument(NamedTuple):
    """One word of a command, or one of its options, with what argparse has to know of it; of those alone just one."""

    name: str
    options: Mapping[str, Any]
    alone: bool = False


def argument(name: str, **options: Any) -> Argument:
    """An argument as argparse's add_argument takes it."""
    return Argument(name, options)


def by(*cuts: str) -> Argument:
    """The option that splits figures by one of these cuts."""
    return argument("--by", choices=cuts)


def one_of(name: str, **options: Any) -> Argument:
    """An option that goes with no other one made so."""
    return Argument(f"--{name}", options, alone=True)
