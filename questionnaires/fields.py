"""What a .toml file of this package may hold, and how it is refused: with file, item and reason."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

Table = dict[str, Any]


def table(path: Path) -> Table:
    """The contents of a .toml file; ValueError where it is none."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name}: {error}") from error


def refuse(path: Path, item: str, why: str) -> NoReturn:
    """Stop with the place and the reason."""
    raise ValueError(f"{path.name}: {item}: {why}")


def choice(path: Path, item: str, raw: Mapping[str, Any], key: str, allowed: tuple[str, ...]) -> str:
    """A value that has to be one of a few."""
    if raw.get(key) not in allowed:
        refuse(path, item, f"{key} is {raw.get(key)!r}, allowed: {', '.join(allowed)}")
    return str(raw[key])


def texts(path: Path, item: str, raw: Mapping[str, Any]) -> dict[str, str]:
    """The Russian and the English text; ValueError where one is missing."""
    for code in ("ru", "en"):
        if not str(raw.get(code, "")).strip():
            refuse(path, item, f"the text '{code}' is missing")
    return {"ru": raw["ru"], "en": raw["en"]}


def phrases(path: Path, item: str, raw: Mapping[str, Any]) -> tuple[str, ...]:
    """The key phrases without repeats, in their order; ValueError where there is none."""
    keys = tuple(dict.fromkeys(raw.get("keys", ())))
    if not keys or not all(isinstance(key, str) and key.strip() for key in keys):
        refuse(path, item, "keys has to be a list of phrases")
    return keys
