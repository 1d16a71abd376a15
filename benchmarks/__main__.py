"""Run one benchmark and print its ratios."""

import sys

from benchmarks import growth, imports, indicators, school_views

RUNS = {"import": imports.ordinary, "import-large": imports.large, "indicators": indicators.run,
        "schools": school_views.run, "growth": growth.run}  # fmt: skip

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in RUNS:
        sys.exit(f"usage: python -m benchmarks {'|'.join(RUNS)}")
    RUNS[sys.argv[1]]()
