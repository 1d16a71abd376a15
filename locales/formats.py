"""Numbers, shares and dates as the current language writes them; what is not known is a dash."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import SupportsFloat

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from locales.messages import language

DASH, MINUS = "–", "\N{MINUS SIGN}"
# How the nulls of Python, numpy and pandas print themselves; an infinite figure is not known either.
UNKNOWN = frozenset({"None", "nan", "NaN", "<NA>", "NaT", "inf", "-inf"})
# In Britain's English, since a Russian school's English reader expects the day before the month.
_REGIONS = {"ru": "ru_RU"}
_DAYS = {"ru": "short"}
_AT_MOST = 2


def number(value: SupportsFloat | None, digits: int | None = None) -> str:
    """1234.5 as «1 234,5», -1 as «−1»: so many decimals, else as many as needed, at most two; null is «–»."""
    if value is None or str(value) in UNKNOWN:
        return DASH
    places = "#" * _AT_MOST if digits is None else "0" * digits
    rounded = _rounded(Decimal(str(value)), len(places))
    return _signed(format_decimal(rounded, format=_pattern("#,##0", places), locale=_region()))


def percent(share: SupportsFloat | None, digits: int = 1) -> str:
    """A share of one as per cent: 0.583 is «58,3 %» with a no-break space, 58.3% in English; null is «–»."""
    if share is None or str(share) in UNKNOWN:
        return DASH
    whole = "#,##0\N{NO-BREAK SPACE}%" if language() == "ru" else "#,##0%"
    rounded = _rounded(Decimal(str(share)), digits + 2)
    return _signed(format_percent(rounded, format=_pattern(whole, "0" * digits), locale=_region()))


def day(value: date | None) -> str:
    """A date or the date of a moment: 01.09.2025 in Russian, 1 Sept 2025 in English; null is «–»."""
    if value is None or str(value) in UNKNOWN:
        return DASH
    return format_date(value, format=_DAYS.get(language(), "medium"), locale=_region())


def _region() -> str:
    return _REGIONS.get(language(), "en_GB")


def _pattern(whole: str, places: str) -> str:
    return whole.replace("##0", f"##0.{places}" if places else "##0")


def _signed(text: str) -> str:
    # A hyphen is shorter than a plus and lower than a digit: a table would have two kinds of minus.
    return text.replace("-", MINUS)


def _rounded(value: Decimal, digits: int) -> Decimal:
    # Half up as taught at school (Babel alone rounds 6.25 to 6.2), and adding zero turns -0 into 0.
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP) + 0
