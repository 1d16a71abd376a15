"""The figures as files to keep and to hand on; they hold the same numbers as the screen and nothing more."""
