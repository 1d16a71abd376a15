"""Whether a package may be taken from whom it says it is from: key, day and school against what is known here."""

from collections.abc import Sequence

from data_loaders.package_content import Content
from locales import _, day, number
from store import Store
from store.received import Known, is_named, known_school
from store.sealing import fingerprint, is_fingerprint
from store.senders import Sender


def stopped(store: Store, one: Content, sha256: str, before: Sequence[Content]) -> str | None:
    """Why a package cannot be stored, with what to do, or None. before: packages earlier in the same drop."""
    known = known_school(store, one.sender.code)
    if known is not None and known.school == 1:
        return _("This is the package of your own school: its figures are here already, counted from your own files.")
    sent = known.packages if known else ()
    if is_foreign(one.sender, known) and sha256 not in {package.sha256 for package in sent}:
        return other_key(one.sender)
    if any(other.sender.code == one.sender.code and other.sender.public_key != one.sender.public_key
           for other in before):  # fmt: skip
        return other_key(one.sender)
    same = (one.year, one.counted_on)
    taken = next((p for p in sent if (p.year, p.counted_on) == same and p.sha256 != sha256), None)
    if taken is not None:
        text = _("Another package of this school for {day} is stored as upload {n}. If this one is to take its place, "
                 "take upload {n} back first, then load this one.")  # fmt: skip
        return text.format(day=day(one.counted_on), n=number(taken.upload))
    if any(other.sender.code == one.sender.code and (other.year, other.counted_on) == same for other in before):
        return _("Two packages of this school for {day} lie here: take the wrong one away.").format(
            day=day(one.counted_on)
        )
    return None


def mark_of(sender: Sender) -> str:
    """The fingerprint of a school's key."""
    return fingerprint(sender.public_key)


def is_foreign(sender: Sender, known: Known | None) -> bool:
    """Whether a school that is known signs with another key than before."""
    return known is not None and known.public_key not in (None, sender.public_key)


def other_key(sender: Sender) -> str:
    """What to do about a school that signs with another key."""
    text = _(
        "This package names a school that is known here, «{name}», but is signed with another key. Either the school "
        "has lost its key, or somebody else has made the file. Telephone the school. Only if it reads out the "
        "fingerprint {mark} itself, accept the new key: python cli.py newkey FILE {mark}"
    )
    return text.format(name=sender.name, mark=mark_of(sender))


def accepted(store: Store, sender: Sender, said: str | None) -> str | None:
    """What is asked before a school's first package is stored, or None where its key is accepted."""
    known = known_school(store, sender.code)
    if (known is not None and known.public_key == sender.public_key) or is_fingerprint(said or "", sender.public_key):
        return None
    mark = mark_of(sender)
    if said:
        text = _("The fingerprint {said} is not that of this package, which is {mark}: it is not stored.")
        return text.format(said=said, mark=mark)
    text = _("The first package of a school that is not known here: «{name}». Telephone the school and compare the "
             "fingerprint {mark}; if it is the same, accept it.")  # fmt: skip
    return text.format(name=sender.name, mark=mark)


def remarks(store: Store, one: Content) -> list[str]:
    """What is worth knowing of a package that may be stored."""
    known = known_school(store, one.sender.code)
    if known is None:
        text = _(
            "A school named «{name}» is here already, with another code. If it is the same one that has lost its data, "
            "take the packages of the earlier one back, so that it does not count twice."
        )
        return [text.format(name=one.sender.name)] if is_named(store, one.sender.name) else []
    newest = max((package.counted_on for package in known.packages), default=None)
    notes = []
    if newest is not None and one.counted_on < newest:
        text = _("A newer package of this school is stored, for {day}: this one is kept beside it and counts for the "
                 "days before that.")  # fmt: skip
        notes.append(text.format(day=day(newest)))
    if known.name and known.name != one.sender.name:
        text = _("The school calls itself «{name}»; here it is called «{known}», and stays so.")
        notes.append(text.format(name=one.sender.name, known=known.name))
    return notes
