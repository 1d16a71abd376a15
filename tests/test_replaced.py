"""Of one place at most one upload counts: what was replaced comes back only instead of what stands there."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cli
from data_loaders.again import commit_instead, redo
from data_loaders.plan import plan
from store import Store
from store.anew import live
from store.stead import Replaced, replaced
from store.uploads import undo
from tests.books import text
from tests.small_school import PAIRS, PUPILS, counts
from tests.test_import_invariants import SLOW
from tests.test_redo import load

# The same list of pupils as it was corrected again and again: each version has one pupil more.
VERSIONS = [PUPILS + "".join(f"Орлов Пётр;8А;У-{n}\n" for n in range(3, 3 + more)).encode() for more in range(3)]


class Model:
    """What should be live, kept apart from the store: upload -> (place, version, live)."""

    def __init__(self, first: int) -> None:
        self.uploads = {first: (first, 0, True)}

    def there(self, version: int) -> bool:
        """Whether a version is live anywhere."""
        return any(alive and kept == version for _place, kept, alive in self.uploads.values())

    def other(self, upload: int) -> int | None:
        """The live upload in the place of an undone one."""
        place = self.uploads[upload][0]
        return next((n for n, (where, _version, alive) in self.uploads.items() if alive and where == place), None)

    def turn(self, upload: int, alive: bool) -> None:
        """Note that an upload came or went."""
        self.uploads[upload] = (*self.uploads[upload][:2], alive)


def step(store: Store, model: Model, verb: str, upload: int, version: int) -> None:
    """One command on the store, which must do, or refuse, what the model says."""
    place, kept, alive = model.uploads[upload]
    if verb == "replace":
        (ready,) = plan([("ученики.csv", VERSIONS[version])], store, "2025/26")
        if alive and not model.there(version):
            new = commit_instead(ready, store, upload).tables[0].upload_id or 0
            model.turn(upload, False)
            model.uploads[new] = (place, version, True)
        elif ready.is_ready:
            with pytest.raises(KeyError):
                commit_instead(ready, store, upload)
    elif verb == "undo" and alive:
        undo(store, upload)
        model.turn(upload, False)
    elif verb != "undo":
        back(store, model, upload, verb == "swap", refused=alive or model.there(kept))


def back(store: Store, model: Model, upload: int, swap: bool, refused: bool) -> None:
    """Put an upload back, by itself or instead of what stands in its place."""
    other = model.other(upload)
    if refused or (other is not None and not swap):
        with pytest.raises((KeyError, Replaced)):
            redo(store, upload, instead=swap)
        return
    redo(store, upload, instead=swap)
    model.turn(upload, True)
    if other is not None:
        model.turn(other, False)


STEPS = st.tuples(st.sampled_from(["undo", "redo", "swap", "replace"]), st.integers(0, 9), st.integers(0, 2))


@SLOW
@given(st.lists(STEPS, min_size=4, max_size=8))
def test_after_any_order_of_commands_one_version_of_the_list_counts_at_most(
    turns: Sequence[tuple[str, int, int]],
) -> None:
    store = Store.open(None)
    model = Model(load(store, "ученики.csv", VERSIONS[0]))
    for verb, which, version in turns:
        step(store, model, verb, list(model.uploads)[which % len(model.uploads)], version)
        alive = [n for n, (_place, _version, there) in model.uploads.items() if there]
        assert (live(store), len(alive) <= 1) == (alive, True)
        pupils = [2 + model.uploads[n][1] for n in alive]
        assert counts(store)["roster"] == counts(store)["person"] == sum(pupils)


def test_what_was_replaced_says_by_which_upload_and_is_swapped_with_it_and_back() -> None:
    store = Store.open(None)
    old = load(store, "ученики.csv", VERSIONS[0])
    new = commit_instead(plan([("новые.csv", VERSIONS[1])], store)[0], store, old).tables[0].upload_id or 0
    with pytest.raises(Replaced) as error:
        redo(store, old)
    assert (error.value.by, counts(store)["roster"], replaced(store)) == (new, 3, {old: new})
    redo(store, old, instead=True)
    assert (live(store), counts(store)["roster"], replaced(store)) == ([old], 2, {new: old})
    redo(store, new, instead=True)
    assert (live(store), counts(store)["roster"]) == ([new], 3)
    # With nothing in its place it comes back by itself; another file than the list is in no place of it.
    load(store, "пары.csv", PAIRS)
    undo(store, new)
    redo(store, old)
    assert counts(store)["roster"] == 2


def test_a_swap_that_cannot_be_stored_changes_nothing() -> None:
    store = Store.open(None)
    old = load(store, "ученики.csv", VERSIONS[0])
    new = commit_instead(plan([("новые.csv", VERSIONS[1])], store)[0], store, old).tables[0].upload_id or 0
    store.run("update identity.file set bytes = 'nothing'::blob where name = 'ученики.csv'")
    redo(store, old, instead=True)
    assert (live(store), counts(store)["roster"]) == ([new], 3)


def test_the_command_line_refuses_in_a_sentence_and_swaps_when_told_to(tmp_path) -> None:
    better, db = tmp_path / "новые.csv", ["--db", str(tmp_path / "m.duckdb")]
    better.write_bytes(VERSIONS[1])
    (tmp_path / "ученики.csv").write_bytes(text([["ФИО", "Класс", "Код"], ["Иванов Артём", "7А", "У-1"]]))
    (done,) = cli.run(["import", str(tmp_path / "ученики.csv"), *db])[0]
    (new,) = cli.run(["replace", str(done["upload_id"]), str(better), *db])[0]
    answer, code = cli.run(["redo", str(done["upload_id"]), *db])
    assert (code, str(new["upload_id"]) in answer["error"], "--instead" in answer["error"]) == (1, True, True)
    (back_,), code = cli.run(["redo", str(done["upload_id"]), "--instead", *db])
    assert (code, back_["status"], back_["upload_id"]) == (0, "stored", done["upload_id"])
