"""Files on their way into the store, for a reader who may bring them: plan, commit, the sample school."""

from collections.abc import Mapping, Sequence

from data_loaders import again, consent_notes, memory
from data_loaders.again import Replaced
from data_loaders.commit import commit as commit_plans
from data_loaders.looking import Books, Progress
from data_loaders.plan import plan as plan_files
from data_loaders.report import Correction, FilePlan
from locales import use
from ui import data
from ui.rights import permit
from ui.viewer import PSYCHOLOGIST, Viewer

__all__ = ["Replaced"]
Files = Sequence[tuple[str, bytes]]


def plan(
    me: Viewer,
    files: Files,
    year: str | None,
    answers: Mapping[tuple[str, str | None], Correction],
    instead_of: int | None = None,
    books: Books | None = None,
    progress: Progress | None = None,
) -> list[FilePlan]:
    """What storing these files would mean; writes nothing. instead_of: an upload whose corrections hold too.

    books: what was read of the files before, so that a correction does not read them again.
    """
    permit(me.role, "plan")
    use(me.language)
    store = data.opened().store
    if instead_of is not None:
        for name, _content in files:
            answers = again.inherited(store, instead_of, name, answers)
    return plan_files(files, store, year, answers, me.role, books=books, progress=progress)


def reminder(me: Viewer, plans: Sequence[FilePlan]) -> str | None:
    """A sentence where answers come without any register of consents."""
    permit(me.role, "plan")
    use(me.language)
    return consent_notes.reminder(data.opened().store, plans)


def commit(me: Viewer, plans: Sequence[FilePlan], progress: Progress) -> list[FilePlan]:
    """Store every file that is ready; progress is told files done, files in all and a name."""
    permit(me.role, "commit")
    try:
        return commit_plans(plans, data.opened().store, me.role, progress)
    finally:
        data.changed()


def replace(me: Viewer, ready: FilePlan, old: int) -> FilePlan:
    """Store a file in the place of an upload; raises KeyError when that is undone already."""
    permit(me.role, "replace")
    try:
        return again.commit_instead(ready, data.opened().store, old, me.role)
    finally:
        data.changed()


def redo(me: Viewer, upload: int, instead: bool = False) -> FilePlan:
    """Put an undone upload back, or in the place of the one that replaced it; raises as data_loaders.again.redo."""
    permit(me.role, "redo")
    use(me.language)
    try:
        return again.redo(data.opened().store, upload, me.role, instead)
    finally:
        data.changed()


def undone(me: Viewer, upload: int) -> FilePlan:
    """What putting an undone upload back would mean; raises KeyError when it is not there."""
    permit(me.role, "redo")
    use(me.language)
    return again.undone(data.opened().store, upload, me.role)


def replaced(me: Viewer) -> dict[int, int]:
    """Undone upload -> the upload that stands in its place."""
    permit(me.role, "redo")
    return again.replaced(data.opened().store)


def remembered(me: Viewer) -> dict[str, tuple[str, list[str]]]:
    """Signature -> the file whose correction is remembered, and what it says in words."""
    permit(me.role, "remembered")
    kept = memory.remembered(data.opened().store)
    return {mark: (entry["file"], memory.parts(Correction(**entry["said"]))) for mark, entry in kept.items()}


def forget(me: Viewer, mark: str) -> None:
    """Drop a remembered correction; tables with these headers are recognised by themselves again."""
    permit(me.role, "forget")
    memory.forget(data.opened().store, mark)
    data.changed()


def load_sample(me: Viewer, files: Files, progress: Progress) -> None:
    """Store the invented school, the psychologist's file included: there is nobody to be protected."""
    permit(me.role, "sample")
    use(me.language)
    store = data.opened().store
    try:
        commit_plans(plan_files(files, store, role=PSYCHOLOGIST), store, "demo", progress)
    finally:
        data.changed()
