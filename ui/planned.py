"""The plan of one file on screen: what was recognised, how to correct it, its first rows, its problems."""

from collections.abc import Sequence

import streamlit as st

from data_loaders.periods import grade_words, period_name
from data_loaders.report import FilePlan, Problem, TablePlan
from locales import _, ngettext, number
from reports.remarks import remarks_workbook
from reports.tables import named
from ui import correction, made, naming, own_offer, preview, senders, twice, unknown_words
from ui.markdown import escaped
from ui.rights import may
from ui.viewer import Viewer

FIRST = 10
COLOURS = {"planned": "blue", "stored": "green", "already stored": "gray", "refused": "red", "needs answer": "orange"}


def show(plan: FilePlan, me: Viewer) -> None:
    """Draw the plan of one file."""
    with st.container(border=True):
        st.markdown(f"**{escaped(plan.name)}**")
        for place, table in enumerate(plan.tables):
            _table(table, me, f"{plan.sha256[:12]}_{place}")


def _table(table: TablePlan, me: Viewer, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.badge(naming.status_name(table.status), color=COLOURS[table.status])
        st.markdown(facts(table), width="content")
    st.caption(counts(table))
    if table.flags:
        st.caption(" · ".join(f"{naming.flag_name(name)}: {number(n)}" for name, n in table.flags.items()))
    if table.status == "already stored":
        return
    if table.kind == "package":
        _problems(table)
        senders.show(table, key)
        return
    _people(table, me, key)


def _people(table: TablePlan, me: Viewer, key: str) -> None:
    """Draw what a table of people asks and offers."""
    if table.kind == "grades" and table.facts:
        st.caption(f"{periods(table)} {waves_of_marks()}")
    secret = bool(table.psychological) and not may(me.role, "psychological values")
    if secret:
        st.info(neutral(table), icon=":material/lock:")
    _problems(table)
    if own_offer.at_once(table):
        own_offer.show(table, key)
    unknown_words.show(table, me, key)
    twice.show(table, key, secret)
    recognised = table.kind is not None or table.status != "refused"
    if recognised or (table.rows_read and not table.unwanted):
        correction.show(table, key)  # a table that nobody recognised can still be said to be one of ours
    if recognised and not secret:
        preview.show(table)


def facts(table: TablePlan) -> str:
    """What a table was recognised as, in a line; how sure that is stands with its columns."""
    parts = [
        escaped(table.sheet) if table.sheet else "",
        escaped(naming.kind_name(table.kind)) if table.kind else _("unknown table"),
        naming.source_name(table.source) if table.source else "",
        *(named(kind, getattr(table, kind)).lower() for kind in ("form", "role", "wave")),
        table.year or "",
    ]
    sure = certainty(table)
    if sure is not None:
        parts.append(_("certainty {share}").format(share=sure))
    return " · ".join(part for part in parts if part)


def periods(table: TablePlan) -> str:
    """Which periods a journal has marks of, in the order of the year."""
    there = set(table.facts["grades"]["period"])
    named_ones = [period_name(code) for code in grade_words()["names"] if code in there]
    return _("Periods of this table: {periods}.").format(periods=", ".join(named_ones))


def waves_of_marks() -> str:
    """Which marks of a journal stand for before and after, by the table grade_period of the store."""
    return _(
        "Of those who are in a pair, the mark of the first period of the year stands for «before» and that of the last "
        "one for «after» (the mark of the whole year only where no other is there). Marks handed in as «before» and "
        "«after» go first."
    )


def certainty(table: TablePlan) -> str | None:
    """How sure the columns were recognised, on average; None where none was."""
    known = [column.certainty for column in table.columns if column.item]
    return f"{sum(known) / len(known):.0%}".replace("%", "\N{NO-BREAK SPACE}%") if known else None


def counts(table: TablePlan) -> str:
    """How many rows were read and what becomes of them."""
    text = _("rows read {read}: to store {stored}, repeated {repeated}, left out {skipped}")
    return text.format(
        read=number(table.rows_read),
        stored=number(table.rows_stored),
        repeated=number(table.rows_repeated),
        skipped=number(table.rows_skipped),
    )


def neutral(table: TablePlan) -> str:
    """What may be said of a table with psychological parameters to somebody else than the psychologist."""
    rows = ngettext("{n} row", "{n} rows", table.rows_stored).format(n=number(table.rows_stored))
    found = table.psychological
    what = ngettext("{n} psychological parameter", "{n} psychological parameters", found).format(n=number(found))
    return _("{rows}, {what}: its values are shown to the psychologist only.").format(rows=rows, what=what)


def _problems(table: TablePlan) -> None:
    if not table.problems:
        return
    count = len(table.problems)
    shown = ngettext("{n} remark", "{n} remarks", count).format(n=number(count))
    with st.expander(shown, expanded=table.status in ("refused", "needs answer"), icon=":material/error:"):
        # As lines and not as a table, which would cut the sentences off on a phone.
        st.markdown("\n".join(f"- {_line(problem)}" for problem in table.problems[:FIRST]))
        if count > FIRST:
            st.caption(_("The first {n} are shown; all are in the file.").format(n=number(FIRST)))


def _line(problem: Problem) -> str:
    said = {
        _("row {n}").format(n=problem.row): problem.row,
        f"«{problem.column}»": problem.column,
        _("found: {value}").format(value=problem.value) if problem.column else str(problem.value): problem.value,
    }
    place = ", ".join(text for text, there in said.items() if there is not None)
    return f"**{escaped(place)}** — {escaped(problem.message)}" if place else escaped(problem.message)


def offer(plans: Sequence[FilePlan], me: Viewer) -> None:
    """Draw the button that downloads the remarks on all files, where there are any."""
    if not any(table.problems for plan in plans for table in plan.tables):
        return
    made.button(me, _("Download all remarks (xlsx)"), "remarks.xlsx", lambda: remarks_workbook(plans), "remarks")
