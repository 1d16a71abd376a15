"""Tests for forming pairs: two people side by side with the norm, and whether pairs with close scores get on better."""

import pandas as pd
import streamlit as st

from charts.cells import signed
from locales import _, number, percent
from metrics.compatibility import Fit, Rule, fit
from questionnaires.own import Own, OwnConstruct
from ui import choice, links, psych, table
from ui.filters import Filters
from ui.markdown import escaped
from ui.measured import title
from ui.persons import Found
from ui.psych import Tests
from ui.viewer import Viewer


def show(me: Viewer, chosen: Filters, found: Found) -> None:
    """Draw two people of the reader's choice, a pair or one that is proposed, and what close scores went with."""
    tests = psych.compatibility(me, chosen)
    if not tests.scales:
        said = _("No test is marked for forming pairs: edit an own questionnaire and tick its scales.")
        st.info(said, icon=":material/info:")
        links.show("own", _("Own questionnaires"), ":material/edit_note:")
        return
    known = [person for person in found.names if person in set(tests.scores["person"])]
    if len(known) < 2:
        st.caption(_("Fewer than two people have a score on these scales."))
        return
    first = choice.listed("fit_first", _("First person"), known, found.names.__getitem__)
    others = [person for person in known if person != first]
    second = choice.listed("fit_second", _("Second person"), others, found.names.__getitem__)
    people = (str(first), str(second))
    table.show(side_by_side(tests, found, people), "fit", _("Compatibility"), me, chosen, caution())
    _close(tests)


def _close(tests: Tests) -> None:
    st.subheader(_("Pairs with close scores"), anchor=False)
    for code, (own, construct) in tests.scales.items():
        scores = tests.scores[tests.scores["parameter"] == code]
        found_one = fit(tests.content, scores, width(own, construct), tests.rule)
        st.markdown(f"- {told(escaped(title(code)), found_one, tests.rule)}")
    st.caption(
        _("This is no experiment: pairs were not put together by lot. The mark is the mean of both sides' answers.")
    )
    with st.container(horizontal=True):
        links.show("own", _("Change the norm and which scales are laid side by side"), ":material/edit_note:")
        links.show("settings", _("Change when scores are close"), ":material/settings:")


def of_pair(me: Viewer, chosen: Filters, found: Found, people: tuple[str, str]) -> None:
    """Draw the scores of a pair's two people, where there is a test for forming pairs that one of them took."""
    tests = psych.compatibility(me, chosen)
    if tests.scores["person"].isin(people).any():
        name = _("Compatibility")
        st.subheader(name, anchor=False)
        table.show(side_by_side(tests, found, people), "fit", name, me, chosen, caution())


def side_by_side(tests: Tests, found: Found, people: tuple[str, str]) -> pd.DataFrame:
    """One row per scale: the score of each of two people with its place in the norm, and how far they are apart."""
    known = {(row.person, row.parameter): float(row.score) for row in tests.scores.itertuples()}
    rows = []
    for code, (own, construct) in tests.scales.items():
        ends = [known.get((person, code)) for person in people]
        apart = None if None in ends else abs((ends[0] or 0) - (ends[1] or 0)) / width(own, construct)
        rows.append([title(code), *(spoken(construct, end) for end in ends), apart])
    frame = pd.DataFrame(rows, columns=[_("Scale"), *labels(found, people), "share_apart"])
    return frame.astype({"share_apart": "float64"})


def labels(found: Found, people: tuple[str, str]) -> list[str]:
    """What the two people are called; two without a code are told apart."""
    names = [found.names[person] for person in people]
    return names if names[0] != names[1] else [f"{name} ({place})" for place, name in enumerate(names, start=1)]


def width(own: Own, construct: OwnConstruct) -> float:
    """How wide the scale of a construct is."""
    first = own.asked(construct.code)[0]
    return first.maximum - first.minimum


def spoken(construct: OwnConstruct, score: float | None) -> str | None:
    """A score with its place in the norm, where there is one."""
    if score is None:
        return None
    names = {"low": _("low score"), "middle": _("middling score"), "high": _("high score")}
    level = construct.level(score)
    return f"{number(score, 1)} ({names[level]})" if level else number(score, 1)


def caution() -> str:
    """What a test for forming pairs does not tell."""
    return _("A test helps to talk about a pair and does not decide on it. The norm is the one of its definition.")


def told(name: str, one: Fit, rule: Rule) -> str:
    """Whether pairs with close scores are more content with the joint work, in words."""
    if one.close_mean is None or one.others_mean is None:
        text = _("{name}: too little data (close {close}, others {others}; {least} pairs of each are needed)")
        said = {"close": number(one.close), "others": number(one.others), "least": number(rule.pairs)}
        return text.format(name=name, **said)
    text = _(
        "{name}: pairs with close scores (at most {share} of the scale apart) mark the joint work {close}, n = {n}; "
        "the others {others}, n = {m}"
    )
    means = {"close": number(one.close_mean, 1), "others": number(one.others_mean, 1)}
    counts = {"n": number(one.close), "m": number(one.others)}
    lead = text.format(name=name, share=percent(rule.close, 0), **means, **counts)
    if one.apart is None or one.low is None or one.high is None:
        return lead
    text = _("difference {apart} (95 % interval from {low} to {high})")
    ends = {"apart": signed(one.apart), "low": signed(one.low), "high": signed(one.high)}
    return f"{lead}; {text.format(**ends)}"
