"""A spreadsheet program of a few lines: recomputes the formulas of our workbooks, and shares no code with them."""

import ast
import math
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

ADDRESS = re.compile(r"[A-Z]+[0-9]+")
COMPARED: dict[type, Callable[[Any, Any], bool]] = {ast.Eq: lambda a, b: a == b, ast.Gt: lambda a, b: a > b}
WORKED: dict[type, Callable[[Any, Any], Any]] = {
    ast.Mult: lambda a, b: a * b, ast.Div: lambda a, b: a / b, ast.Sub: lambda a, b: a - b, ast.Add: lambda a, b: a + b,
}  # fmt: skip


def opened(data: bytes) -> Workbook:
    """The workbook with its formulas."""
    return openpyxl.load_workbook(BytesIO(data))


def kept(data: bytes) -> Workbook:
    """The workbook with the values that were written beside the formulas."""
    return openpyxl.load_workbook(BytesIO(data), data_only=True)


def is_formula(cell: Any) -> bool:
    """Whether a spreadsheet program would run the cell."""
    return bool(cell.data_type == "f")


def addresses(sheet: Worksheet, text: str) -> list[Any]:
    """Every cell that a formula refers to, the whole of its ranges."""
    found = []
    for first, last in re.findall(r"([A-Z]+[0-9]+)(?::([A-Z]+[0-9]+))?", text):
        block = sheet[f"{first}:{last or first}"]
        found += [cell for row in block for cell in row]
    return found


def value(sheet: Worksheet, address: str) -> Any:
    """What the cell shows after everything that it follows from was reckoned anew; nothing counts as nought."""
    cell = sheet[address]
    if not is_formula(cell):
        return cell.value
    # A range is two addresses in a call; a single equals sign compares in a spreadsheet.
    text = re.sub(r"([A-Z]+[0-9]+):([A-Z]+[0-9]+)", r'RANGE("\1:\2")', str(cell.value)[1:])
    return reckon(sheet, ast.parse(re.sub(r"(?<![<>=])=(?!=)", "==", text), mode="eval").body)


def reckon(sheet: Worksheet, node: ast.expr) -> Any:
    """The value of a part of a formula; raises NotImplementedError for what our workbooks do not use."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name) and ADDRESS.fullmatch(node.id):
        found = value(sheet, node.id)
        return 0 if found is None else found
    if isinstance(node, ast.BinOp):
        return WORKED[type(node.op)](reckon(sheet, node.left), reckon(sheet, node.right))
    if isinstance(node, ast.Compare):
        return COMPARED[type(node.ops[0])](reckon(sheet, node.left), reckon(sheet, node.comparators[0]))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return call(sheet, node.func.id, node.args)
    raise NotImplementedError(ast.dump(node))


def call(sheet: Worksheet, name: str, given: list[ast.expr]) -> Any:
    """A function as spreadsheets define it; IF reckons only the side it takes."""
    if name == "IF":
        return reckon(sheet, given[1] if reckon(sheet, given[0]) else given[2])
    if name == "SUM":
        return sum(one for part in given for one in block(sheet, part) if isinstance(one, int | float))
    found = [reckon(sheet, part) for part in given]
    if name == "OR":
        return any(found)
    if name == "MAX":
        return max(found)
    if name == "ROUND":
        return int(Decimal(repr(found[0])).quantize(Decimal(1), ROUND_HALF_UP))
    if name == "ROUNDUP" and found[0] >= 0:
        return math.ceil(found[0])
    raise NotImplementedError(name)


def block(sheet: Worksheet, node: ast.expr) -> list[Any]:
    """The values of a range."""
    assert isinstance(node, ast.Call)
    assert isinstance(node.args[0], ast.Constant)
    return [value(sheet, cell.coordinate) for row in sheet[str(node.args[0].value)] for cell in row]
