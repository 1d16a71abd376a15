"""Seconds of a job by the clock and of the processors."""

import resource
import statistics
import time
from collections.abc import Callable
from typing import Any

ROUNDS = 5
Job = Callable[[], Any]


def timed(job: Job) -> tuple[float, float]:
    """The median seconds of a job by the clock and of the processors, after one round to warm up."""
    walls, processors = [], []
    for number in range(ROUNDS + 1):
        clock, spent = time.perf_counter(), processor()
        job()
        if number:
            walls.append(time.perf_counter() - clock)
            processors.append(processor() - spent)
    return statistics.median(walls), statistics.median(processors)


def processor() -> float:
    """Seconds that this process has spent on all processors."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
