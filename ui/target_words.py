"""A target's per cent, school year and author in words."""

import pandas as pd

from charts.axes import whole_digits
from locales import _, percent
from locales.formats import DASH
from metrics.targets import Owner
from ui import known_schools
from ui.viewer import ROLES, role_name


def per_cent(text: object) -> str:
    """A per cent as it is kept, in the reader's way of writing; null: that there is no target."""
    if not isinstance(text, str):
        return _("no target")
    share = float(text) / 100
    return percent(share, whole_digits(share))


def owner_words(owner: Owner) -> str:
    """Whose target: a municipality or region by its name, a school by its own."""
    if isinstance(owner, int):
        return known_schools.titles([owner])[str(owner)]
    words = {"municipality": _("Municipality: {name}"), "region": _("Region: {name}")}
    return words[owner.level].format(name=owner.name)


def school_year(end: int) -> str:
    """The school year that ends in a calendar year: 2026 is 2025/26."""
    return f"{end - 1}/{end % 100:02d}"


def reader(role: object) -> str:
    """Who said it, by role; null is a dash."""
    if pd.isna(role):
        return DASH
    return role_name(str(role)) if role in ROLES else str(role)
