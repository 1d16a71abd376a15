"""Words from files inside Markdown: shown as they are, never as markup."""

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")


def escaped(text: str) -> str:
    """The text with every sign that Markdown would read made harmless."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def bold(text: str) -> str:
    """A text of ours in bold."""
    return f"**{text}**"


def points(entries: dict[str, str]) -> str:
    """A list of points, each with its name in bold."""
    return "\n".join(f"- {bold(name)}: {text}" for name, text in entries.items())
