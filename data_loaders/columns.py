"""What the columns of a list mean: headers compared with words/columns.toml."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

# «3. », or the code of a question before its text in Russian: «G01Q02[SQ001]. ».
NUMBERING = re.compile(r"^\s*(?:(?:q|question)?\s*\d{1,3}\s*[.):]\s*(?=\D)|[a-z]\w*(?:\[\w+\])?\.\s+(?=[а-я]))")


@cache
def column_words() -> dict[str, Any]:
    """The data of words/columns.toml."""
    return tomllib.loads(Path(__file__).with_name("words").joinpath("columns.toml").read_text(encoding="utf-8"))


def bare(header: str) -> str:
    """A header as it is compared: lower case, ё as е, no numbering, quotes, brackets' signs or punctuation."""
    text = NUMBERING.sub("", header.lower().replace("ё", "е"))
    if text.strip().startswith("№"):
        return "№" if len(text.strip()) < 7 else re.sub(r"^\s*№\s*", "", text)
    return re.sub(r"\s+", " ", re.sub(r"[^\w№]+|_", " ", text)).strip()


@cache
def ways() -> dict[str, str]:
    """Way to say it -> meaning."""
    return {bare(way): meaning for meaning, said in column_words()["meanings"].items() for way in said}


@cache
def meaning(header: str | None) -> str | None:
    """The meaning of one header, or None: exact after folding, else what it begins with before a bracketed hint."""
    if not header or len(header) > 120:
        return None
    whole = bare(header)
    if whole in ways():
        return ways()[whole]
    precise = next((name for name, pattern in PRECISE if re.search(pattern, whole)), None)
    if precise is not None:
        return precise
    head = bare(re.split(r"[(\n:,]", header.strip(), maxsplit=1)[0])
    asked = ASKING.sub("", whole)
    return ways().get(head) or ways().get(asked) or loose(asked)


# What a form says before the thing it asks for: «Укажите, пожалуйста, ваш класс», «What is your name?».
ASKING = re.compile(
    r"^(?:(?:what|s|is|are|please|enter|type|write|give|state|your|the|of|participant)\s+)+(?=\w)|"
    r"^(?:(?:укажи|введи|напиши|впиши|выбери)(?:те)?|пожалуйста|ваш[аеиу]?|вашу|сво[йюие]\w*|твой|твоя|твою)\s+"
    r"(?:(?:пожалуйста|ваш[аеиу]?|вашу|сво[йюие]\w*|твой|твоя|твою)\s+)*"
)


# Where what stands after a comma or in brackets is no hint, but makes it another thing.
PRECISE = (
    ("total_experience_months", r"\bобщ\w*\b.*\bстаж\b(?!.*\b(?:лет|год\w*)\b).* мес\w*$"),
    ("experience_months", r"\bстаж\b(?!.*\b(?:лет|год\w*)\b).* мес\w*$"),
    ("experience", r"^стаж\b.*\bпед"),
    ("total_experience", r"^стаж\b(?!.*\bпед).*\b(?:общ|всего)"),
    ("name", r"^(?:ваши? )?имя (?:и )?фамили\w+ (?:и )?класс$"),
)
# What a header says in any order; the first rule that fits wins. Only for words that cannot stand in a question.
LOOSE = (
    ("role", r"наставник\w* или (?:\w+ )?наставляем|наставляем\w* или (?:\w+ )?наставник|^роль\b|^кем вы (?:явля|был)"),
    ("mentor_code", r"\b(код|шифр|id)\b.*наставника"),
    ("mentee_code", r"\b(код|шифр|id|коды)\b.*наставляем"),
    ("mentor_class", r"класс.*наставника"),
    ("mentee_class", r"класс.*наставляем"),
    ("mentee", r"(фио|ф и о|фамилия).*(наставляем|подопечн)"),
    ("mentor", r"(фио|ф и о|фамилия).*наставник"),
    ("birth_date", r"дата рожд"),
    ("joined", r"дата (прибыт|зачислен)"),
    ("left_on", r"дата (выбыт|отчислен|увольн)"),
    ("experience", r"\bпед\w* стаж\b|\bстаж пед\w*"),
    ("total_experience", r"\bобщ\w*\b.*\bстаж\b|\bстаж\b.*\bобщ"),
    ("experience", r"\bстаж\b"),
    ("started", r"дата (начала|закреплен|создан|формирован)"),
    ("ended", r"дата (оконч|заверш|прекращ)"),
    ("measured_on", r"^дата (?:опрос|тестир|анкетир|замер|измер|диагност|обследов|заполнен|прохожд|отправ)\w*$"),
    ("name", r"^(?:фио|ф и о|фи\b|ф и\b|фамили[яю] (?:и )?имя|имя (?:и )?фамили|фам\w* имя|фамилия (?:и )?инициал)"),
    ("name", r"^как (?:тебя|вас) зовут|^(?:представьтесь|представься)\b"),
    ("code", r"\bкод участника|\b(?:код|шифр)\b.*\b(?:участник|респондент|ученик|учени[кц]|обучающ|учащ|ребенк)\w*$"),
    ("class", r"^класс\b"),
)


def loose(whole: str) -> str | None:
    """The meaning of a short header that says it in words of its own, or None."""
    if len(whole.split()) > 7:
        return None
    return next((name for name, pattern in LOOSE if re.search(pattern, whole)), None)


Told = Mapping[int, str | None]  # column number -> what a reader says it means, None for nothing
UNSAID: Told = {}


def meanings(header: Sequence[str | None], told: Told = UNSAID) -> dict[str, int]:
    """Meaning -> column number; of one met twice the first that yields to no other, one a reader says before all."""
    found: dict[str, int] = {}
    said = [(told[at], at) for at in sorted(told) if header[at] is not None and told[at] in column_words()["meanings"]]
    for name, number in (*said, *((meaning(text), at) for at, text in enumerate(header) if at not in told)):
        # A reader's own word gives way to no header.
        gives_way = name in found and found[name] not in told and yields(header[found[name]]) > yields(header[number])
        if name is not None and (name not in found or gives_way):
            found[name] = number
    return found


def yields(header: str | None) -> bool:
    """Whether a header may stand over the numbers that a form system gives its rows («Идентификатор»)."""
    return bare(header or "") in column_words()["yielding"]["words"]


def is_total(cell: str | None) -> bool:
    """Whether a cell begins a line of totals: «Итого:», «Всего», «Среднее значение»."""
    if not cell or not total_pattern().match(cell):
        return False
    words = bare(cell)
    return any(words == total or words.startswith(total + " ") for total in total_words())


def totals(texts: Sequence[str]) -> set[str]:
    """Those of many texts that begin a line of totals; looked through as one text, since few files have any."""
    together = "\n".join(texts)
    return {text for text in texts if is_total(text)} if line_of_totals().search(together) else set()


@cache
def line_of_totals() -> re.Pattern[str]:
    """What a line of totals looks like in a text of many lines."""
    return re.compile("^" + total_pattern().pattern, re.IGNORECASE | re.MULTILINE)


@cache
def total_pattern() -> re.Pattern[str]:
    """What a line of totals looks like at first sight: asked of every row of a file."""
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, total_words()))})", re.IGNORECASE)


@cache
def total_words() -> tuple[str, ...]:
    """The words a line of totals begins with."""
    return tuple(column_words()["totals"]["words"])
