"""The words of the command line: each command with its options, as README.md documents them."""

import argparse
import math
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from locales import _


class Usage(Exception):
    """The command line was not understood."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are sentences for the caller, not the end of the process."""

    def error(self, message: str) -> NoReturn:
        """Raise Usage with the message and the line as it should be."""
        raise Usage(f"{message}\n{self.format_usage()}")


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


def certainty(text: str) -> float:
    """A certainty as it is typed: 0.9."""
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        found = math.nan
    if not 0 <= found <= 1:
        raise argparse.ArgumentTypeError(_("a certainty is written 0.9, not {text}").format(text=text))
    return found


def academic(text: str) -> str:
    """A school year as it is typed: 2025/26, 2025-26, 2025/2026."""
    from store.scope import year_name

    found = year_name(text)
    if found is None:
        raise argparse.ArgumentTypeError(_("a school year is written 2025/26, not {text}").format(text=text))
    return found


def day(text: str) -> date:
    """A date as it is typed: 2026-05-31."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("a date is written 2026-05-31, not {text}").format(text=text)) from error


YEAR = argument("--year", type=academic, metavar="2025/26")
ON = argument("--on", type=day, metavar="YYYY-MM-DD")
ANSWERS = argument("--answers", type=Path, metavar="FILE.json")
UPLOAD = argument("upload", type=int, metavar="ID")
FILE = argument("file", type=Path, metavar="FILE")
COMMANDS: dict[str, tuple[Argument, ...]] = {
    "demo": (),
    "import": (
        argument("files", nargs="+", metavar="FILE"),
        argument("--dry-run", action="store_true"),
        argument("--repeats", choices=["last", "first", "ask"]),
        argument("--problems", type=Path, metavar="FILE.xlsx"),
        ANSWERS,
        YEAR,
    ),
    "indicators": (YEAR, ON, by("class", "form", "role", "category")),
    "items": (YEAR,),
    "changes": (YEAR, by("class", "form", "role", "category"), argument("--on-time", action="store_true")),
    "report": (YEAR, ON, argument("--out", type=Path, required=True, metavar="FILE.xlsx")),
    "blank": (argument("code", metavar="CODE"), argument("--out", type=Path, required=True, metavar="FILE")),
    "codes": (
        argument("n", type=int, metavar="N"),
        argument("--out", type=Path, required=True, nargs="+", metavar="FILE"),
    ),
    "questionnaire": (
        argument("action", nargs="?", default="list", choices=["list", "add", "show", "delete", "draft"]),
        argument("what", nargs="?", metavar="FILE|CODE"),
        argument("--out", type=Path, metavar="FILE.toml"),
    ),
    "people": (YEAR,),
    "join": (
        YEAR,
        one_of("list", action="store_true"),
        *(one_of(name, type=certainty, metavar="X") for name in ("confirm-above", "keep-above", "part-below")),
        *(one_of(name, nargs="+", metavar="ID") for name in ("confirm", "reject")),
        one_of("undo", nargs="+", type=int, metavar="ID"),
    ),
    "consents": (YEAR,),
    "uploads": (),
    "undo": (UPLOAD,),
    "redo": (UPLOAD, argument("--instead", action="store_true")),
    "replace": (UPLOAD, FILE, ANSWERS, YEAR),
    "reread": (),
    "settings": (one_of("set", nargs=2, metavar=("KEY", "VALUE")),),
    "targets": (
        YEAR,
        one_of("set", nargs=4, metavar=("CODE", "PERCENT", "YEAR", "ACT")),
        one_of("withdraw", nargs=2, metavar=("CODE", "YEAR")),
    ),
    "words": (one_of("add", nargs=2, metavar=("WORD", "MEANING")), one_of("remove", metavar="WORD")),
    "backup": (FILE,),
    "restore": (FILE,),
    "check": (),
}
SHARED = (
    argument("--db", type=Path, metavar="FILE"),
    argument("--format", choices=["json", "text"], default="text"),
    argument("--role", choices=["curator", "administration", "psychologist"], default="curator"),
)


def parser() -> Parser:
    """A parser of the whole command line; what it does not understand raises Usage."""
    whole = Parser(prog="cli.py", description=_("The same work without a browser: words in, JSON out."))
    verbs = whole.add_subparsers(dest="command", required=True, parser_class=Parser)
    for name, arguments in COMMANDS.items():
        verb = verbs.add_parser(name)
        # A group that stays empty cannot print its help.
        alone = verb.add_mutually_exclusive_group() if any(one.alone for one in arguments) else verb
        for one in (*arguments, *SHARED):
            (alone if one.alone else verb).add_argument(one.name, **one.options)
    return whole
