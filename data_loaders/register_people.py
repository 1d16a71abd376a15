"""The people whom a row of a register names: one, or a mentor and one or several mentees."""

from collections.abc import Mapping

from data_loaders.columns import bare
from data_loaders.context import Context
from data_loaders.implied import with_mentee
from data_loaders.lists import ListReader
from data_loaders.people import Reference, coded, references
from data_loaders.registers import Register, words
from data_loaders.tables import Table
from locales import _


class PeopleReader(ListReader):
    """Reads whom the rows of a register name."""

    def __init__(self, table: Table, context: Context, register: Register) -> None:
        super().__init__(table, context)
        self.found = with_mentee(self.found) if "mentee" in register.people else self.found
        self.register = register
        self.above: list[list[dict[str, str | None]]] = [[] for _who in register.people]
        self.strangers: set[tuple[str | None, str | None]] = set()

    def people(self, number: int, who: str) -> list[dict[str, str | None]]:
        """Whom a row names on one side, as columns of the store; nobody's where it says all mentees of the mentor."""
        cells = (self.cell(number, who), self.cell(number, f"{who}_code"))
        if who == "mentee" and any(bare(text or "") in words()["whole_group"]["words"] for text in cells):
            return [{f"{prefix(who)}{key}": None for key in ("code", "code_key", "name_key")}]
        found = []
        for one in [self.person(number)] if who == "person" else several(*cells):
            keys = self.keys(one)
            if keys["code_key"] is not None or keys["name_key"] is not None:
                self.tell_stranger(number, who, keys)
                found.append({f"{prefix(who)}{key}": value for key, value in keys.items()})
        return found

    def sides(self, number: int) -> list[list[dict[str, str | None]]]:
        """Whom a row names on each side: those of the row above where it begins blank and the register goes on."""
        found = [self.people(number, who) for who in self.register.people]
        says = all(self.cell(number, name) for name in self.register.required) and bool(self.register.required)
        if self.register.goes_on and says and not found[0] and any(self.above):
            found = [mine or above for mine, above in zip(found, self.above, strict=True)]
        self.above = found if all(found) else [[] for _side in found]
        return found

    def tell_stranger(self, number: int, who: str, keys: Mapping[str, str | None]) -> None:
        """Say once of each person that no list names them; of consents screening.py knows more."""
        folded, hashed = keys["code_key"], keys["name_key"]
        name = self.names.get(hashed or "")
        if self.register.kind == "consents" or (folded, hashed) in self.strangers:
            return
        if self.context.is_stranger(folded, hashed, "any", name):
            self.strangers.add((folded, hashed))
            said = self.context.or_several("any", name, unknown(who))
            self.note(number, {"person": "name"}.get(who, who), name or keys["code"], said)

    def person(self, number: int) -> Reference:
        """Code and name of the person a row is about."""
        parts = [self.cell(number, part) for part in ("surname", "first_name", "patronymic")]
        name = self.cell(number, "name") or " ".join(part for part in parts if part) or self.cell(number, "mentee")
        return Reference(self.cell(number, "code") or self.cell(number, "mentee_code"), name)


def unknown(who: str) -> str:
    """What is said of a person of no list; mentors may be parents or graduates, whom only the list of pairs names."""
    if who == "mentor":
        return _("on no list of pupils or staff; the meeting counts if a list of pairs names this mentor alike")
    return _("on no list of pupils or staff; the row is kept, but belongs to nobody known")


def several(named: str | None, coded_: str | None) -> list[Reference]:
    """The people of one side, each with code and name where both columns name as many."""
    people, codes = references(named), coded(coded_)
    if people and len(people) == len(codes):
        return [Reference(code.code, one.name or one.code) for one, code in zip(people, codes, strict=True)]
    return people or codes


def prefix(who: str) -> str:
    """What the store's columns of this person begin with."""
    return "" if who == "person" else f"{who}_"
