"""The indicators in polars, straight from facts: a second count and the peer of the benchmark."""

from datetime import date

import polars as pl

from store import Scope, Store

RULE = ["joint_work_satisfaction", "result_satisfaction", "expectations_met"]
FACTS = {
    "people": """
        select school, kind, kind || ':' || code_key as person, class, birth_date, teaching, experience from roster
    """,
    "members": """
        select m.school, m.role, p.form, p.started, m.place || ':' || m.code_key as person
        from pair_member m join pair p using (pair)
    """,
    "responses": """
        select school, response, form, role, wave, place || ':' || code_key as person, answered_at from response
    """,
    "answers": "select response, item, value from answer",
    "places": "select school, parent, valid_from, valid_to from school_place",
}


def frames(store: Store) -> dict[str, pl.DataFrame]:
    """The facts as polars frames."""
    return {name: store.run(sql).pl() for name, sql in FACTS.items()}


def figures(data: dict[str, pl.DataFrame], scope: Scope) -> dict[str, tuple[int, int]]:
    """Numerator and denominator of every indicator that counts somebody."""
    lazy = {name: frame.lazy() for name, frame in data.items()}
    members = lazy["members"].filter(pl.col("started") <= scope.on)
    wanted = {
        **reach(people(lazy, members, date(int(scope.year[:4]), 9, 1))),
        "mentee_satisfaction": satisfied(lazy, "mentee"),
        "mentor_satisfaction": satisfied(lazy, "mentor"),
        "response_rate": received(lazy, members),
    }
    found = pl.collect_all(list(wanted.values()))
    return {name: (int(one["who"][0]), int(one["of"][0])) for name, one in zip(wanted, found, strict=True)}


def people(lazy: dict[str, pl.LazyFrame], members: pl.LazyFrame, first: date) -> pl.LazyFrame:
    """One row per person of a roster: full years on the first day of the school year, mentor, mentee, involved."""
    born = pl.col("birth_date").dt
    # Months are bytes in polars: widened, or month × 100 overflows.
    day_of_year = born.month().cast(pl.Int32) * 100 + born.day()
    age = first.year - born.year() - (day_of_year > first.month * 100 + first.day).cast(pl.Int32)
    return (
        lazy["people"]
        .with_columns(age=age)
        .join(roles(members), on=["school", "person"], how="left")
        .with_columns(pl.col("mentor", "mentee").fill_null(value=False))
        .with_columns(involved=pl.col("mentor") | pl.col("mentee"))
    )


def reach(persons: pl.LazyFrame) -> dict[str, pl.LazyFrame]:
    """The indicators that ask which part of a roster takes part, each by who is asked about and in which role."""
    pupil, staff = pl.col("kind") == "pupil", (pl.col("kind") == "staff") & pl.col("teaching")
    young, child = staff & (pl.col("experience") <= 3), pupil & pl.col("age").is_between(10, 19)
    teen = pupil & pl.col("age").is_between(15, 19)
    cuts = {
        "involvement_pupils": (pupil, "involved"), "involvement_teachers": (staff, "involved"),
        "involvement_total": (pupil | staff, "involved"), "mentees_10_19": (child, "mentee"),
        "mentors_15_19": (teen, "mentor"), "young_teachers": (young, "mentee"),
    }  # fmt: skip
    return {name: persons.select(who=(mask & pl.col(side)).sum(), of=mask.sum()) for name, (mask, side) in cuts.items()}


def roles(members: pl.LazyFrame) -> pl.LazyFrame:
    """One row per school and person: mentor, mentee, or both."""
    return members.group_by("school", "person").agg(
        mentor=(pl.col("role") == "mentor").any(), mentee=(pl.col("role") == "mentee").any()
    )


def last_words(lazy: dict[str, pl.LazyFrame]) -> pl.LazyFrame:
    """Of each person × form × role × wave the last response."""
    key = ["school", "person", "form", "role", "wave"]
    return lazy["responses"].sort("answered_at", "response").unique(key, keep="last")


def satisfied(lazy: dict[str, pl.LazyFrame], role: str) -> pl.LazyFrame:
    """People of a role whose mean over the answered items of the rule is 7 or more, of those who answered any."""
    after = last_words(lazy).filter(pl.col("wave") == "after", pl.col("role") == role)
    scores = (
        lazy["answers"]
        .filter(pl.col("item").is_in(RULE))
        .join(after.select("response", "school", "person"), on="response")
        .group_by("school", "person")
        .agg(pl.col("value").mean())
    )
    return scores.select(who=(pl.col("value") >= 7).sum(), of=pl.len())


def received(lazy: dict[str, pl.LazyFrame], members: pl.LazyFrame) -> pl.LazyFrame:
    """Questionnaires in, of those owed: one per person × form × role, before and after."""
    owed = members.select("school", "person", "form", "role").unique().join(
        pl.LazyFrame({"wave": ["before", "after"]}), how="cross"
    )  # fmt: skip
    key = ["school", "person", "form", "role", "wave"]
    got = last_words(lazy).select(*key, there=True)
    return owed.join(got, on=key, how="left").select(who=pl.col("there").fill_null(value=False).sum(), of=pl.len())
