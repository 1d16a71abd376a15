"""Groups of a college as they are written where a school has classes: «ИС-21», «гр. ИС-21», «Группа 203», «1 курс»."""

import re

from data_loaders.people import LOOKALIKES, class_in, school_class

# Letters of the trade, the number, perhaps of the year («21-1», «21/9»), perhaps a last letter; a number may lead.
NAMED = re.compile(
    r"(\d{0,2})\s*[-–—]?\s*([А-ЯЁA-Z]{1,6})\s*[-–—.]?\s*"
    r"(\d{1,4}(?:\s*[-–—/]\s*\d{1,2})?)\s*[-–—]?\s*([А-ЯЁA-Z]{0,3})"
)
NUMBERED = re.compile(r"\d{2,4}(?:\s*[-–—/]\s*\d{1,2})?")
LED = re.compile(r"^(?:учебная\s+)?(?:группа|группы|гр\.?|group)\s*[:№]?\s*(?=\S)", re.IGNORECASE)
COURSE = re.compile(r"([1-6])\s*-?\s*(?:ый|ой|ий|й|го)?\s*курс\w*|курс\s*([1-6])", re.IGNORECASE)
TAB = re.compile(r"\d?[А-ЯЁA-Z]{2,5}\s?-?\s?\d{2,3}[А-ЯЁA-Z]?(?:[-/]\d{1,2})?")  # «Лист1», «Q1» are none
SPOKEN = re.compile(r"\bгрупп[аыу]\s+[№«\"„]*\s*([^\s»\"“,;()]*\d[^\s»\"“,;()]*)", re.IGNORECASE)
QUOTES = re.compile(r"[\"'«»„“”`´()]+")


def study_group(text: str | None) -> str | None:
    """A group with capital letters and one hyphen: ИС-21 for «ис 21», «гр. ИС21»; «1 курс» for a course; else None."""
    if text is None:
        return None
    bare = QUOTES.sub(" ", text).strip()
    course = COURSE.fullmatch(bare)
    if course:
        return f"{course[1] or course[2]} курс"
    name = re.sub(r"\s+", " ", LED.sub("", bare)).upper()
    found = NAMED.fullmatch(name)
    if found:
        number = re.sub(r"\s*[-–—/]\s*", lambda sign: sign[0].strip().replace("–", "-").replace("—", "-"), found[3])
        return f"{found[1]}{found[2].translate(LOOKALIKES)}-{number}{found[4].translate(LOOKALIKES)}"
    return re.sub(r"\s+", "", name) if NUMBERED.fullmatch(name) else None


def class_or_group(text: str | None) -> str | None:
    """The class of a cell in a column of classes or groups as one spelling, or None."""
    if text is not None and (LED.match(text.strip()) or COURSE.fullmatch(text.strip())):
        return study_group(text)
    return school_class(text) or study_group(text)


def group_title(text: str | None) -> str | None:
    """The group that a line between people names, whatever is said of it: «Группа ИС-21 (09.02.07)»; None without."""
    led = LED.match((text or "").strip())
    if text is None or led is None:
        return None
    rest = text.strip()[led.end() :]
    return study_group(re.split(r"[\s(,;:]", rest.strip(' «"„'), maxsplit=1)[0])


def group_of_tab(text: str) -> str | None:
    """The group that a tab is called, or None."""
    return study_group(text) if TAB.fullmatch(text.strip()) or group_title(text) else None


def group_in(title: str) -> str | None:
    """The one group that a title speaks of («Список группы ИС-21»), or None."""
    found = {study_group(one) for one in SPOKEN.findall(title)} - {None}
    return found.pop() if len(found) == 1 else None


def class_of_list(tab: str, title: str) -> str | None:
    """The class or group of everybody in a list, as its tab or title says; None where neither says one."""
    return school_class(tab) or group_of_tab(tab) or class_in(title) or group_in(title)
