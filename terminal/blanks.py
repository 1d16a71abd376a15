"""The commands that give something to hand out: blank forms and templates, participant codes."""

# Each command imports what it needs when it runs: a list of uploads need not wait for documents.
import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from locales import _
from terminal.failure import Answer, Failure

if TYPE_CHECKING:
    from store import Store


def blank(asked: argparse.Namespace) -> Answer:
    """A questionnaire to print (docx), to type into (xlsx) or to build as a form (md); of lists only the xlsx."""
    from reports.blank import blank
    from reports.guide import markdown
    from reports.templates import names, printable, template

    if asked.code not in names():
        message = _("there is no blank form {code}; there are: {codes}")
        raise Failure(message.format(code=asked.code, codes=", ".join(names())))
    ways = {".xlsx": template}
    if asked.code in printable():
        ways |= {".docx": blank, ".md": lambda code: markdown(code).encode()}
    make = ways[ending(asked.out, *ways)]
    asked.out.write_bytes(make(asked.code))
    return {"file": str(asked.out), "blank": asked.code}, 0


def codes(store: "Store", asked: argparse.Namespace) -> Answer:
    """Codes to hand out, the same ones in every file: the list (xlsx), the list and slips to cut (docx)."""
    from metrics.codes import codes
    from reports import handout
    from reports.codes import MOST, draw

    ways = {".xlsx": handout.workbook, ".docx": handout.slips}
    makers = [(path, ways[ending(path, *ways)]) for path in asked.out]
    if not 1 <= asked.n <= MOST:
        raise Failure(_("from 1 to {most} codes can be drawn at once, not {n}").format(most=MOST, n=asked.n))
    drawn = draw(asked.n, codes(store, store.scope()))
    for path, make in makers:
        path.write_bytes(make(drawn))
    return {"files": [str(path) for path in asked.out], "codes": len(drawn)}, 0


def ending(path: Path, *known: str) -> str:
    """The ending of a file to write; raises Failure for one that cannot be made of this."""
    if path.suffix.lower() not in known:
        message = _("the file {file} has to end with {endings}")
        raise Failure(message.format(file=path, endings=", ".join(known)))
    return path.suffix.lower()
