"""The import rules that .importlinter cannot see, because app.py and cli.py are modules and not packages."""

from pathlib import Path

SCREEN = {"pages", "ui"}


def _of(imports: dict[Path, set[str]], package: str) -> list[Path]:
    """Files that import the package or a part of it."""
    return [path for path, names in imports.items() if any(n.split(".")[0] == package for n in names)]


def test_only_the_store_imports_duckdb(imports):
    outside = [path for path in _of(imports, "duckdb") if path.parts[0] not in {"store", "tests"}]
    assert [str(path) for path in outside] == []


def test_only_the_app_its_pages_and_its_components_import_streamlit(imports):
    allowed = {"app.py", "tests", *SCREEN}
    outside = [path for path in _of(imports, "streamlit") if path.parts[0] not in allowed]
    assert [str(path) for path in outside] == []


def test_the_command_line_works_without_the_screen(imports):
    packages = {name.split(".")[0] for name in imports[Path("cli.py")]}
    assert packages & {"streamlit", "app", "duckdb", *SCREEN} == set()


def test_the_app_only_puts_pages_and_components_together(imports):
    packages = {name.split(".")[0] for name in imports[Path("app.py")]}
    assert packages & {"store", "metrics", "data_loaders", "charts", "reports", "pandas", "duckdb"} == set()


def test_nobody_imports_the_app_or_the_command_line(imports):
    for module in ("app", "cli"):
        assert [str(path) for path in _of(imports, module) if path.parts[0] != "tests"] == []


def test_only_ui_data_opens_the_store_for_the_screen(imports):
    screen = [path for path in _of(imports, "store") if path.parts[0] in {*SCREEN, "charts", "reports"}]
    assert [str(path) for path in screen] in ([], ["ui/data.py"])
