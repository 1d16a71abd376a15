"""Unknown words on the upload page: each question stays the question of its word when another one is answered."""

import hashlib

from streamlit.testing.v1 import AppTest

from data_loaders.dictionary import own_words
from tests.books import xlsx
from tests.screens import empty_school, run
from tests.test_guesses import SCALES, asked
from ui import data, drop

WORDS = ("ну такое", "сойдёт", "огонь")


def labels(screen: AppTest) -> dict[str, str | None]:
    """Word of each question -> what it is said to mean."""
    return {box.label: box.value for box in screen.selectbox if box.label.startswith("«")}


def test_the_next_word_does_not_take_over_the_answer_of_the_one_before_and_can_be_answered() -> None:
    header, row = asked(*(item.text["ru"] for item in SCALES))
    book = xlsx({"Лист1": [header, *([f"У-{n}", *row[1:-1], word] for n, word in enumerate(WORDS))]})
    with empty_school():
        screen = run("upload", "curator", **{drop.FILES: {hashlib.sha256(book).hexdigest(): ("а.xlsx", book)}})
        assert len(labels(screen)) == len(WORDS)
        for said, (word, means) in enumerate(zip(WORDS, ("3", "3", "10"), strict=True), start=1):
            box = next(one for one in screen.selectbox if one.label.startswith(f"«{word}»"))
            assert not box.value
            box.select(means).run()
            assert not screen.exception
            assert len(labels(screen)) == len(WORDS) - said
            assert not any(labels(screen).values())
        assert {means for (_kind, _word), means in own_words(data.opened().store).items()} == {"3", "10"}
        assert len({word for _kind, word in own_words(data.opened().store)}) == len(WORDS)
