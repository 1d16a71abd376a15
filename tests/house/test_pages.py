"""Streamlit may run a page file on its own: importing one draws nothing, running one draws the app."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PAGES = sorted(path.stem for path in Path(__file__).parents[2].glob("pages/*.py") if path.stem != "__init__")

# Whatever is drawn passes this one method; whoever asks for a session where there is none gets a warning.
WATCH = """
import importlib, sys
from streamlit.delta_generator import DeltaGenerator

def drawn(*arguments, **named):
    raise SystemExit("draws when it is imported")

DeltaGenerator._enqueue = drawn
for page in sys.argv[1:]:
    print("importing", page, file=sys.stderr, flush=True)
    importlib.import_module(page)
"""


def test_importing_pages_draws_nothing_and_asks_for_no_session(root):
    command = [sys.executable, "-c", WATCH, *(f"pages.{page}" for page in PAGES)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "ScriptRunContext" not in done.stderr


@pytest.mark.parametrize("page", PAGES)
def test_a_page_offers_page_and_draws_the_app_when_it_is_run_alone(page, python):
    tree = python[Path("pages") / f"{page}.py"]
    assert "page" in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    foot = tree.body[-1]
    assert isinstance(foot, ast.If)
    assert ast.unparse(foot.test) == "__name__ == '__main__'"
    assert "app.py" in ast.unparse(foot)
