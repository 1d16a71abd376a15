"""What a school may set: each setting with its bounds and words, its value, and its change."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from locales import _, words
from metrics.disclosure import rules
from metrics.school_days import day_of, vacations
from store import Store
from store.defaults import settings as known
from store.refresh import mark_stale

ANY_YEAR = "2025/26"
LEAP = 2028  # any day of any year is one of a leap year
DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.?|(\d{2})-(\d{2})")


@dataclass(frozen=True)
class Setting:
    """One setting: a day of the year (MM-DD) or a whole number, from least to most; or a text of so many characters."""

    key: str
    kind: str
    default: Any
    least: Any
    most: Any
    title: str
    why: str
    derives: bool
    folded: bool


def settings() -> list[Setting]:
    """The settings in the order of settings.toml, in the words of the current language."""
    return [setting(key) for key in known()]


def setting(key: str) -> Setting:
    """One setting; raises KeyError for an unknown one."""
    said = known()[key]
    bounds = {**said, **(rules()[said["rule"]] if "rule" in said else {})}
    least, most = bounds.get("least", "01-01"), bounds.get("most", "12-31")
    return Setting(key, said["kind"], bounds["default"], least, most, words(said), words(said["why"]),
                   said.get("derives", False), said.get("folded", False))  # fmt: skip


def value(store: Store, key: str) -> Any:
    """The value that holds: the school's own or the default."""
    own = store.setting(key)
    return setting(key).default if own is None else own


def change(store: Store, key: str, text: str) -> Any:
    """Set a setting from what was typed and work out anew what rests on it; returns its value.

    Raises ValueError with a sentence for a value that is not allowed, KeyError for an unknown setting.
    """
    one = setting(key)
    fresh = typed(one, text)
    if fresh == value(store, key):
        return fresh
    refuse_crossing(store, key, fresh)
    with store.lock:
        if one.derives:
            # Noted before the value is there, so that whatever happens next the figures catch up with it.
            with store.writing() as cursor:
                for (school,) in cursor.execute("select school from school").fetchall():
                    mark_stale(cursor, school)
        store.save_setting(key, fresh)
        store.catch_up()
    return fresh


def typed(one: Setting, text: str) -> Any:
    """What was typed as a value of a setting; raises ValueError with what is allowed."""
    if one.kind == "text":
        return short(one, text)
    if one.kind == "day" and DAY.fullmatch(text.strip()) and day(text) is None:
        raise ValueError(no_day(text).format(title=one.title, text=text))
    found: Any = whole(text) if one.kind == "number" else day(text)
    if found is None or not allowed(one, found):
        message = _("{title}: «{text}» is not allowed; allowed: {least} to {most}")
        raise ValueError(
            message.format(title=one.title, text=text, least=shown(one, one.least), most=shown(one, one.most))
        )
    return found


def allowed(one: Setting, found: Any) -> bool:
    """Whether a value lies within its bounds, both included; days may run through New Year, as the school year does."""
    if one.least <= one.most:
        return bool(one.least <= found <= one.most)
    return bool(found >= one.least or found <= one.most)


def no_day(text: str) -> str:
    """What is wrong with a day that is written as one and is none, or not of every year."""
    if sorted(map(int, re.findall(r"\d+", text))) == [2, 29]:
        return _("{title}: «{text}» is not a day of every year; take the day before or after it")
    return _("{title}: there is no day «{text}»; write it as day and month, for example 31.05")


def short(one: Setting, text: str) -> str:
    """What was typed with single spaces; raises ValueError where it is too long or holds signs nobody types."""
    said = " ".join(text.split())
    if not said.isprintable() or not one.least <= len(said) <= one.most:
        message = _("{title}: up to {most} characters are allowed, none of them invisible")
        raise ValueError(message.format(title=one.title, most=one.most))
    return said


def whole(text: str) -> int | None:
    """A whole number, or None."""
    return int(text) if re.fullmatch(r"\s*\d{1,4}\s*", text) else None


def day(text: str) -> str | None:
    """A day of the year («01.09», «09-01») as MM-DD, or None; the 29th of February is not in every year."""
    found = DAY.fullmatch(text.strip())
    if found is None:
        return None
    month, number = (found[3], found[4]) if found[3] else (found[2], found[1])
    try:
        known_day = date(LEAP, int(month), int(number))
    except ValueError:
        return None
    return None if (known_day.month, known_day.day) == (2, 29) else f"{known_day:%m-%d}"


def shown(one: Setting, found: Any) -> str:
    """A value as it is typed and read: 01.09, 14."""
    return f"{found[3:]}.{found[:2]}" if one.kind == "day" else str(found)


def refuse_crossing(store: Store, key: str, fresh: Any) -> None:
    """Raise ValueError where the programme would end before its pairs are formed, or a vacation before it begins."""
    said = {name: value(store, name) for name in ("pairs_formed", "programme_end")} | {key: fresh}
    if day_of(ANY_YEAR, said["pairs_formed"]) >= day_of(ANY_YEAR, said["programme_end"]):
        raise ValueError(_("the pairs must be formed before the last day of the programme"))
    for ends in (ends for ends in vacations() if key in ends):
        first, last = (day_of(ANY_YEAR, fresh if name == key else value(store, name)) for name in ends)
        if first > last:
            raise ValueError(_("a vacation must not end before it begins"))
