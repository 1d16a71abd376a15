"""Workbooks put together part by part, for what no spreadsheet program would write: xlsx and ods as zip archives."""

import io
import zipfile
from collections.abc import Mapping

import xlwt

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    LINKS: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = {
    "workbook.xml": "sheet.main",
    "worksheets/sheet1.xml": "worksheet",
    "sharedStrings.xml": "sharedStrings",
}
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ODS = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = "urn:oasis:names:tc:opendocument:xmlns:"

Parts = Mapping[str, str | bytes]


def archive(parts: Parts) -> bytes:
    """A zip archive with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return out.getvalue()


def xlsx_parts(cells: str, shared: str = "", sheet_name: str = "Лист1") -> dict[str, str | bytes]:
    """The parts of an xlsx with one sheet: cells is the XML inside sheetData, shared that of the shared texts."""
    types = "".join(
        f'<Override PartName="/xl/{part}" ContentType="{SHEET_TYPES}.{kind}+xml"/>' for part, kind in TYPES.items()
    )
    rels = "".join(
        f'<Relationship Id="rId{number}" Type="{LINKS}/{kind}" Target="{part}"/>'
        for number, (part, kind) in enumerate(
            (("worksheets/sheet1.xml", "worksheet"), ("sharedStrings.xml", "sharedStrings")), start=1
        )
    )
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
        f'<sheet name="{sheet_name}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{rels}</Relationships>',
        "xl/worksheets/sheet1.xml": f'{XML}<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>',
        "xl/sharedStrings.xml": shared or f'{XML}<sst xmlns="{MAIN}"><si><t>текст</t></si></sst>',
    }


def xlsx(cells: str, shared: str = "", sheet_name: str = "Лист1") -> bytes:
    """An xlsx with one sheet of these cells."""
    return archive(xlsx_parts(cells, shared, sheet_name))


def strict_xlsx(cells: str) -> bytes:
    """The same in the «Strict» variant, whose XML namespaces have other names."""
    parts = xlsx_parts(cells)
    for usual, strict in STRICT.items():
        parts = {name: str(part).replace(usual, strict) for name, part in parts.items()}
    return archive(parts)


def inline(address: str, text: str) -> str:
    """The XML of one cell that holds its own text."""
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def ods(rows: str, manifest: str = "") -> bytes:
    """An ods with one sheet; rows is the XML of its table rows."""
    spaces = " ".join(f'xmlns:{name}="{NAMES}{name}:1.0"' for name in ("office", "table", "text", "manifest"))
    table = f'<table:table table:name="Лист1">{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    return archive({
        "mimetype": ODS,
        "content.xml": f"{XML}<office:document-content {spaces}>{body}</office:document-content>",
        "META-INF/manifest.xml": f"{XML}<manifest:manifest {spaces}>{manifest}</manifest:manifest>",
    })  # fmt: skip


def ods_cell(kind: str, value: str, more: str = "") -> str:
    """The XML of one typed cell: float, string, date, time, boolean."""
    where = {"string": "", "date": "date-", "time": "time-", "boolean": "boolean-"}.get(kind, "")
    typed = "" if kind == "string" else f' office:{where}value="{value}"'
    return f'<table:table-cell office:value-type="{kind}"{typed}{more}><text:p>{value}</text:p></table:table-cell>'


def xls(rows: list[list[object]]) -> bytes:
    """An old binary workbook with one sheet."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Лист1")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
