"""What a command gives back: an answer, or a failure in a sentence."""

from typing import Any

# What goes out as JSON, and the exit code.
Answer = tuple[Any, int]


class Failure(Exception):
    """Something that cannot be done, in a sentence for the person at the keyboard."""
