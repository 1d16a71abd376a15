"""The small menu of a chart: what it offers, in the reader's language; plotly brings only English words along."""

from charts.theme import CONFIG
from locales import _, language


def words() -> dict[str, str]:
    """Each sentence of plotly's that a reader of the menu may meet, with ours in its place."""
    return {
        "Download plot": _("Save the picture"),
        "Preparing image - this may take a few seconds": _("The picture is being made; this may take a few seconds."),
        "Image download succeeded": _("The picture is saved"),
        "Sorry, there was a problem downloading your image!": _("The picture could not be saved."),
    }


def menu(name: str) -> dict[str, object]:
    """What a page gives to st.plotly_chart(config=...): the picture is saved as an svg of this name."""
    options = {"format": "svg", "filename": name}
    spoken = {"locale": language(), "locales": {language(): {"dictionary": words()}}}
    return {**CONFIG, "toImageButtonOptions": options, **spoken}
