"""Plan and commit of a 20,000 × 25 xlsx against pandas.read_excel(engine="openpyxl") of the same file."""

# Each contender runs in a process of its own, in turn; what is timed is the work without the imports of modules, and
# for ours everything from bytes to stored rows, its reader process included.

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import psutil
import xlsxwriter

from questionnaires import instrument

ROWS, COLUMNS, ROUNDS = 20_000, 25, 3


def run() -> None:
    """Print times, peak memory (the process with its children) and the ratio of the medians."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answers.xlsx"
        make(file)
        print(f"{ROWS} × {COLUMNS} xlsx, {file.stat().st_size / 1e6:.1f} MB, median of {ROUNDS} rounds in turn")
        found: dict[str, list[dict[str, float]]] = {"monitor": [], "pandas": []}
        for _round in range(ROUNDS):
            for name in found:
                found[name].append(contend(name, file))
    seconds = {name: statistics.median(one["seconds"] for one in runs) for name, runs in found.items()}
    for name, runs in found.items():
        peak = max(one["peak"] for one in runs)
        print(f"  {name:<8} {seconds[name]:6.2f} s   peak {peak / 1e6:6.0f} MB")
    print(f"ratio monitor / pandas: {seconds['monitor'] / seconds['pandas']:.2f} (wanted: 0.30 or less)")


def make(file: Path) -> None:
    """A questionnaire of a real form: number, time, code, then answers; seeded."""
    dice = np.random.default_rng(20)
    items = instrument("pupil_pupil", "mentee").wave("after")[: COLUMNS - 3]
    book = xlsxwriter.Workbook(str(file), {"constant_memory": True})
    sheet = book.add_worksheet("Ответы")
    sheet.write_row(0, 0, ["ID", "Время создания", "Код участника", *(item.text["ru"] for item in items)])
    for row in range(1, ROWS + 1):
        answers = [answer(item.kind, dice) for item in items]
        sheet.write_row(
            row,
            0,
            [row, f"2026-05-12 {9 + row // 3600:02d}:{row // 60 % 60:02d}:{row % 60:02d}", f"У-{row:05d}", *answers],
        )
    book.close()


def answer(kind: str, dice: np.random.Generator) -> object:
    """One answer of a kind, as a form writes it."""
    if kind == "10":
        return int(dice.integers(1, 11))
    return str(dice.choice(["Да", "Нет"] if kind == "yn" else ["понравилось всё", "хотелось бы больше встреч", "-"]))


def contend(name: str, file: Path) -> dict[str, float]:
    """Run one contender in a process of its own; its seconds, and the peak memory of it and its children."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.contenders", name, str(file)], stdout=subprocess.PIPE, text=True
    ) as process:
        peak = watch(process)
        assert process.stdout is not None
        return {**json.loads(process.stdout.read()), "peak": peak}


def watch(process: "subprocess.Popen[str]") -> float:
    """The largest sum of resident memory of a process and its children, looked at every 10 ms until it ends."""
    peak, parent = 0.0, psutil.Process(process.pid)
    while process.poll() is None:
        try:
            family = [parent, *parent.children(recursive=True)]
            peak = max(peak, sum(one.memory_info().rss for one in family))
        except psutil.NoSuchProcess:
            break
        time.sleep(0.01)
    process.wait()
    return peak
