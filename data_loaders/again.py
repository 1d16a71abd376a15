"""Files handed in before, planned again from their raw bytes: replaced by a better one, put back, read anew."""

from dataclasses import replace

from data_loaders.agreeing import held_back
from data_loaders.commit import parts_of, stored
from data_loaders.corrections import Correction, Corrections, by_sheet, over
from data_loaders.erasing import erase_where_said
from data_loaders.memory import remember
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from store import Store
from store.anew import Raw, fill_anew, keep_instead, live, put_back, raw
from store.parts import Part
from store.stead import Replaced, replaced

__all__ = ["Replaced", "commit_instead", "inherited", "redo", "replaced", "reread", "undone"]


def inherited(
    store: Store, upload: int, file: str, answers: Corrections, school: int = 1
) -> dict[tuple[str, str | None], Correction]:
    """What was said of an upload's sheets, said of the file that is to take its place; answers have the last word.

    Raises KeyError when there is no such upload.
    """
    before = by_sheet(file, raw(store, upload, school).said)
    # Rows that were chosen may hold other people in the new file.
    found: dict[tuple[str, str | None], Correction] = {key: replace(said, rows=()) for key, said in before.items()}
    for key, said in answers.items():
        found[key] = over(found.get(key, Correction()), said)
    return found


def replan(store: Store, known: Raw, role: str = "curator", screens: bool = False, school: int = 1) -> FilePlan:
    """The plan of an upload's raw bytes with what was said of them when they were stored.

    screens: whether answers of those who have no consent now are left out.
    """
    answers = by_sheet(known.file, known.said)
    file = (known.file, known.data)
    return plan([file], store, answers=answers, role=role, again=True, screens=screens, school=school)[0]


def commit_instead(ready: FilePlan, store: Store, old: int, who: str = "curator") -> FilePlan:
    """Store a file in the place of an upload, which is undone only then; a file that is not ready changes nothing.

    Raises KeyError when there is no such upload or it is undone.
    """
    if not ready.is_ready:
        return ready
    new = Raw(0, ready.name, ready.sha256, ready.to_keep, False, {})
    done = stored(ready, keep_instead(store, old, new, parts_of(ready), who, ready.school))
    remember(store, done.name, [table for table in done.tables if table.status == "stored"])
    erase_where_said(store, [done], who)
    return done


def undone(store: Store, upload: int, role: str = "curator", school: int = 1) -> FilePlan:
    """What putting an undone upload back would mean; raises KeyError when there is no such upload."""
    return replan(store, raw(store, upload, school), role, True, school)


def redo(
    store: Store, upload: int, role: str = "curator", instead: bool = False, school: int = 1, how: str | None = None
) -> FilePlan:
    """Put an undone upload back, read from its raw bytes; one that cannot be stored any more changes nothing.

    instead: an upload that took its place is undone in the same go. how: in which words one agrees to a register that
    erases answers, which waits for that; None once somebody has. Raises KeyError when there is no such upload, it is
    not undone, or its file is stored as another one; Replaced when another one is in its place and may stay.
    """
    known = raw(store, upload, school)
    by = replaced(store, school).get(upload)
    if by is not None and not instead:
        raise Replaced(by)
    ready = undone(store, upload, role, school)
    if how is not None:
        (ready,) = held_back([ready], how)
    if not ready.is_ready:
        return ready
    put_back(store, replace(known, data=ready.to_keep), parts_of(ready), instead, school)
    done = stored(ready, upload)
    erase_where_said(store, [done], role)
    return done


def reread(store: Store, role: str = "curator", school: int = 1) -> list[tuple[str, int, str]]:
    """Read all raw files anew and store them under their numbers in one go: (file, upload, what came of it) each.

    «same» or «changed» by the facts; «left»: cannot be stored as it is read now, so that its facts stay as they were.
    One file is held in memory at a time.
    """
    files: dict[int, str] = {}

    def read(upload: int) -> tuple[Raw, list[Part]] | None:
        """One upload as it is read now, where that can be stored."""
        known = raw(store, upload, school)
        files[upload] = known.file
        ready = replan(store, known, role, school=school)
        return (known, parts_of(ready)) if ready.is_ready else None

    changed = fill_anew(store, live(store, school), read, school)
    words = {None: "left", False: "same", True: "changed"}
    return [(file, upload, words[changed.get(upload)]) for upload, file in files.items()]
