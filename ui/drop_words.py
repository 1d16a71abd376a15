"""Our words in the box that takes files: Streamlit writes English into it and offers no way to say them otherwise."""

import json
from collections.abc import Sequence

import streamlit as st

from locales import _, number

BOX = '[data-testid="stFileUploaderDropzone"]'
# The parts of Streamlit 1.67's box that hold words, and in each the element that holds them. Where a later version
# has none of these parts, its own words are back; tests/browser/test_upload_box.py would tell.
BUTTON = (f'{BOX} button [data-testid="stMarkdownContainer"]', "p")
LIMITS = ('[data-testid="stFileUploaderDropzoneInstructions"] > div', "span")
DRAGGED = (f"{BOX} > input + div:has(> span:only-child)", "span")
# What is not displayed is not read aloud either, and what `content` says is.
RULE = "{part} > {words} {{ display: none }} {part}::after {{ content: {text}; {look} }}"


def show(types: Sequence[str]) -> None:
    """Put the words of the current language over Streamlit's; types: endings of the files that the box takes."""
    limits = _("up to {n} MB each: {types}").format(
        n=number(st.get_option("server.maxUploadSize")), types=", ".join(types)
    )
    said = (
        (BUTTON, _("Choose files"), ""),
        (LIMITS, limits, "font-size: 0.875rem; opacity: 0.7"),
        (DRAGGED, _("Let go of the files here"), "font-weight: 600"),
    )
    rules = [
        RULE.format(part=part, words=words, text=json.dumps(text, ensure_ascii=False), look=look)
        for (part, words), text, look in said
    ]
    st.html(f"<style>{' '.join(rules)}</style>")
