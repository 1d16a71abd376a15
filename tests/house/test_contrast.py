"""The colours of both themes: every word that Streamlit draws in them has a contrast of 4.5 (WCAG 2.2, 1.4.3)."""

import re
import tomllib

import pytest

WORDS, SIGNS = 4.5, 3.0  # signs: ticks and borders (1.4.11)
CAPTION, CHOSEN = 0.6, 0.1  # how much of the colour Streamlit mixes into what lies below
WHITE = "#ffffff"


def mixed(colour: str, below: str, share: float) -> str:
    """A colour drawn with a share of it over another."""
    over, under = ([int(one[at : at + 2], 16) for at in (1, 3, 5)] for one in (colour, below))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in zip(over, under, strict=True))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=["light", "dark"])
def theme(request, root):
    return tomllib.loads((root / ".streamlit/config.toml").read_text("utf-8"))["theme"][request.param]


def test_the_formula_gives_the_known_contrasts():
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#767676", WHITE) == pytest.approx(4.54, abs=0.01)
    assert mixed("#2f74c0", "#171d26", CHOSEN) == "#192635"  # as the browser drew it


@pytest.mark.parametrize("below", ["backgroundColor", "secondaryBackgroundColor"])
def test_words_links_captions_and_a_chosen_segment_can_be_read(theme, below):
    page, primary, text = theme[below], theme["primaryColor"], theme["textColor"]
    told = {
        "text": contrast(text, page),
        "link": contrast(theme["linkColor"], page),
        "caption": contrast(mixed(text, page, CAPTION), page),
        "chosen segment": contrast(primary, mixed(primary, page, CHOSEN)),
    }
    assert {name: found for name, found in told.items() if found < WORDS} == {}
    assert contrast(WHITE, primary) >= SIGNS


def test_white_stands_on_the_primary_colour_of_the_light_theme_only(root, python):
    light = tomllib.loads((root / ".streamlit/config.toml").read_text("utf-8"))["theme"]["light"]
    assert contrast(WHITE, light["primaryColor"]) >= WORDS
    filled = re.compile("""(type|look)=['"]""" + "primary")
    drawn = [path for path in python if path.parts[0] in {"ui", "pages"}]
    assert [str(path) for path in drawn if filled.search((root / path).read_text("utf-8"))] == []
