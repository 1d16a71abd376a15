"""Runs the reader in processes of its own, bound in memory and time: one, or two for a very long sheet."""

import json
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil

from data_loaders.limits import Limits, Stop
from data_loaders.pieces import has_long_sheet
from data_loaders.replies import Reply, joined, reply

ROOT = Path(__file__).parents[1]
PAUSE = 0.05  # seconds between two looks at the child's memory
LIMITED_BY_SYSTEM = sys.platform == "linux"  # elsewhere a process cannot, or not reliably, bind itself


def ask(kind: str, data: bytes, limits: Limits) -> Reply:
    """What the reader found; raises Stop with its reason, or with ours when it died or took too long."""
    try:
        found = shared(data, limits) if kind == "xlsx" and has_long_sheet(data, limits.long) else None
        return found or reply(finish(start(kind, limits), data, limits))
    except Stop:
        if kind not in ("text", "json", "xls", "scan"):
            ask("scan", data, limits)  # a reader that died could not say what is wrong with the file
        raise


def shared(data: bytes, limits: Limits) -> Reply | None:
    """What two children found that share a workbook with a very long sheet; None where they could not.

    Raises Stop as one child alone would.
    """
    upper, lower = start("xlsx", limits, "upper"), start("xlsx", limits, "lower")
    with ThreadPoolExecutor(max_workers=1) as beside:
        waiting = beside.submit(finish, lower, data, limits)
        try:
            found = reply(finish(upper, data, limits))
            if found.halved is None:
                return found  # it could not be cut, and the first one has read it whole
            return joined(found, reply(waiting.result()), limits)
        finally:
            lower.kill()


def start(kind: str, limits: Limits, *half: str) -> "subprocess.Popen[bytes]":
    """A child that waits for the bytes of its file."""
    return subprocess.Popen(
        [sys.executable, "-m", "data_loaders.reader", kind, json.dumps(limits), *half],
        cwd=ROOT,
        env=os.environ | {"RUST_BACKTRACE": "0"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a crash report may quote cells
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def finish(child: "subprocess.Popen[bytes]", data: bytes, limits: Limits) -> bytes:
    """The child's standard output; raises Stop when it dies or takes too long, whatever it does."""
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
