"""A package is the school's own, byte for byte, or it is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.sealing import Broken, fingerprint, is_fingerprint, is_package, opened, public_key, sealed, written
from tests.sender import OTHER, SECRET, content, package

GOOD = package()


def test_what_was_sealed_is_what_is_opened_and_the_same_content_gives_the_same_bytes() -> None:
    found = opened(GOOD)
    assert {name: found[name] for name in content()} == content()
    assert found["public_key"] == public_key(SECRET)
    assert package() == GOOD
    assert SECRET.hex().encode() not in GOOD


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_one_changed_byte_anywhere_is_refused(place: int, change: int) -> None:
    changed = bytearray(GOOD)
    changed[place] ^= change
    with pytest.raises(Broken):
        opened(bytes(changed))


def test_a_byte_that_is_taken_out_or_put_in_is_refused() -> None:
    for place in range(0, len(GOOD), 7):
        for changed in (GOOD[:place] + GOOD[place + 1 :], GOOD[:place] + b" " + GOOD[place:], GOOD[:place]):
            with pytest.raises(Broken):
                opened(changed)


def test_a_key_that_did_not_sign_is_refused_and_so_is_a_signature_of_another_content() -> None:
    theirs, mine = opened(package(OTHER, year="2024/25")), GOOD.decode().partition('"signature": "')[2][:128]
    for key in (public_key(SECRET), public_key(OTHER)):
        with pytest.raises(Broken, match="changed"):
            opened(written({**theirs, "public_key": key, "signature": mine}))


@pytest.mark.parametrize("version", [2, 10**9])
def test_a_newer_version_is_told_from_a_changed_file(version: int) -> None:
    newer = GOOD.replace(b'"version": 1', f'"version": {version}'.encode())
    with pytest.raises(Broken, match="newer"):
        opened(newer)


def test_a_package_is_known_by_its_first_words_and_by_no_name() -> None:
    assert is_package(GOOD)
    assert is_package(b"\xef\xbb\xbf" + GOOD)
    assert not is_package(b'[{"format": "mentoring-monitor-package"}]')
    assert not is_package('[{"Вопрос": "mentoring-monitor-package"}]'.encode())


def test_a_fingerprint_is_four_groups_of_four_letters_and_forgives_how_it_is_typed() -> None:
    key = public_key(SECRET)
    mark = fingerprint(key)
    assert [len(part) for part in mark.split("-")] == [4, 4, 4, 4]
    latin = mark.translate(str.maketrans("АВЕКМНРС", "ABEKMHPC"))
    for typed in (mark, mark.lower(), mark.replace("-", " "), f" {mark.replace('-', '')}", latin):
        assert is_fingerprint(typed, key)
    for wrong in ("", mark[:-1], mark + "А", fingerprint(public_key(OTHER))):
        assert not is_fingerprint(wrong, key)


def test_a_content_with_fractions_or_no_number_cannot_be_sealed_or_opened() -> None:
    with pytest.raises(ValueError, match="JSON"):
        sealed({"figure": float("nan")}, SECRET)
    for number in (b"NaN", b"Infinity", b"1e400", b"0.5", b"9" * 5_000):
        with pytest.raises(Broken, match="damaged"):
            opened(GOOD.replace(b'"numerator": 3', b'"numerator": ' + number))
