"""The cells of a list of pairs: the people of one side, the first and the last day."""

from datetime import date

from data_loaders.lists import ListReader
from data_loaders.people import Reference, coded, references
from data_loaders.study_groups import class_or_group
from locales import _


class PairCells(ListReader):
    """Reads single cells of a list of pairs."""

    def people(self, number: int, side: str) -> list[Reference]:
        """The people of one side: names and codes of one cell each, or of two columns side by side."""
        named, codes = references(self.cell(number, side)), coded(self.cell(number, f"{side}_code"))
        school = class_or_group(self.cell(number, f"{side}_class"))
        if named and len(named) == len(codes):
            named = [Reference(c.code, n.name, n.school_class) for n, c in zip(named, codes, strict=True)]
        people = named or codes
        return [Reference(p.code, p.name, p.school_class or school) for p in people]

    def dates(self, number: int) -> tuple[date | None, date | None]:
        """The first and the last day of a pair, where they are written and possible; both may stand in one cell."""
        period, first, last = (self.days(number, name) for name in ("period", "started", "ended"))
        period = first if len(first) > 1 else period
        started = first[0][0] if first else period[0][0] if period else None
        ended = last[-1][1] if last else period[-1][1] if len(period) > 1 else None
        if started and ended and ended < started:
            self.note(number, "ended", str(ended), _("the pair ends before it begins; the end is left out"))
            return started, None
        return started, ended
