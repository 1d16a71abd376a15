"""The psychologist's passphrase: a salted scrypt digest, never the words themselves."""

import base64
import hashlib
import hmac
import secrets

SETTING = "psychologist_passphrase"
MINIMUM = 8  # characters
COST = {"n": 2**14, "r": 8, "p": 1}


def digest(passphrase: str) -> str:
    """What is kept of a passphrase: salt and scrypt hash. Raises ValueError below MINIMUM characters."""
    if len(passphrase) < MINIMUM:
        raise ValueError(f"a passphrase has at least {MINIMUM} characters")
    salt = secrets.token_bytes(16)
    return f"scrypt${encoded(salt)}${encoded(scrypt(passphrase, salt))}"


def matches(passphrase: str, kept: str) -> bool:
    """Whether a passphrase is the one a digest was made of; compared in constant time."""
    _name, salt, wanted = kept.split("$")
    return hmac.compare_digest(encoded(scrypt(passphrase, base64.b64decode(salt))), wanted)


def scrypt(passphrase: str, salt: bytes) -> bytes:
    """The hash itself, by the standard library (RFC 7914)."""
    return hashlib.scrypt(passphrase.encode(), salt=salt, **COST)


def encoded(data: bytes) -> str:
    """Bytes as text."""
    return base64.b64encode(data).decode("ascii")
