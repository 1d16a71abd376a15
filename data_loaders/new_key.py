"""Another key of a school that sends packages, accepted on purpose by somebody who has telephoned it."""

from data_loaders.package_content import Unfit, content
from data_loaders.packages import reason
from locales import _
from store import Store
from store.received import accept_key, known_school
from store.sealing import Broken, is_fingerprint, opened
from store.senders import Sender


def accept(store: Store, data: bytes, said: str, who: str) -> Sender:
    """Let the school of this package sign with its key from now on; returns the school.

    Raises ValueError with a sentence where the fingerprint said is another one, the school is not known, or the file
    is no sound package. What is stored of the school stays.
    """
    try:
        sender = content(opened(data)).sender
    except (Broken, Unfit) as error:
        raise ValueError(reason(error)) from error
    if not is_fingerprint(said, sender.public_key):
        raise ValueError(_("the fingerprint {said} is not that of this package").format(said=said))
    known = known_school(store, sender.code)
    if known is None or known.school == 1:
        raise ValueError(_("the school «{name}» has sent no package yet; load this one").format(name=sender.name))
    accept_key(store, sender.code, sender.public_key, who)
    return sender
