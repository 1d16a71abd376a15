"""Runs the reader in a process of its own, bound in memory and time, and takes its answer apart."""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import psutil

from data_loaders.limits import Limits, Stop

ROOT = Path(__file__).parents[1]
PAUSE = 0.05  # seconds between two looks at the child's memory
LIMITED_BY_SYSTEM = sys.platform == "linux"  # elsewhere a process cannot, or not reliably, bind itself


class Reply(NamedTuple):
    """The child's answer. texts[0] is None; places: per sheet, rows × columns of places in texts."""

    sheets: list[list[Any]]  # name, hidden, merged, rows, columns
    encoding: str | None
    warnings: list[tuple[str, dict[str, Any]]]
    texts: npt.NDArray[np.object_]
    places: list[npt.NDArray[np.uint32]]


def ask(kind: str, data: bytes, limits: Limits) -> Reply:
    """What the reader found; raises Stop with its reason, or with ours when it died or took too long."""
    try:
        return reply(run([kind, json.dumps(limits)], data, limits))
    except Stop:
        if kind not in ("text", "json", "xls", "scan"):
            ask("scan", data, limits)  # a reader that died could not say what is wrong with the file
        raise


def run(arguments: list[str], data: bytes, limits: Limits) -> bytes:
    """The child's standard output; raises Stop when it dies or takes too long, whatever it does."""
    child = subprocess.Popen(
        [sys.executable, "-m", "data_loaders.reader", *arguments],
        cwd=ROOT,
        env=os.environ | {"RUST_BACKTRACE": "0"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a crash report may quote cells
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    with child:
        if not LIMITED_BY_SYSTEM:
            threading.Thread(target=watch, args=(child, limits.memory), daemon=True).start()
        try:
            answer, _ = child.communicate(data, timeout=limits.seconds)
        except subprocess.TimeoutExpired:
            raise Stop("slow") from None
        finally:
            child.kill()
    if child.returncode:
        # By a signal (an abort on Windows) the system and the library end a reader that wants too much.
        raise Stop("damaged" if child.returncode == 1 else "memory")
    return answer


def watch(child: "subprocess.Popen[bytes]", memory: int) -> None:
    """Kill the child when it holds more than this many bytes; for systems that cannot bind a process."""
    try:
        process = psutil.Process(child.pid)
        while child.poll() is None:
            if process.memory_info().rss > memory:
                child.kill()
            threading.Event().wait(PAUSE)
    except psutil.Error:
        return  # it ended between two looks


def reply(answer: bytes) -> Reply:
    """The parts of an answer; raises Stop when it is the child's own reason to stop, or not whole."""
    try:
        head, texts, cells = answer.split(b"\n", 2)
        facts = json.loads(head)
        sizes = [rows * columns for *_, rows, columns in facts["sheets"]]
        flat = np.frombuffer(cells, dtype=np.uint32)
        places = np.split(flat, np.cumsum(sizes)[:-1]) if sizes else []
        shaped = [part.reshape(sheet[3], sheet[4]) for part, sheet in zip(places, facts["sheets"], strict=True)]
        known = np.array(json.loads(texts), dtype=object)
    except (KeyError, ValueError):
        raise reason(answer) from None
    return Reply(facts["sheets"], facts["encoding"], facts["warnings"], known, shaped)


def reason(answer: bytes) -> Stop:
    """The child's reason to stop, or «damaged» when the answer is none."""
    try:
        facts = json.loads(answer)
        return Stop(facts["stop"], **facts["facts"])
    except (KeyError, ValueError):
        return Stop("damaged")
