"""Corrections remembered by the headers they were made for, and applied to the next table with these headers."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from data_loaders.context import Context
from data_loaders.corrections import Correction, over, said_of
from data_loaders.report import Basis, TablePlan
from data_loaders.tables import Table
from data_loaders.told import header_of, titles
from data_loaders.wording import file_words, find_word
from locales import _, ngettext, number, words
from questionnaires import word
from questionnaires.own import own_code
from store import Store

SETTING = "corrections"
SPOKEN = ("form", "role", "wave")  # what a tab, a title or a file name may say as well
Memory = Mapping[str, Mapping[str, Any]]


def folded(header: str | None) -> str:
    """A header as it is remembered: lower case, ё as е, single spaces."""
    return " ".join((header or "").lower().replace("ё", "е").split())


def signature(table: Table) -> str:
    """What tells tables with the same headers: a hash of them, in any order."""
    said = sorted(f"{folded(up)}|{folded(low)}" for up, low in zip(table.group, table.header, strict=True))
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:16]


def basis_of(table: Table, context: Context, alone: bool = True) -> Basis:
    """What is said of a table: what is remembered of its headers, over that this import's and the reader's words.

    alone: whether it is the only one of its file; else what is said of all sheets is not meant for one of notes.
    """
    beside = {name: find_word(name, table.sheet, table.title, file_words(table.file)) for name in SPOKEN}
    mark = signature(table)
    known = recalled(context.memory.get(mark), beside)
    all_ = {} if table.unnamed and not alone else context.answers
    here = over(said_of(all_, table.file, table.sheet), context.answers.get((table.file, table.sheet), Correction()))
    reader = over(Correction(year=context.year, repeats=context.repeats), here)
    reader = replace(reader, items=spelled(reader.items, table))
    said = over(replace(known, items=spelled(known.items, table)), reader)
    spoken = bool(replace(reader, year=None, repeats=None, rows=()).as_dict())
    return Basis(mark, said, beside, spoken, told(known) if known.as_dict() else "")


def recalled(entry: Mapping[str, Any] | None, beside: Mapping[str, str | None]) -> Correction:
    """A remembered correction; without what tab, title and file name now say in another way than they did then."""
    if entry is None:
        return Correction()
    stale = [name for name, said in beside.items() if said != entry["beside"].get(name)]
    return Correction(**{name: said for name, said in entry["said"].items() if name not in stale})


def spelled(items: Mapping[str, str | None], table: Table) -> dict[str, str | None]:
    """The items by the table's own headers, for headers written in another case or with other spaces."""
    said = {folded(header): code for header, code in items.items()}
    heads = [*(header_of(table, at) for at in range(len(table.header))), *titles(table)]
    names = dict.fromkeys(name for name in (*table.header, *heads) if name)
    return {name: said[folded(name)] for name in names if folded(name) in said}


def told(known: Correction) -> str:
    """What is remembered, in a sentence."""
    return _("remembered from an earlier file with these headers: {what}").format(what=", ".join(parts(known)))


def parts(known: Correction) -> list[str]:
    """What a correction says, part by part."""
    said = [_("what the table is")] if known.kind else []
    said += [words(word(name, code)).lower() for name in SPOKEN if (code := getattr(known, name))]
    said += [_("the scale {scale}").format(scale=known.scale)] if known.scale else []
    if known.items:
        columns = ngettext("{n} corrected column", "{n} corrected columns", len(known.items))
        said.append(columns.format(n=number(len(known.items))))
    return said


def remembered(store: Store) -> dict[str, dict[str, Any]]:
    """Signature -> what is remembered of it: file, said, beside, kept_at; in the order of remembering."""
    known: dict[str, dict[str, Any]] = store.setting(SETTING, {})
    return known


def remember(store: Store, file: str, tables: Iterable[TablePlan]) -> None:
    """Keep what was corrected of these tables of a file; nothing is written where nothing was."""
    fresh = {}
    for table in tables:
        said = lasting(table)
        if said and table.basis.spoken:
            at = datetime.now().isoformat(timespec="seconds")
            fresh[table.basis.signature] = {
                "file": file,
                "said": said,
                "beside": dict(table.basis.beside),
                "kept_at": at,
            }
    with store.lock:
        known = remembered(store)
        if fresh:
            store.save_setting(SETTING, {**known, **fresh})


def lasting(table: TablePlan) -> dict[str, Any]:
    """What of a correction holds for the next file too: not the year, repeated people, or the wave of measurements.

    The same blank table of stage 2, or own questionnaire, is filled in before and after.
    """
    said = table.basis.own or table.basis.said
    items = {folded(header): code for header, code in said.items.items()}
    wave = None if table.kind == "measurements" or own_code(table.kind) else said.wave
    return replace(said, year=None, repeats=None, rows=(), wave=wave, items=items).as_dict()


def forget(store: Store, mark: str) -> None:
    """Drop what is remembered of one signature; what is not there is forgotten already."""
    with store.lock:
        store.save_setting(SETTING, {known: entry for known, entry in remembered(store).items() if known != mark})
