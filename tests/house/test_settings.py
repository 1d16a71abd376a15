"""What is installed is pinned and hashed, and what is started stays on this computer."""

import re
import tomllib
from pathlib import Path

LINE = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)(?: ; ([^\\]+?))? \\$")


def _pins(path: Path) -> dict[tuple[str, str], tuple[str, frozenset[str]]]:
    """(package, marker) -> (version, hashes) of a requirements file."""
    pins: dict[tuple[str, str], tuple[str, frozenset[str]]] = {}
    current = None
    for line in path.read_text("utf-8").splitlines():
        if match := LINE.match(line):
            current = (match[1], match[3] or "")
            pins[current] = (match[2], frozenset())
        elif "--hash=" in line:
            version, hashes = pins[current]
            pins[current] = (version, hashes | {line.strip(" \\")})
        else:
            assert not line or line.lstrip().startswith("#"), f"{path.name}: not a pinned requirement: {line}"
    return pins


def _named(requirements: list[str]) -> dict[str, str]:
    return dict(requirement.split("==") for requirement in requirements)


def test_every_requirement_is_pinned_and_hashed(root):
    for name in ("requirements.txt", "requirements-dev.txt"):
        pins = _pins(root / name)
        assert pins, name
        assert [package for package, (_, hashes) in pins.items() if not hashes] == []


def test_a_developer_installs_everything_that_a_school_installs(root):
    school, developer = _pins(root / "requirements.txt"), _pins(root / "requirements-dev.txt")
    assert {package: pin for package, pin in school.items() if developer.get(package) != pin} == {}


def test_the_hashed_files_hold_the_versions_of_pyproject(root):
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    wanted = {
        "requirements.txt": _named(project["project"]["dependencies"]),
        "requirements-dev.txt": _named(project["dependency-groups"]["dev"]),
    }
    for name, versions in wanted.items():
        pinned = {package: version for (package, _), (version, _) in _pins(root / name).items()}
        assert {package: v for package, v in versions.items() if pinned.get(package) != v} == {}


def test_lock_files_and_school_data_are_not_kept_in_git(tracked):
    kept = [p for p in tracked if p.name in {"uv.lock", "pylock.toml"} or p.suffix in {".duckdb", ".key"}]
    assert [str(path) for path in [*kept, *(p for p in tracked if p.parts[0] == "data")]] == []


def test_the_app_listens_on_this_computer_only_and_reports_to_nobody(root):
    config = tomllib.loads((root / ".streamlit/config.toml").read_text("utf-8"))
    assert config["server"]["address"] == "127.0.0.1"
    assert config["server"]["maxUploadSize"] == 64
    assert config["server"]["showEmailPrompt"] is False
    assert "enableAgentApi" not in config["server"]
    assert config["browser"]["gatherUsageStats"] is False
    assert config["client"]["showErrorLinks"] is False


def test_nothing_of_the_look_comes_from_the_internet(root):
    text = (root / ".streamlit/config.toml").read_text("utf-8")
    assert "http" not in text
    assert "fontFaces" not in text


def test_hooks_use_the_tools_that_are_installed_and_download_nothing(root):
    hooks = (root / ".pre-commit-config.yaml").read_text("utf-8")
    assert re.findall(r"repo: *(\S+)", hooks) == ["local"]
    assert set(re.findall(r"language: *(\S+)", hooks)) == {"system"}
