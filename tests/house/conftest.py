"""What the house rules look at: the files that belong to the project, and their syntax trees."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def tracked() -> list[Path]:
    """Every file that git keeps or would keep, relative to the root."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a git clone, so nobody can say which files belong to the project")
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    paths = {Path(name) for name in listing.decode().split("\0") if name}
    return sorted(path for path in paths if (ROOT / path).is_file())


@pytest.fixture(scope="session")
def python(tracked: list[Path]) -> dict[Path, ast.Module]:
    """Syntax tree of every Python file of the project."""
    return {path: ast.parse((ROOT / path).read_bytes()) for path in tracked if path.suffix == ".py"}


@pytest.fixture(scope="session")
def imports(python: dict[Path, ast.Module]) -> dict[Path, set[str]]:
    """Full names of the modules that each Python file imports, at any depth of its code."""
    return {path: set(_imported(tree)) for path, tree in python.items()}


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
