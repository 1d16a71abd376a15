"""The commands on what a school has chosen: its settings and its own words in answers."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
from typing import TYPE_CHECKING

from locales import _
from terminal.failure import Answer, Failure
from terminal.pairing import handlers_only

if TYPE_CHECKING:
    from store import Store


def settings(store: "Store", asked: argparse.Namespace) -> Answer:
    """Every setting, after the change that the line brings."""
    from metrics.settings import change, settings, value

    handlers_only(asked.role)
    if asked.set:
        key, text = asked.set
        try:
            change(store, key, text)
        except KeyError as error:
            known = ", ".join(one.key for one in settings())
            raise Failure(_("there is no setting {key}; there are: {known}").format(key=key, known=known)) from error
        except ValueError as error:
            raise Failure(str(error)) from error
    return [
        {"key": one.key, "title": one.title, "value": value(store, one.key), "default": one.default,
         "least": one.least, "most": one.most} for one in settings()
    ], 0  # fmt: skip


def words(store: "Store", asked: argparse.Namespace) -> Answer:
    """The school's own words, after the change that the line brings."""
    from data_loaders.dictionary import forget, keep, own_words

    handlers_only(asked.role)
    try:
        if asked.add:
            keep(store, *asked.add)
        if asked.remove:
            forget(store, asked.remove)
    except KeyError as error:
        raise Failure(_("«{word}» is none of the school's own words").format(word=asked.remove)) from error
    except ValueError as error:
        raise Failure(str(error)) from error
    return [{"kind": kind, "word": said, "means": means} for (kind, said), means in own_words(store).items()], 0
