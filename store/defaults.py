"""What a school may set, with the values that hold until it does: settings.toml."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def settings() -> dict[str, dict[str, Any]]:
    """The table of settings.toml: key -> kind, default, least, most, words."""
    return tomllib.loads(Path(__file__).with_name("settings.toml").read_text(encoding="utf-8"))


def default(key: str) -> Any:
    """The value of a setting that nobody has changed; None where it has none here."""
    return settings().get(key, {}).get("default")
