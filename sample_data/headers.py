"""How a question of ours looks in a school's form: numbered, with a scale hint or a colon, or cut short."""

from questionnaires import Item
from sample_data.dirt import GUIDE_AFTER, GUIDE_BEFORE, MENTEE_AFTER, MENTEE_LAST, MENTOR_AFTER, MENTOR_BEFORE
from sample_data.responses import Sort

SHORT: dict[Sort, dict[str, str]] = {
    MENTEE_AFTER: {
        "group_meetings": "Польза групповых встреч",
        "plan_clear": "Понятен ли был план работы с наставником?",
        "effect_sport": "Желание посещать спортивные мероприятия, секции",
    },
    MENTOR_BEFORE: {
        "involvement_expected": "Ожидаемая включённость наставляемого в процесс",
        "plan_following_expected": "Собираетесь ли придерживаться плана?",
    },
    MENTOR_AFTER: {"training_useful": "Насколько полезным было обучение"},
    GUIDE_BEFORE: {
        "programme_effectiveness_expected": "Ожидаемая эффективность программы",
        "theory_expected": "Ожидаемое овладение наставляемым теоретическими знаниями",
        "practice_expected": "Ожидаемое овладение наставляемым практическими навыками",
        "glad": "Рады, что участвуете?",
    },
    GUIDE_AFTER: {
        "programme_effectiveness": "Эффективность программы",
        "joint_work_satisfaction": "Довольны ли совместной работой",
        "glad_after": "Рады, что участвовали?",
    },
    MENTEE_LAST: {"expectations_met": "Оправдались ли ожидания"},
}


def header(item: Item, sort: Sort, number: int, source: str) -> str:
    """The text above one column; number counts the questions from 1."""
    text = SHORT.get(sort, {}).get(item.code, item.text["ru"])
    if source == "yandex":
        return f"{number}. {text}"
    if source == "google":
        return f"{text} (от 1 до 10)" if item.kind == "10" else text
    if source == "microsoft":
        return text.replace(" ", "\xa0", 1)
    return text.rstrip("?.").replace("ё", "е") + ":"
