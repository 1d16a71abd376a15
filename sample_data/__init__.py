"""An invented school: a seeded generator, the files it makes, and what an honest reading must give."""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILES = HERE / "files"
TRUTH = HERE / "truth.json"


def files() -> list[Path]:
    """The committed files in a curator's order of uploading; the psychologist's is the last."""
    return [FILES / name for name in truth()["files"]]


def truth() -> dict[str, Any]:
    """The committed tally: see README.md for its parts."""
    told: dict[str, Any] = json.loads(TRUTH.read_text(encoding="utf-8"))
    return told
