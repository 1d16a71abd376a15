"""`python -m sample_data [FOLDER]` writes the files and the tally, the same bytes every time."""

import sys
from pathlib import Path

from sample_data import HERE
from sample_data.filing import school
from sample_data.honest_reading import text


def write(folder: Path) -> list[Path]:
    """Write files/ and truth.json into the folder; files that are no longer made are removed."""
    inside = folder / "files"
    inside.mkdir(parents=True, exist_ok=True)
    written = []
    for file in school():
        path = inside / file.name
        path.write_bytes(file.content())
        written.append(path)
    for old in set(inside.iterdir()) - set(written):
        old.unlink()
    (folder / "truth.json").write_text(text(), encoding="utf-8", newline="\n")
    return written


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    print(f"{len(write(target))} files in {target / 'files'}")
