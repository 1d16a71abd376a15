"""The box that takes files speaks the language of the page, to the eye and to a screen reader."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SIZES, Visit

pytestmark = pytest.mark.browser
WORDS = {
    "": ("Выбрать файлы", "каждый до 64 МБ: xlsx, ", "Отпустите файлы здесь"),
    "?lang=en": ("Choose files", "up to 64 MB each: xlsx, ", "Let go of the files here"),
}
# What stands in the box: the elements that are displayed, with what their styles add to them.
SEEN = """box => [...box.querySelectorAll('*')].filter(one => one.checkVisibility()).map(one => {
    const own = [...one.childNodes].filter(part => part.nodeType === 3).map(part => part.data).join('')
    const after = getComputedStyle(one, '::after').content
    return own + (after.startsWith('"') ? JSON.parse(after) : '')
}).filter(text => text.trim())"""
# A file held over the box.
DRAG = """box => {
    const held = new DataTransfer()
    held.items.add(new File(['x'], 'x.csv'))
    box.dispatchEvent(new DragEvent('dragenter', { dataTransfer: held, bubbles: true, cancelable: true }))
}"""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", WORDS)
def test_the_box_for_files_has_the_words_of_the_page_and_no_others(
    visit: Callable[..., Visit], empty_app: str, language: str, size: str
) -> None:
    button, limits, dragged = WORDS[language]
    tour = visit(empty_app, size)
    tour.go(f"upload{language}")
    box = tour.page.get_by_test_id("stFileUploaderDropzone")
    expect(box.get_by_role("button", name=button, exact=False)).to_be_visible()
    said = [text for text in box.evaluate(SEEN) if text != "upload"]  # the ligature of the icon
    assert (len(said), said[0]) == (2, button)
    assert said[1].startswith(limits)
    box.evaluate(DRAG)
    tour.page.wait_for_timeout(300)
    assert dragged in box.evaluate(SEEN)
    assert not any("rag and" in text for text in box.evaluate(SEEN))
    assert tour.is_sound(), tour.strangers
