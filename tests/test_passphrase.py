"""The psychologist's role is locked by a phrase that is set once."""

from collections.abc import Iterator

import pytest

from tests.screens import empty_school
from ui import data


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    with empty_school():
        yield


def test_a_passphrase_is_set_once_and_only_it_opens() -> None:
    assert not data.passphrase_opens("")
    assert data.set_passphrase("совиная почта")
    assert not data.set_passphrase("другая фраза")
    assert data.passphrase_opens("совиная почта")
    assert not data.passphrase_opens("другая фраза")


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(ValueError, match="characters"):
        data.set_passphrase("коротко")
