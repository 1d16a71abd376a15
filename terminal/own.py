"""The command on the school's own questionnaires: list them, add one, show it, delete it, draft one from a file."""

# Each command imports what it needs when it runs: a list of uploads need not wait for charts and statistics.
import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from locales import _
from terminal.failure import Answer, Failure
from terminal.output import rows

if TYPE_CHECKING:
    from questionnaires.own import Own
    from store import Store

SECRET = "psychological"


def questionnaire(store: "Store", asked: argparse.Namespace) -> Answer:
    """Do what the second word of the line says."""
    if asked.role == "administration":
        raise Failure(_("own questionnaires are for the curator and the psychologist"))
    if (asked.what is None) != (asked.action == "list"):
        raise Failure(_("questionnaire {action}: name one file or code").format(action=asked.action))
    return ACTIONS[asked.action](store, asked)


def listed(store: "Store", asked: argparse.Namespace) -> Answer:
    """Every own questionnaire that this role may see."""
    return [told(store, one) for one in mine(store, asked.role)], 0


def add(store: "Store", asked: argparse.Namespace) -> Answer:
    """Keep the definition of a .toml file, in the place of the one with its code."""
    from data_loaders.own_save import keep
    from data_loaders.own_toml import read
    from store.own import sensitivity

    try:
        own = read(Path(asked.what).read_bytes())
    except ValueError as error:
        raise Failure(_("{file} cannot be used: {reason}").format(file=asked.what, reason=error)) from error
    if asked.role != "psychologist" and SECRET in (own.sensitivity, sensitivity(store, own.code)):
        raise Failure(_("a psychological questionnaire is defined by the psychologist: --role psychologist"))
    came = keep(store, own, asked.role)
    return told(store, own) | {"reread": came.reread, "left": came.left, "uncounted": came.uncounted}, 0


def show(store: "Store", asked: argparse.Namespace) -> Answer:
    """A definition as a .toml text, into a file where one is named."""
    from data_loaders.own_toml import write

    own = named(store, asked)
    return told(store, own) | written(asked.out, write(own)), 0


def delete(store: "Store", asked: argparse.Namespace) -> Answer:
    """Drop a definition; says which uploads hold answers to it, which stay until they are undone."""
    from store.own import delete

    own = named(store, asked)
    answer = told(store, own)
    delete(store, own.code)
    return answer | {"status": "deleted"}, 0


def draft(store: "Store", asked: argparse.Namespace) -> Answer:
    """A draft of a definition from the headers of a file, to be looked through by a person."""
    import tomli_w

    from data_loaders.own_draft import drafted
    from data_loaders.own_guess import headings
    from data_loaders.own_tables import tables_of
    from data_loaders.wording import file_words
    from store.own import taken

    path = Path(asked.what)
    found = [headings(table) for table in tables_of(path.name, path.read_bytes()).values()]
    best = max(found, key=lambda columns: sum(one.take for one in columns), default=[])
    if not any(one.take for one in best):
        raise Failure(_("{file} has no columns with marks or answers of one list").format(file=path))
    raw = drafted(file_words(path.name), best, taken(store))
    text = tomli_w.dumps(raw)
    left = [one.text for one in best if not one.take]
    return {"code": raw["code"], "items": len(raw["item"]), "left_out": left} | written(asked.out, text), 0


def everyone(store: "Store") -> "tuple[Own, ...]":
    """Every own questionnaire of the school."""
    from data_loaders.own_match import own_questionnaires

    return own_questionnaires(store)


def mine(store: "Store", role: str) -> "list[Own]":
    """Those that a role may see: psychological ones are the psychologist's."""
    return [one for one in everyone(store) if role == "psychologist" or one.sensitivity != SECRET]


def named(store: "Store", asked: argparse.Namespace) -> "Own":
    """The questionnaire of the code on the line; raises Failure where this role sees none."""
    for one in mine(store, asked.role):
        if one.code == asked.what:
            return one
    message = _("there is no own questionnaire {code}; there are: {codes}")
    raise Failure(message.format(code=asked.what, codes=", ".join(one.code for one in mine(store, asked.role)) or "–"))


def told(store: "Store", own: "Own") -> dict[str, Any]:
    """A questionnaire as an object, with the uploads that brought answers to it."""
    from store.own import uses

    return {
        "code": own.code,
        "title": own.title,
        "who": own.who,
        "sensitivity": own.sensitivity,
        "items": len(own.items),
        "parameters": list(own.parameters()),
        "uploads": rows(uses(store, own.code)),
    }


def written(path: Path | None, text: str) -> dict[str, str]:
    """The text in a file where one is named, else itself."""
    if path is None:
        return {"toml": text}
    path.write_text(text, encoding="utf-8")
    return {"file": str(path)}


ACTIONS = {"list": listed, "add": add, "show": show, "delete": delete, "draft": draft}
