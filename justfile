# Short names for what this project does every day. `just` alone lists them.

bin := if os_family() == 'windows' { '.venv\Scripts\' } else { '.venv/bin/' }
python := if os_family() == 'windows' { 'py' } else { 'python3' }

set windows-shell := ["cmd.exe", "/c"]

[private]
@default:
    {{ quote(just_executable()) }} --list --unsorted

# Make .venv with everything a developer needs
setup:
    {{ python }} -m venv .venv
    {{ bin }}pip install --require-hashes -r requirements-dev.txt

# Start the dashboard
run:
    {{ bin }}streamlit run app.py

# All tests, in the browser too where Chromium is found
test *args:
    {{ bin }}pytest {{ args }}

# The tests that need no browser
fast *args:
    {{ bin }}pytest -m "not browser" {{ args }}

# Put the code into its format and mend what can be mended
format:
    {{ bin }}ruff format .
    {{ bin }}ruff check --fix .

# Format and lint, changing nothing
lint:
    {{ bin }}ruff format --check .
    {{ bin }}ruff check .

# Types, strictly
types:
    {{ bin }}mypy

# Who may import whom
contracts:
    {{ bin }}lint-imports

# Everything a change must pass, as the build server does it
ci:
    bash .ci/run

# Time the import and the indicators against pandas and polars
bench what:
    {{ bin }}python -m benchmarks {{ what }}

# Make the invented school's files again
sample:
    {{ bin }}python -m sample_data

# Load the invented school
demo:
    {{ bin }}python cli.py demo

# Write the hashed requirements again after a change of pyproject.toml (needs uv)
lock:
    uv export --quiet --no-emit-project --format requirements-txt --no-dev -o requirements.txt
    uv export --quiet --no-emit-project --format requirements-txt -o requirements-dev.txt
