"""What people answer: each has a mood that colours all answers, each question its own level."""

from questionnaires import Item
from sample_data.dice import Dice
from sample_data.people import LAST

Answers = dict[str, int | str]
# Levels of 1–10 items; others: 8.2 where something is expected or important, 7.7 where it was experienced.
LEVELS = {
    "comfort": 8.4,
    "support": 8.2,
    "personal_meetings": 8.2,
    "group_meetings": 6.6,
    "events_usefulness": 6.9,
    "involvement": 6.9,
    "plan_followed": 7.0,
    "theory": 7.8,
    "practice": 7.4,
    "joint_work_satisfaction": 7.9,
    "result_satisfaction": 7.4,
    "expectations_met": 7.3,
}
YES = {
    "prior_experience": 0.35,
    "glad": 0.92,
    "glad_after": 0.86,
    "wish_continue": 0.68,
    "plans_to_mentor": 0.44,
    "effect_sport": 0.38,
    "effect_culture": 0.47,
    "effect_project": 0.29,
    "wish_publications": 0.25,
    "conflicts_down": 0.4,
}
OFTEN = {"before": (1, 4, 20, 50, 25), "after": (3, 15, 42, 32, 8)}  # weights of never .. very often
# Open answers of pupils and of staff, by question or wave.
PUPIL_TEXTS = {
    "prior_where": (
        "в прошлом году в школе",
        "в летнем лагере",
        "в спортивной секции",
        "в музыкальной школе",
    ),
    "missing_text": ("больше времени на встречи", "хотелось бы больше групповых занятий", "экскурсий", "игр"),
    "before": (
        *("помощь с уроками", "новые знакомства", "хочу научиться объяснять", "поддержка старших"),
        *("стать увереннее", "интересные встречи", "=больше общения", "подготовка к экзаменам, олимпиадам"),
    ),
    "after": (
        *("интересные встречи", "меня всегда выслушали", "появились новые друзья", "стало легче учиться"),
        *("помощь и поддержка", "всё понравилось", "научился объяснять; стал увереннее"),
    ),
}
STAFF_TEXTS = {
    "prior_where": ("в прежней школе", "на педагогической практике", "в педагогическом колледже"),
    "missing_text": (
        "времени на взаимопосещение уроков",
        "занятий по работе с родителями",
        "общих встреч пар",
    ),
    "before": ("методическая поддержка", "обмен опытом", "помощь с документами", "работа с трудным классом"),
    "after": (
        "взаимопосещение уроков",
        "поддержка коллеги",
        "разбор уроков",
        "стало спокойнее; больше уверенности",
    ),
}
LAST_YEAR = -0.5  # the year before went less well


def answered(items: tuple[Item, ...], person: str, year: str, wave: str) -> Answers:
    """One person's answers by item; yes is 1, no 0, never 1 .. very often 5. Empty items are not there."""
    mood = Dice(f"mood {person}").normal(0, 0.9) + (LAST_YEAR if year == LAST else 0)
    dice = Dice(f"answers {person} {year} {wave} {items[0].code}")
    answers: Answers = {}
    for item in items:
        value = _value(item, mood, wave, dice) if item.kind != "txt" else _text(item, person, wave, dice)
        if not dice.chance(0.45 if item.kind == "txt" else 0.02):
            answers[item.code] = value
    if answers.get("prior_experience") != 1:
        answers.pop("prior_where", None)
    return answers


def _value(item: Item, mood: float, wave: str, dice: Dice) -> int:
    """One answer to one closed question."""
    if item.kind == "10":
        return dice.score(LEVELS.get(item.code, 8.2 if wave == "before" else 7.7) + mood, 1.2)
    if item.kind == "yn":
        return int(dice.chance(YES.get(item.code, 0.55) + 0.05 * mood))
    return dice.weighted((1, 2, 3, 4, 5), OFTEN[wave])


def _text(item: Item, person: str, wave: str, dice: Dice) -> str:
    """One open answer, as a pupil or as a member of staff would give it."""
    texts = STAFF_TEXTS if person.startswith("БП") else PUPIL_TEXTS
    return dice.pick(texts.get(item.code, texts[wave]))


def otherwise(answers: Answers, items: tuple[Item, ...], dice: Dice) -> Answers:
    """The same person's answers of another day: every mark a point or two away, nothing else changed."""
    scales = {item.code for item in items if item.kind == "10"}

    def moved(mark: int) -> int:
        step = dice.pick((1, 2))
        return mark - step if mark > 2 else mark + step

    return {code: moved(int(v)) if code in scales else v for code, v in answers.items()}
