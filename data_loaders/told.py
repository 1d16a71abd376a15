"""The columns of a table by the names a reader sees, and by these names what the reader says they mean."""

from collections import Counter
from collections.abc import Mapping

from data_loaders.tables import Table


def header_of(table: Table, number: int) -> str:
    """A column's name for people: «Тревожность / до»."""
    return " / ".join(text for text in (table.group[number], table.header[number]) if text)


def titles(table: Table) -> tuple[str, ...]:
    """Each column's name for people, «ФИО (2)» where it stands a second time; "" where it has none."""
    met: Counter[str] = Counter()
    found = []
    for number in range(len(table.header)):
        name = header_of(table, number)
        met[name] += 1
        found.append(f"{name} ({met[name]})" if name and met[name] > 1 else name)
    return tuple(found)


def places(table: Table) -> list[int]:
    """The numbers of the columns that have a name: of those that a plan tells."""
    return [number for number, name in enumerate(titles(table)) if name]


def by_column(table: Table, items: Mapping[str, str | None]) -> dict[int, str | None]:
    """What is said of names, by column number; the whole name goes before the header without what stands above it.

    «ФИО» alone is the first of two columns called so, and every one that something else stands above.
    """
    names, told = titles(table), {}
    for number, name in enumerate(names):
        ways = (name, *(way for way in (header_of(table, number), table.header[number]) if way not in names))
        said = next((way for way in ways if way and way in items), None)
        if said is not None:
            told[number] = items[said]
    return told
