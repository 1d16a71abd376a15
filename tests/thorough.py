"""How many examples a law is tried on: few at the desk, many where a change is accepted."""

import os

THOROUGH = "MONITOR_THOROUGH"  # set by the build server


def examples(few: int, many: int) -> int:
    """How many examples Hypothesis draws."""
    return many if os.environ.get(THOROUGH) else few
