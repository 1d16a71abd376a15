"""Hostile workbooks whose archive is in order and whose XML is not: far cells, entities, lies about counts."""

from collections.abc import Callable, Iterable

from tests.packages import MAIN, XML, archive, inline, xlsx, xlsx_parts

FIRST = f'<row r="1">{inline("A1", "Код")}</row>'
SHARED = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BIDI = "\u202etxt.exe\u2066\u200b\u200f\ufeff"
ATTACKS = (
    "=cmd|'/c calc'!A0", "@SUM(1+1)*cmd", "+1+1", "-1+1", "\ttab", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "'; drop table answer; --", "{{7*7}}", "${jndi:ldap://a}", "../../etc/passwd", "%s%s%s%n", "{code}", "_xD800_",
    "_x0000_",
)  # fmt: skip


ONLY_SHEET = '<sheet name="Лист1" sheetId="1" r:id="rId1"/>'
SHEET = "xl/worksheets/sheet1.xml"
FAR_ROW = "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"
NUMBERS = '<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>-1e308</v></c><c r="C1"><v>nan</v></c></row>'
COUNTS = '<sst count="4294967295" uniqueCount="4294967295" '


def shared(definitions: str, text: str) -> bytes:
    """A workbook whose shared texts begin with a document type."""
    part = f'{XML}<!DOCTYPE sst [{definitions}]><sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>'
    return xlsx(SHARED, part)


def changed(part: str, old: str, new: str, cells: str = FIRST) -> bytes:
    """A workbook with a change in one of its parts."""
    parts = xlsx_parts(cells)
    assert old in str(parts[part])
    return archive({**parts, part: str(parts[part]).replace(old, new)})


def far(address: str) -> bytes:
    """A workbook with cells at A1 and there."""
    row = "".join(letter for letter in address if letter.isdigit())
    return xlsx(f'{FIRST}<row r="{row}">{inline(address, "далеко")}</row>')


def wide(columns: int) -> str:
    """One row with so many cells that name no address."""
    return f'<row r="1">{"<c><v>1</v></c>" * columns}</row>'


def many_sheets() -> bytes:
    """A workbook that lists the same sheet 600 times."""
    more = "".join(f'<sheet name="Лист{n}" sheetId="{n}" r:id="rId1"/>' for n in range(2, 601))
    return changed("xl/workbook.xml", ONLY_SHEET, ONLY_SHEET + more)


def merges() -> bytes:
    """A workbook that merges the whole sheet, and more."""
    areas = "".join(f'<mergeCell ref="A1:XFD{n}"/>' for n in range(1_000_000, 1_002_000))
    return changed(SHEET, "</sheetData>", f"</sheetData><mergeCells>{areas}</mergeCells>")


def column(texts: Iterable[str]) -> bytes:
    """A workbook with these texts below one another."""
    return xlsx("".join(f'<row r="{n}">{inline(f"A{n}", text)}</row>' for n, text in enumerate(texts, start=1)))


SHEETS: dict[str, tuple[Callable[[], bytes], str]] = {
    "a far cell in five kilobytes": (lambda: far("XFD1048576"), "far"),
    "a far cell within rows and columns, but not within both": (lambda: far("BXX5000"), "far"),
    "a far cell that only the library sees": (lambda: xlsx(FIRST + FAR_ROW), "memory"),
    "a cell in row 2^31": (lambda: far("A2147483648"), "far damaged memory"),
    "a column after XFD": (lambda: far("ZZZ9"), "far damaged"),
    "a row number of forty digits": (lambda: far("A" + "9" * 40), "damaged memory"),
    "two thousand and one columns": (lambda: xlsx(wide(2_001)), "far"),
    "more rows than are read": (lambda: column(["1"] * 5_200), "far"),
    "a cell of a megabyte": (lambda: column(["я" * 1_000_000]), "read"),
    "more text than is read": (lambda: column(["я" * 3_000_000]), "text"),
    "an entity that reads a file": (lambda: shared('<!ENTITY x SYSTEM "file:///etc/passwd">', "&x;"), "crafted"),
    "an entity that asks a server": (lambda: shared('<!ENTITY x SYSTEM "http://127.0.0.1:9/x">', "&x;"), "crafted"),
    "a billion laughs": (lambda: shared('<!ENTITY l0 "ха">' + LAUGHS, "&l9;"), "crafted"),
    "a document type in a sheet": (lambda: changed(SHEET, XML, XML + "<!DOCTYPE worksheet>"), "crafted"),
    "an unknown entity": (lambda: column(["&boom;"]), "damaged read"),
    "XML that breaks off": (lambda: changed(SHEET, "</sheetData></worksheet>", ""), "damaged"),
    "a list of shared texts that claims four billion": (
        lambda: changed("xl/sharedStrings.xml", "<sst ", COUNTS, SHARED), "memory read"),
    "a number of a shared text that is not there": (lambda: xlsx(SHARED.replace(">0<", ">99<")), "damaged empty read"),
    "a sheet that claims to reach to the last cell": (
        lambda: changed(SHEET, "<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'), "memory read"),
    "merged areas over the whole sheet": (merges, "read"),
    "no sheets at all": (lambda: changed("xl/workbook.xml", ONLY_SHEET, ""), "sheets"),
    "six hundred sheets": (many_sheets, "sheets"),
    "a sheet whose part is missing": (
        lambda: changed("xl/_rels/workbook.xml.rels", "sheet1.xml", "sheet9.xml"), "damaged empty"),
    "no workbook part": (lambda: archive({SHEET: "<worksheet/>"}), "damaged"),
    "numbers beyond all numbers": (lambda: xlsx(NUMBERS), "damaged read"),
    "attacks as cells": (lambda: column(ATTACKS), "read"),
    "writing that turns round": (lambda: column([BIDI]), "read"),
    "an attack as the name of a sheet": (lambda: xlsx(FIRST, sheet_name=f"../{BIDI}&lt;b&gt;"), "read"),
    "nothing but formulas without values": (lambda: xlsx('<row r="1"><c r="A1"><f>1+1</f></c></row>'), "empty"),
}  # fmt: skip
