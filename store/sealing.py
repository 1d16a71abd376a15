"""Packages of figures as bytes: canonical JSON, signed with Ed25519, so that whoever loads one knows the school."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

FORMAT = "mentoring-monitor-package"
VERSION = 1
LARGEST = 4 * 1024 * 1024  # bytes; a school of a hundred classes makes half a megabyte
HEAD = re.compile(rb'\s*\{\s*"format"\s*:\s*"' + FORMAT.encode() + rb'"')
KEY, SIGNATURE = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9a-f]{128}")
# Letters of a fingerprint: sixteen that sound different on the telephone.
LETTERS = "АБВГДЕЖЗИКЛМНПРС"
LATIN = str.maketrans("ABEKMHPC", "АВЕКМНРС")  # typed on the other keyboard they look the same


class Broken(Exception):
    """A package that cannot be used. code: large, damaged, newer (written by a newer program) or changed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def is_package(data: bytes) -> bool:
    """Whether a file claims to be a package, whatever its name."""
    return HEAD.match(data.removeprefix(b"\xef\xbb\xbf")) is not None


def new_secret() -> bytes:
    """A fresh secret key."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key(secret: bytes) -> str:
    """The public key of a secret one, in hexadecimal digits."""
    return Ed25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw().hex()


def fingerprint(key: str) -> str:
    """A public key as people compare it: four groups of four letters, 64 bits of its hash."""
    digits = hashlib.sha256(bytes.fromhex(key)).hexdigest()[:16]
    letters = "".join(LETTERS[int(digit, 16)] for digit in digits)
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))


def is_fingerprint(said: str, key: str) -> bool:
    """Whether somebody means this key; case, spaces and the keyboard's language do not matter."""
    return "".join(re.findall(r"\w", said.upper())).translate(LATIN) == fingerprint(key).replace("-", "")


def sealed(content: Mapping[str, Any], secret: bytes) -> bytes:
    """The content as a package signed with this key; the same content gives the same bytes."""
    whole = {"format": FORMAT, "version": VERSION, **content, "public_key": public_key(secret)}
    signature = Ed25519PrivateKey.from_private_bytes(secret).sign(written(whole))
    return written({**whole, "signature": signature.hex()})


def written(content: Mapping[str, Any]) -> bytes:
    """The one way in which a content is written; keys keep their order."""
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def opened(data: bytes) -> dict[str, Any]:
    """What a package says, when not a byte of it was changed since it was signed; raises Broken.

    It is signed by whoever holds the key named in it: whether that is the school's is for the caller to find out.
    """
    if len(data) > LARGEST:
        raise Broken("large")
    found = parsed(data)
    version = found.get("version")
    if not isinstance(version, int):
        raise Broken("damaged")
    if version > VERSION:
        raise Broken("newer")
    key, signature = str(found.get("public_key")), str(found.pop("signature", None))
    if not (KEY.fullmatch(key) and SIGNATURE.fullmatch(signature)):
        raise Broken("damaged")
    try:
        if written({**found, "signature": signature}) != data:
            raise Broken("changed")
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), written(found))
    except (InvalidSignature, ValueError):
        raise Broken("changed") from None
    return found


def parsed(data: bytes) -> dict[str, Any]:
    """The JSON object in these bytes, without fractions, which no figure of a package has; raises Broken."""
    try:
        found = json.loads(data.decode("utf-8-sig"), parse_float=refuse, parse_constant=refuse)
    except (ValueError, RecursionError):
        raise Broken("damaged") from None
    if not isinstance(found, dict):
        raise Broken("damaged")
    return found


def refuse(text: str) -> NoReturn:
    """No number of ours."""
    raise ValueError(text)
