"""The same work without a browser: files in, figures, reports and blank forms out, people joined, data safe."""

import json
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any

from terminal import output
from terminal.failure import Failure
from terminal.line import Usage, parser
from terminal.perform import perform, unexpected


def run(arguments: Sequence[str]) -> tuple[Any, int]:
    """The answer to a command line as JSON holds it, and the exit code.

    0: all was done. 1: something was refused, waits for an answer or went wrong; the trace of what nobody expected
    goes to standard error. 2: wrong usage.
    """
    try:
        answer, code = perform(parser().parse_args(arguments), os.environ.get("MONITOR_PASSPHRASE"))
        return output.plain(answer), code
    except Usage as error:
        return {"error": str(error)}, 2
    except Failure as error:
        return {"error": str(error)}, 1
    except Exception as error:
        traceback.print_exc()
        return unexpected(error), 1


def main() -> int:
    """Print the answer as JSON on standard output and, unless only JSON is wanted, a word on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Names of files may hold bytes that are no text: JSON has the same escape for them.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = sys.argv[1:]
    answer, code = run(arguments)
    try:
        print(json.dumps(answer, ensure_ascii=False, indent=1, allow_nan=False), flush=True)
    except BrokenPipeError:
        # Whoever reads has seen enough («| head»); what is left of the stream is not to be flushed again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(answer, dict) and "error" in answer:
        print(answer["error"], file=sys.stderr)
    elif not {"json", "--format=json"} & set(arguments):
        print(output.summary(answer, code), file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
