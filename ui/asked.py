"""What a page is asked for: the filters as they are set, for everybody who draws or counts."""

from dataclasses import dataclass
from datetime import date

from locales import _, words
from questionnaires import word
from ui import known_schools


@dataclass(frozen=True)
class Filters:
    """What a page is asked for. form and class_: None means all; on: the state of things on that day.

    on_time: people first measured too late are left out. school: whose files the figures come from; picked,
    municipality and region: what the page of schools is narrowed to.
    """

    year: str
    on: date
    form: str | None = None
    class_: str | None = None
    school: int = known_schools.HOME
    picked: int | None = None
    municipality: str | None = None
    region: str | None = None
    on_time: bool = False

    def narrowed(self) -> dict[str, str]:
        """The school, form and class that were chosen, name to text, as exports print them."""
        school = {_("School"): known_schools.titles([self.picked])[str(self.picked)]} if self.picked else {}
        form = {_("Form"): words(word("form", self.form))} if self.form else {}
        return school | form | ({_("Class"): self.class_} if self.class_ else {}) | self.left_out()

    def left_out(self) -> dict[str, str]:
        """Who is not counted though the figures otherwise would, name to text."""
        return {_("Late entries"): _("left out")} if self.on_time else {}


def day_of(text: str | None) -> date | None:
    """A day as an address holds it; None for what is none."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
