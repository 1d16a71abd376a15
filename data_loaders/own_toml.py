"""An own questionnaire as a .toml file, to be kept, shared with another school and read again."""

import tomllib
from typing import Any

import tomli_w

from data_loaders.own_check import Unusable, checked
from data_loaders.own_fields import own_words
from locales import _, number
from questionnaires.own import Own, OwnConstruct, OwnItem


def read(content: bytes) -> Own:
    """The questionnaire in a file; raises Unusable where it is none. Whoever made the file is not trusted."""
    most = own_words()["most"]["bytes"]
    if len(content) > most:
        raise Unusable([_("the file is larger than {n} bytes: this is no definition").format(n=number(most))])
    try:
        raw = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Unusable([_("this is not a .toml file in UTF-8: {reason}").format(reason=error)]) from error
    except (RecursionError, ValueError) as error:
        raise Unusable([_("this is not a .toml file in UTF-8: {reason}").format(reason="…")]) from error
    return checked(raw)


def write(own: Own) -> str:
    """The questionnaire as text; what a field would say without being written is left out."""
    head = {"code": own.code, "title": own.title, "title_en": own.title_en, "who": own.who}
    head |= {"sensitivity": own.sensitivity}
    constructs, items = [construct(one) for one in own.constructs], [item(one) for one in own.items]
    return tomli_w.dumps({**said(head), "least": own.least, "construct": constructs, "item": items})


def construct(one: OwnConstruct) -> dict[str, Any]:
    """One construct as a table."""
    names = {"code": one.code, "title": one.title, "title_en": one.title_en, "better": one.better}
    norm = {name: bound for name, bound in (("low", one.low), ("high", one.high)) if bound is not None}
    return {**said(names), "moved": one.moved or "any", **({"pairing": True} if one.pairing else {}), **norm}


def item(one: OwnItem) -> dict[str, Any]:
    """One question as a table."""
    texts = {"code": one.code, "text": one.text, "before": one.before, "after": one.after}
    scale = {"words": list(one.words)} if one.words else {}
    bounds = {"minimum": one.minimum, "maximum": one.maximum, "reversed": one.reversed}
    return {**said(texts), "construct": one.construct, "kind": one.kind, **scale, **bounds}


def said(texts: dict[str, str]) -> dict[str, str]:
    """The texts that say anything."""
    return {key: text for key, text in texts.items() if text}
