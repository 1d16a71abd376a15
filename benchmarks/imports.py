"""Plan and commit of an xlsx with 20,000 or 200,000 rows of 25 cells against pandas.read_excel(engine="openpyxl")."""

# Each contender runs in a process of its own, in turn; what is timed is the work without the imports of modules, and
# for ours everything from bytes to stored rows, its reader process included.

import json
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import psutil
import xlsxwriter

from questionnaires import instrument

COLUMNS, ROUNDS = 25, 3
FIRST = datetime(2026, 5, 12, 9)
Figures = dict[str, float]


def ordinary() -> None:
    """A large region's form."""
    run(20_000, wanted=0.30)


def large() -> None:
    """As many rows as one file may have."""
    run(200_000, wanted=0.20)


def run(rows: int, wanted: float) -> None:
    """Print times, peak memory of the process and of its children, and the ratio of the medians."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "answers.xlsx"
        make(file, rows)
        print(f"{rows} × {COLUMNS} xlsx, {file.stat().st_size / 1e6:.1f} MB, median of {ROUNDS} rounds in turn")
        found: dict[str, list[Figures]] = {"monitor": [], "pandas": []}
        for _round in range(ROUNDS):
            for name in found:
                found[name].append(contend(name, file, rows))
    seconds = {name: statistics.median(one["seconds"] for one in runs) for name, runs in found.items()}
    for name, runs in found.items():
        own, children = (max(one[part] for one in runs) / 1e6 for part in ("own", "children"))
        print(f"  {name:<8} {seconds[name]:6.2f} s   peak memory: process {own:.0f} MB, children {children:.0f} MB")
    print(f"ratio monitor / pandas: {seconds['monitor'] / seconds['pandas']:.2f} (wanted: {wanted:.2f} or less)")


def make(file: Path, rows: int) -> None:
    """A questionnaire of a real form: number, time, code, then answers; seeded."""
    dice = np.random.default_rng(20)
    items = instrument("pupil_pupil", "mentee").wave("after")[: COLUMNS - 3]
    book = xlsxwriter.Workbook(str(file), {"constant_memory": True})
    sheet = book.add_worksheet("Ответы")
    sheet.write_row(0, 0, ["ID", "Время создания", "Код участника", *(item.text["ru"] for item in items)])
    for row in range(1, rows + 1):
        answers = [answer(item.kind, dice) for item in items]
        sheet.write_row(
            row,
            0,
            [row, (FIRST + timedelta(seconds=row)).isoformat(" "), f"У-{row:06d}", *answers],
        )
    book.close()


def answer(kind: str, dice: np.random.Generator) -> object:
    """One answer of a kind, as a form writes it."""
    if kind == "10":
        return int(dice.integers(1, 11))
    return str(dice.choice(["Да", "Нет"] if kind == "yn" else ["понравилось всё", "хотелось бы больше встреч", "-"]))


def contend(name: str, file: Path, rows: int) -> Figures:
    """Run one contender in a process of its own; its seconds, and the peak memory of it and of its children."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.contenders", name, str(file), str(rows)], stdout=subprocess.PIPE, text=True
    ) as process:
        peaks = watch(process)
        assert process.stdout is not None
        return {**json.loads(process.stdout.read()), **peaks}


def watch(process: "subprocess.Popen[str]") -> Figures:
    """The largest resident memory of a process and of its children together, looked at every 10 ms until it ends."""
    own, children, parent = 0.0, 0.0, psutil.Process(process.pid)
    while process.poll() is None:
        try:
            own = max(own, parent.memory_info().rss)
            children = max(children, sum(one.memory_info().rss for one in parent.children(recursive=True)))
        except psutil.NoSuchProcess:
            break
        time.sleep(0.01)
    process.wait()
    return {"own": own, "children": children}
