"""Flags of pairs, their states, and what pairs are compared by, in words."""

from locales import _, ngettext, number, percent
from metrics.pair_rules import rule
from reports.tables import named
from ui.couple_words import discord_rule
from ui.rights import may

LAST = 1000  # a group of a number without an upper end


def flag_name(flag: str) -> str:
    """What a flag says."""
    names = {
        "silent": _("silent"),
        "behind": _("behind the plan"),
        "discord": _("the sides see it differently"),
        "questionnaires": _("questionnaires are missing"),
    }
    return names.get(flag, flag)


def both_sides() -> str:
    """The flag of sides that disagree, with those among whom it is counted."""
    return _("the sides see it differently, of pairs and groups in which both answered")


def state_name(state: str) -> str:
    """How far a flag is."""
    return {"new": _("newly flagged"), "in_work": _("taken up"), "closed": _("settled")}.get(state, state)


def factor_name(factor: str) -> str:
    """What pairs are compared by."""
    names = {
        "role_model": _("role model"),
        "gender": _("gender of mentor and mentee"),
        "age_distance": _("the mentor is older by, years"),
        "meetings": _("days with meetings"),
        "minutes": _("minutes of meetings"),
        "group_size": _("mentees of the mentor"),
    }
    return names.get(factor, factor)


def level_name(factor: str, level: str) -> str:
    """One group of what pairs are compared by: a role model, 4–7, 8 and more."""
    if factor == "gender":
        return {"same": _("of the same gender"), "different": _("of different genders")}.get(level, level)
    if ".." not in level:
        return named(factor, level)
    low, high = (int(end) for end in level.split(".."))
    if high >= LAST or (factor == "age_distance" and high >= LAST // 10):
        return _("{n} and more").format(n=number(low))
    if low < 0:
        return _("not older")
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def sheets(owed: int, came: int) -> str:
    """Questionnaires of one side that are in, of those owed by the date."""
    return _("{n} of {all}").format(n=number(came), all=number(owed)) if owed else _("none owed")


def markless(role: str) -> str:
    """That the list of pairs holds no marks: where to find them, for who may see them, else whom to talk to."""
    if may(role, "pair_marks"):
        return _("Marks are not shown in this table: those of both sides stand below, answers on «People and pairs».")
    return _("Marks are not shown here: a flag says that there is something to talk about with the psychologist.")


def rules(silence: int) -> str:
    """By which rules pairs are flagged, as a list."""
    apart, share = discord_rule(None), percent(rule()["behind"], 0)
    silent = ngettext(
        "Silent: at work, and more than {days} school day since the last meeting or, without one, since the start;"
        " vacations and holidays do not count (page «Settings»).",
        "Silent: at work, and more than {days} school days since the last meeting or, without one, since the start;"
        " vacations and holidays do not count (page «Settings»).",
        silence,
    )
    lines = (
        _("A pair met on every day on which the journal names its mentor with one of its mentees, or with the group."),
        silent.format(days=number(silence)),
        _("Planned: the meetings of the pair's individual plan due by the date where it names any, else the setting"
          " «meetings a month» for every full month at work. Behind: fewer than {share} of these.").format(share=share),
        _("The sides see it differently: {rule}").format(rule=apart),
        _("Counted are pairs and groups in which both sides answered afterwards, a group once; the page «People and "
          "pairs» counts each mentor with each mentee of a group."),
        _("Missing: a questionnaire owed by the date that is not in; one «before» is missing once it is late."),
        _("A flag belongs to form and members: a list that is loaded again keeps its state; a new occasion is new."),
    )  # fmt: skip
    return "\n".join(f"- {line}" for line in lines)
