"""What the page of schools shows: its sentences, its cards, and the school that is pointed out."""

from collections.abc import Mapping
from typing import Any

from charts.axes import whole_digits
from locales import _, day, ngettext, number, percent
from metrics.schools import FILES, PACKAGE
from ui import cards, involvement, known_schools
from ui.asked import Filters
from ui.cards import Card
from ui.rows import Row, plain
from ui.school_figures import Schools

# What schools are compared by, in the order of the list.
CODES = [*involvement.CODES, "employers", "mentee_satisfaction", "mentor_satisfaction", "response_rate"]


def nobody_yet() -> str:
    """What to do so that schools appear on their page, and whom to ask."""
    return _(
        "Schools appear here once packages of their figures are loaded. Each school makes its package on the page "
        "«Downloads» and sends it; here the curator loads it on the page «Upload» like any file."
    )


def together(found: Schools) -> Row:
    """The sums over all schools that are asked for."""
    return plain(found.whole.iloc[0])


def answer(found: Schools) -> str:
    """How many schools reached the target, and the share of all their people together."""
    row = together(found)
    if not row["with_data"]:
        return _("No school has data yet for this year.")
    share = _("{share} over all schools, {n} of {all} ({data})").format(
        share=percent(row["value"]), n=number(row["numerator"]), all=number(row["denominator"]), data=data(row)
    )
    if not row["compared"]:
        return share[:1].upper() + share[1:]
    lead = ngettext("{reached} of {n} school reached its target", "{reached} of {n} schools reached their target",
                    row["compared"])  # fmt: skip
    said = f"{lead.format(reached=number(row['reached']), n=number(row['compared']))}; {share}"
    return said[:1].upper() + said[1:]


def data(row: Row) -> str:
    """Of how many schools there are data: the others are in no sum."""
    text = ngettext("data of {n} of {all} school", "data of {n} of {all} schools", row["schools"])
    return text.format(n=number(row["with_data"]), all=number(row["schools"]))


def left_out(row: Row) -> str:
    """That silent and hidden schools are in no sum, where there are any."""
    silent = row["schools"] - row["with_data"] - row["hidden"]
    parts = []
    if silent:
        text = ngettext("{n} school has no data and is in no sum", "{n} schools have no data and are in no sum", silent)
        parts.append(text.format(n=number(silent)))
    if row["hidden"]:
        text = ngettext(
            "{n} school is hidden since few people stand behind its figure; it is in no sum either, so that nothing "
            "of it can be worked out",
            "{n} schools are hidden since few people stand behind their figures; they are in no sum either, so that "
            "nothing of them can be worked out",
            row["hidden"],
        )
        parts.append(text.format(n=number(row["hidden"])))
    said = "; ".join(parts)
    return said[:1].upper() + said[1:] + "." if said else ""


def show_cards(found: Schools) -> list[Card]:
    """The share over all schools, the schools that reached the target, the middle half of the schools, the data."""
    row = together(found)
    if not row["with_data"]:
        return []
    reached = _("no target is set")
    if row["compared"]:
        reached = _("{n} of {all}").format(n=number(row["reached"]), all=number(row["compared"]))
    told = [cards.share(_("All schools together"), row),
            Card(_("Schools that reached the target"), percent(row["share"]), reached)]  # fmt: skip
    if row["median"] is not None:
        half = _("the middle half: {low} to {high}").format(low=percent(row["low"]), high=percent(row["high"]))
        told.append(Card(_("Median school"), percent(row["median"]), half))
    return told


def pointed_out(found: Schools, chosen: Filters) -> Row:
    """The school picked; else this instance's own one where all others come from packages; {} where there is none."""
    rows = found.rows
    own = rows.loc[rows["source"] == FILES, "school"].tolist()
    alone = own == [known_schools.HOME] and (rows["source"] == PACKAGE).any()
    number_ = chosen.picked or (known_schools.HOME if alone else None)
    picked = rows[rows["school"] == number_] if number_ else rows.iloc[:0]
    return plain(picked.iloc[0]) if len(picked) else {}


def place(row: Row, found: Schools) -> str:
    """One school's value and rank among the others, in a sentence."""
    name = known_schools.title(row["school"], row["name"])
    if row["suppressed"]:
        return _("{school}: hidden, too few people stand behind the figure").format(school=name)
    if row["value"] is None:
        # A package need not tell of every indicator: then nothing is known, not nobody counted.
        known = row["source"] and row["denominator"] is not None
        empty = _("{school}: nobody is counted") if known else _("{school}: no data for this year")
        return empty.format(school=name)
    said = {"school": name, "share": percent(row["value"]), "n": number(row["numerator"]),
            "all": number(row["denominator"]), "on": stands_on(row)}  # fmt: skip
    text = _("{school}: {share}, {n} of {all}; stands on: {on}").format(**said)
    if row["rank"] is None:
        return text
    of = number(int(found.rows["rank"].notna().sum()))
    return text + "; " + _("rank {rank} of {of}").format(rank=number(row["rank"]), of=of)


def stands_on(row: Mapping[Any, Any]) -> str:
    """What a school's figure comes from."""
    if row["source"] == FILES:
        return _("own files")
    if row["source"] == PACKAGE:
        return _("package of {day}").format(day=day(row["counted_on"]))
    return _("no data")


def common_target(found: Schools) -> float | None:
    """The target that all these schools share; None where they have several or none."""
    known = found.rows["target"].dropna().unique()
    return float(known[0]) if len(known) == 1 else None


def targets_told(found: Schools) -> str:
    """That schools have targets of their own, where they differ."""
    known = sorted(found.rows["target"].dropna().unique())
    if len(known) < 2:
        return ""
    low, high = (percent(float(share), whole_digits(float(share))) for share in (known[0], known[-1]))
    return _("The schools' targets differ, {low} to {high}: each is measured by its own.").format(low=low, high=high)
