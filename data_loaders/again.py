"""Files handed in before, planned again from their raw bytes: replaced by a better one, put back, read anew."""

from dataclasses import replace

from data_loaders.commit import parts_of, stored
from data_loaders.corrections import Correction, Corrections, by_sheet, over
from data_loaders.erasing import erase_where_said
from data_loaders.memory import remember
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from store import Store
from store.anew import Raw, fill_anew, keep_instead, live, put_back, raw


def inherited(store: Store, upload: int, file: str, answers: Corrections) -> dict[tuple[str, str | None], Correction]:
    """What was said of an upload's sheets, said of the file that is to take its place; answers have the last word.

    Raises KeyError when there is no such upload.
    """
    found: dict[tuple[str, str | None], Correction] = {**by_sheet(file, raw(store, upload).said)}
    for key, said in answers.items():
        found[key] = over(found.get(key, Correction()), said)
    return found


def replan(store: Store, known: Raw, role: str = "curator", screens: bool = False) -> FilePlan:
    """The plan of an upload's raw bytes with what was said of them when they were stored.

    screens: whether answers of those who have no consent now are left out.
    """
    answers = by_sheet(known.file, known.said)
    return plan([(known.file, known.data)], store, answers=answers, role=role, again=True, screens=screens)[0]


def commit_instead(ready: FilePlan, store: Store, old: int, who: str = "curator") -> FilePlan:
    """Store a file in the place of an upload, which is undone only then; a file that is not ready changes nothing.

    Raises KeyError when there is no such upload or it is undone.
    """
    if not ready.is_ready:
        return ready
    new = Raw(0, ready.name, ready.sha256, ready.to_keep, False, {})
    done = stored(ready, keep_instead(store, old, new, parts_of(ready), who))
    remember(store, done.name, [table for table in done.tables if table.status == "stored"])
    erase_where_said(store, [done], who)
    return done


def redo(store: Store, upload: int, role: str = "curator") -> FilePlan:
    """Put an undone upload back, read from its raw bytes; one that cannot be stored any more changes nothing.

    Raises KeyError when there is no such upload, it is not undone, or its file is stored as another one.
    """
    known = raw(store, upload)
    ready = replan(store, known, role, screens=True)
    if not ready.is_ready:
        return ready
    put_back(store, replace(known, data=ready.to_keep), parts_of(ready))
    done = stored(ready, upload)
    erase_where_said(store, [done], role)
    return done


def reread(store: Store, role: str = "curator") -> list[tuple[FilePlan, int, str]]:
    """Read all raw files anew and store them under their numbers in one go: (plan, upload, what came of it) each.

    «same» or «changed» by the facts; «left»: cannot be stored as it is read now, so that its facts stay as they were.
    """
    known = {upload: raw(store, upload) for upload in live(store)}
    plans = {upload: replan(store, one, role) for upload, one in known.items()}
    ready = {upload: (known[upload], parts_of(one)) for upload, one in plans.items() if one.is_ready}
    changed = fill_anew(store, ready)
    words = {upload: "changed" if upload in changed else "same" if upload in ready else "left" for upload in known}
    return [(replace(plans[upload], data=b""), upload, word) for upload, word in words.items()]
