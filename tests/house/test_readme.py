"""What the READMEs tell a reader to type is what runs, and nothing that can be typed is missing from them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

INSTALL = "python3 -m venv .venv && .venv/bin/pip install --require-hashes -r "
RUN = INSTALL + "requirements.txt && .venv/bin/streamlit run app.py"
TEST = INSTALL + "requirements-dev.txt && .venv/bin/pytest"
COMMANDS = {
    *(
        "demo",
        "import",
        "indicators",
        "items",
        "changes",
        "report",
        "blank",
        "codes",
        "questionnaire",
        "people",
        "join",
    ),
    "targets",
    "package",
    "newkey",
    "headcounts",
    "schools",
    *("consents", "uploads", "undo", "redo", "replace", "reread", "backup", "restore", "check", "settings", "words"),
}


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text("utf-8")


def _help(root: Path, *command: str) -> str:
    # argparse folds its lines to the terminal; a wide one keeps each list of choices in one piece.
    environment = {**os.environ, "COLUMNS": "500", "PYTHONUTF8": "1"}
    line = [sys.executable, "cli.py", *command, "--help"]
    done = subprocess.run(line, cwd=root, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


def _windows(line: str) -> str:
    """The same line for Windows: py, backslashes, and cmd because PowerShell 5 knows no &&."""
    line = line.replace("python3", "py", 1).replace(".venv/bin/", ".venv\\Scripts\\")
    return f'cmd /c "{line}"'


def test_the_readme_gives_one_line_to_run_and_one_to_test_on_each_system(readme):
    lines = readme.splitlines()
    assert [line for line in (RUN, TEST, _windows(RUN), _windows(TEST)) if line not in lines] == []


def test_the_russian_readme_gives_the_same_lines_to_run(root):
    lines = (root / "README.ru.md").read_text("utf-8").splitlines()
    assert [line for line in (RUN, _windows(RUN)) if line not in lines] == []


def test_the_build_server_runs_the_readmes_own_test_line(root, readme):
    script = (root / ".ci/run").read_text("utf-8")
    pattern = re.search(r"grep -m 1 '([^']+)' README\.md", script)
    assert pattern is not None
    assert next(line for line in readme.splitlines() if re.search(pattern[1], line)) == TEST
    assert script.rstrip().endswith('eval "$test_command" </dev/null')


def test_the_build_server_script_can_be_run(root):
    assert os.name == "nt" or os.access(root / ".ci/run", os.X_OK)


def test_every_command_of_the_command_line_is_in_the_readme(root, readme):
    choices = re.search(r"\{([a-z,]+)\}", _help(root))
    assert choices is not None
    assert set(choices[1].split(",")) == COMMANDS
    assert [command for command in sorted(COMMANDS) if f"python cli.py {command}" not in readme] == []


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_of_a_command_is_in_its_line_of_the_readme(command, root, readme):
    line = next(line for line in readme.splitlines() if line.startswith(f"python cli.py {command}"))
    offered = set(re.findall(r"--[a-z][a-z-]+", _help(root, command))) - {"--help"}
    told = set(re.findall(r"--[a-z][a-z-]+", line))
    assert told <= offered
    # Every command takes these; only those that do something with them show them.
    assert offered - told <= {"--format", "--role"}


def test_links_and_pictures_of_the_documents_lead_somewhere(root, tracked):
    missing = []
    for path in (path for path in tracked if path.suffix == ".md"):
        targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", (root / path).read_text("utf-8"))
        files = [t for t in targets if not t.startswith(("http:", "https:", "mailto:"))]
        missing += [f"{path}: {target}" for target in files if not (root / path.parent / target).exists()]
    assert missing == []


def test_the_tree_in_the_readme_names_what_is_there(root, readme):
    tree = readme.partition("## The tree")[2].partition("```")[2].partition("```")[0]
    names = re.findall(r"^( *)(\S+)  ", tree, flags=re.MULTILINE)
    paths = [("metrics/" if indent else "") + name for indent, name in names]
    assert [path for path in paths if not (root / path).exists()] == []
