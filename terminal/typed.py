"""What is typed behind an option: certainties, school years, days."""

import argparse
import math
from datetime import date

from locales import _


def certainty(text: str) -> float:
    """A certainty as it is typed: 0.9."""
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        found = math.nan
    if not 0 <= found <= 1:
        raise argparse.ArgumentTypeError(_("a certainty is written 0.9, not {text}").format(text=text))
    return found


def academic(text: str) -> str:
    """A school year as it is typed: 2025/26, 2025-26, 2025/2026."""
    from store.scope import year_name

    found = year_name(text)
    if found is None:
        raise argparse.ArgumentTypeError(_("a school year is written 2025/26, not {text}").format(text=text))
    return found


def day(text: str) -> date:
    """A date as it is typed: 2026-05-31."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("a date is written 2026-05-31, not {text}").format(text=text)) from error
