"""How many examples a law is tried on: few in every run, many where somebody asks for it."""

import os

THOROUGH = "MONITOR_THOROUGH"  # any word


def examples(few: int, many: int) -> int:
    """How many examples Hypothesis draws."""
    return many if os.environ.get(THOROUGH) else few
