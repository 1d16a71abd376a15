"""The same work without a browser: import, indicators, items, changes, report, uploads, undo, backup, check."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from locales import _
from store import Busy, Store
from store.place import database_path
from store.scope import year_name
from terminal import commands, output
from terminal.commands import Failure

ROLES = ("curator", "administration", "psychologist")
Command = Callable[[Store, argparse.Namespace], tuple[Any, int]]
COMMANDS: dict[str, Command] = {
    "demo": commands.demo,
    "import": commands.import_files,
    "indicators": commands.indicators,
    "items": commands.items,
    "changes": commands.changes,
    "report": commands.report,
    "uploads": commands.uploads,
    "undo": commands.undo,
    "backup": commands.backup,
    "check": commands.check,
}


class Parser(argparse.ArgumentParser):
    """A parser whose errors are sentences for run(), not the end of the process."""

    def error(self, message: str) -> NoReturn:
        """Wrong usage."""
        raise Usage(f"{message}\n{self.format_usage()}")


class Usage(Exception):
    """The command line was not understood."""


def parser() -> Parser:
    """The words of the command line; README.md documents each of them."""
    whole = Parser(prog="cli.py", description=__doc__)
    verbs = whole.add_subparsers(dest="command", required=True, parser_class=Parser)
    shared = Parser(add_help=False)
    shared.add_argument("--db", type=Path, metavar="FILE")
    shared.add_argument("--format", choices=["json", "text"], default="text")
    shared.add_argument("--role", choices=ROLES, default="curator")

    def verb(name: str, *arguments: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, parents=[shared])
        if "year" in arguments:
            made.add_argument("--year", type=academic, metavar="2025/26")
        if "on" in arguments:
            made.add_argument("--on", type=date.fromisoformat, metavar="YYYY-MM-DD")
        return made

    verb("demo")
    loading = verb("import", "year")
    loading.add_argument("files", nargs="+", metavar="FILE")
    loading.add_argument("--dry-run", action="store_true")
    verb("indicators", "year", "on").add_argument("--by", choices=["class", "form", "role", "category"])
    verb("items", "year")
    verb("changes", "year").add_argument("--by", choices=["form", "role", "class"])
    verb("report", "year", "on").add_argument("--out", type=Path, required=True, metavar="FILE.xlsx")
    verb("uploads")
    verb("undo").add_argument("upload", type=int, metavar="ID")
    for name in ("backup", "restore"):
        verb(name).add_argument("file", type=Path, metavar="FILE")
    verb("check")
    return whole


def academic(text: str) -> str:
    """A school year as it is typed: 2025/26, 2025-26, 2025/2026."""
    found = year_name(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"a school year is written 2025/26, not {text}")
    return found


def run(arguments: Sequence[str]) -> tuple[Any, int]:
    """The answer to a command line and its exit code: 0 done, 1 something refused or waiting, 2 wrong usage."""
    try:
        asked = parser().parse_args(arguments)
        path = asked.db or database_path()
        if asked.command == "restore":
            return commands.restore(path, asked.file)
        store = Store.open(path)
        try:
            commands.let_in(store, asked.role, os.environ.get("MONITOR_PASSPHRASE"))
            return COMMANDS[asked.command](store, asked)
        finally:
            store.close()
    except Usage as error:
        return {"error": str(error)}, 2
    except Busy as error:
        message = _("the database {file} is in use by another program: close the app and try again")
        return {"error": message.format(file=error)}, 1
    except (Failure, FileNotFoundError, ValueError, OSError) as error:
        return {"error": output.sentence(error)}, 1


def main() -> int:
    """Print the answer as JSON on standard output and, unless only JSON is wanted, a word on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    arguments = sys.argv[1:]
    answer, code = run(arguments)
    print(json.dumps(output.plain(answer), ensure_ascii=False, indent=1, allow_nan=False))
    if isinstance(answer, dict) and "error" in answer:
        print(answer["error"], file=sys.stderr)
    elif not any(word.endswith("json") for word in arguments):
        print(output.summary(answer, code), file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
