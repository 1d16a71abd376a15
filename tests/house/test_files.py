"""Files and functions stay small enough to be read at once, and say what they are for."""

import ast
from collections.abc import Iterator
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _length(function: Function) -> int:
    """Lines from def to end; the docstring is documentation and costs nothing."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return whole
    text = function.body[0]
    return whole - ((text.end_lineno or text.lineno) - text.lineno + 1)


def test_no_python_file_is_longer_than_150_lines(root, python):
    lines = {str(path): len((root / path).read_text("utf-8").splitlines()) for path in python}
    assert {path: n for path, n in lines.items() if n > 150} == {}


def test_no_page_is_longer_than_60_lines(root, python):
    pages = [path for path in python if path.parts[0] == "pages"]
    lines = {str(path): len((root / path).read_text("utf-8").splitlines()) for path in pages}
    assert {path: n for path, n in lines.items() if n > 60} == {}


def test_no_function_is_longer_than_25_lines(python):
    long = {
        f"{path}:{function.lineno} {function.name}": _length(function)
        for path, tree in python.items()
        for function in _functions(tree)
        if _length(function) > 25
    }
    assert long == {}


def test_every_module_says_in_one_line_what_it_is_for(python):
    texts = {path: ast.get_docstring(tree) for path, tree in python.items()}
    assert [str(path) for path, text in texts.items() if not text or "\n" in text.strip()] == []


def test_no_module_is_named_after_nothing(python):
    empty_names = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert [str(path) for path in python if empty_names & {path.stem, *path.parts}] == []


def test_nobody_writes_raw_html_or_css_into_a_page(root, python):
    # Put together here, so that this file passes its own test.
    raw, html = "unsafe_" + "allow_html", "st." + "html("
    texts = {path.as_posix(): (root / path).read_text("utf-8") for path in python}
    assert [path for path, text in texts.items() if raw in text] == []
    # One place puts our words over those that Streamlit itself writes in English.
    assert [path for path, text in texts.items() if html in text] == ["ui/drop_words.py"]


def test_every_query_starts_with_its_grain(root, tracked):
    counted = [path for path in tracked if path.suffix == ".sql" and path.parts[0] in {"store", "metrics"}]
    queries = [path for path in counted if path.name != "schema.sql"]
    first = {path: (root / path).read_text("utf-8").partition("\n")[0] for path in queries}
    assert {str(path): line for path, line in first.items() if "one row per" not in line.lower()} == {}


def test_no_file_names_a_package_registry(root: Path, tracked: list[Path]):
    # Put together here, so that this file passes its own test.
    hosts = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"),
             ("npmjs", "com"), ("debian", "org"), ("conda", "anaconda"), ("crates", "io"))]  # fmt: skip
    named = [f"{path}: {host}" for path in tracked for host in hosts if host.encode() in (root / path).read_bytes()]
    assert named == []
