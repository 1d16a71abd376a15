"""One module per question a reader asks; each offers page()."""
