"""The words of the command line: each command with its options, as README.md documents them."""

import argparse
from pathlib import Path
from typing import NoReturn

from locales import _
from terminal.arguments import Argument, argument, by, one_of
from terminal.typed import academic, certainty, day


class Usage(Exception):
    """The command line was not understood."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are sentences for the caller, not the end of the process."""

    def error(self, message: str) -> NoReturn:
        """Raise Usage with the message and the line as it should be."""
        raise Usage(f"{message}\n{self.format_usage()}")


YEAR = argument("--year", type=academic, metavar="2025/26")
ON = argument("--on", type=day, metavar="YYYY-MM-DD")
ANSWERS = argument("--answers", type=Path, metavar="FILE.json")
# Whose files and figures; the first school is that of a school's own instance.
SCHOOL = argument("--school", type=int, default=1, metavar="N")
UPLOAD = argument("upload", type=int, metavar="ID")
ERASE = argument("--erase", action="store_true")
FILE = argument("file", type=Path, metavar="FILE")
COMMANDS: dict[str, tuple[Argument, ...]] = {
    "demo": (),
    "import": (
        argument("files", nargs="+", metavar="FILE"),
        argument("--dry-run", action="store_true"),
        ERASE,
        argument("--repeats", choices=["last", "first", "ask"]),
        argument("--problems", type=Path, metavar="FILE.xlsx"),
        ANSWERS,
        YEAR,
        SCHOOL,
    ),
    "indicators": (YEAR, ON, by("class", "parallel", "form", "role_model", "role", "gender", "category"), SCHOOL),
    "items": (YEAR, SCHOOL),
    "changes": (
        YEAR,
        by("class", "form", "role", "category"),
        argument("--on-time", action="store_true"),
        SCHOOL,
    ),
    "report": (YEAR, ON, argument("--out", type=Path, required=True, metavar="FILE.xlsx"), SCHOOL),
    "schools": (
        argument("action", nargs="?", default="list", choices=["list", "add", "rename", "place", "region", "ranking"]),
        argument("what", nargs="*", metavar="N|NAME"),
        argument("--from", dest="since", type=day, metavar="YYYY-MM-DD"),
        argument("--to", dest="until", type=day, metavar="YYYY-MM-DD"),
        argument("--level", choices=["municipality", "region"], default="municipality"),
        argument("--indicator", default="involvement_pupils", metavar="CODE"),
        YEAR,
        ON,
    ),
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
    "consents": (YEAR, SCHOOL),
    "package": (FILE, YEAR, ON),
    "newkey": (FILE, argument("fingerprint", metavar="FINGERPRINT")),
    "uploads": (SCHOOL,),
    "undo": (UPLOAD, SCHOOL),
    "redo": (UPLOAD, argument("--instead", action="store_true"), ERASE, SCHOOL),
    "replace": (UPLOAD, FILE, ERASE, ANSWERS, YEAR, SCHOOL),
    "reread": (ERASE, SCHOOL),
    "settings": (one_of("set", nargs=2, metavar=("KEY", "VALUE")),),
    "targets": (
        YEAR,
        one_of("set", nargs=4, metavar=("CODE", "PERCENT", "YEAR", "ACT")),
        one_of("withdraw", nargs=2, metavar=("CODE", "YEAR")),
        SCHOOL,
        *(argument(f"--{level}", metavar="NAME") for level in ("municipality", "region")),
    ),
    "headcounts": (
        YEAR,
        argument("--until", type=day, metavar="YYYY-MM-DD"),
        one_of("set", nargs=3, metavar=("CLASS", "PEOPLE", "FROM")),
        one_of("withdraw", nargs=2, metavar=("CLASS", "FROM")),
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
