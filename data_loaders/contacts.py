"""Telephones and addresses of mail beside a name: nobody's name, code or class."""

import re

TELEPHONE = r"(?<![\d-])(?:\b(?:т|тел|моб)\w*\.?:?\s*)?(?:\+7|8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d\d[\s-]*\d\d(?!\d)"
REACHED = re.compile(rf"{TELEPHONE}|\S+@\S+\.\w+")


def without_contacts(text: str) -> str:
    """The text with a space for each telephone or address in it."""
    return REACHED.sub(" ", text)
