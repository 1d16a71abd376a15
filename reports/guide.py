"""How a school builds a questionnaire in a form system so that the export is recognised: steps, then every question."""

from itertools import groupby

from locales import _, words
from questionnaires import FREQ, word
from reports import curator, printing
from reports.templates import CODE, FORM, asked, numbered, says_form, title

# What the systems call their blocks: theirs, not ours, so they are no messages of the program.
SYSTEMS = {
    "yandex": {"ru": "Яндекс Формы", "en": "Yandex Forms"},
    "google": {"ru": "Google Формы", "en": "Google Forms"},
}
BLOCKS = {
    "yandex": {
        "code": {"ru": "Короткий текст", "en": "Short text"},
        "10": {"ru": "Один вариант", "en": "One answer"},
        "choice": {"ru": "Один вариант", "en": "One answer"},
        "txt": {"ru": "Длинный текст", "en": "Long text"},
    },
    "google": {
        "code": {"ru": "Текст (строка)", "en": "Short answer"},
        "10": {"ru": "Шкала", "en": "Linear scale"},
        "choice": {"ru": "Один из списка", "en": "Multiple choice"},
        "txt": {"ru": "Текст (абзац)", "en": "Paragraph"},
    },
}


def steps(code: str, system: str) -> list[str]:
    """The steps for a questionnaire in one system. Raises KeyError for an unknown questionnaire or system."""
    blocks = {name: words(names) for name, names in BLOCKS[system].items()}
    name = _("Make a form and name it “{title}”: the name helps to recognise the file.")
    first = _("First question: “{code}”, block “{block}”, required. Do not ask for names or e-mail addresses.")
    if code == curator.CODE:
        first = _("No names or e-mail addresses: the time of an answer is enough.")
    last = _("Download the answers as xlsx and load the file as it is on the page “Upload”.")
    return [
        name.format(title=_russian(code)),
        first.format(code=CODE, block=blocks["code"]),
        *_form(code, blocks["choice"]),
        _("Then the questions below, in their words and order; the numbers may stay."),
        *_scales(code, system, blocks),
        last,
    ]


def markdown(code: str) -> str:
    """The whole instruction for a page or a text file."""
    parts = []
    for system, name in SYSTEMS.items():
        lines = "\n".join(f"{number}. {step}" for number, step in enumerate(steps(code, system), start=1))
        parts.append(f"**{words(name)}**\n\n{lines}")
    # A list of Markdown would number the questions anew: the dot is the question's own.
    asks = "\n".join("- " + text.replace(". ", "\\. ", 1) for text in numbered(code))
    return "\n\n".join([*parts, f"**{_('Questions to copy')}**\n\n{asks}"]) + "\n"


def instruction(code: str) -> bytes:
    """The whole instruction as docx."""
    heading = _("How to build the questionnaire in a form system")
    made = printing.page(f"{heading}: {title(code)}")
    printing.paragraph(made, heading, size=15, bold=True)
    printing.paragraph(made, title(code), size=12)
    for system, name in SYSTEMS.items():
        printing.paragraph(made, words(name), size=12, bold=True)
        for number, step in enumerate(steps(code, system), start=1):
            printing.paragraph(made, f"{number}) {step}")
    printing.paragraph(made, _("Questions to copy"), size=12, bold=True)
    for text in numbered(code):
        printing.paragraph(made, text)
    return printing.saved(made)


def spans(numbers: list[int]) -> str:
    """Ascending numbers in short: «1, 3–5, 8»."""
    runs = [[n for _at, n in run] for _key, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _form(code: str, block: str) -> list[str]:
    said = says_form(code)
    text = _("Second question: “{form}”, block “{block}”, one answer “{said}”, required: another form asks the same.")
    return [text.format(form=FORM, block=block, said=said)] if said else []


def _scales(code: str, system: str, blocks: dict[str, str]) -> list[str]:
    """A step for each kind of question that the questionnaire has."""
    if code == curator.CODE:
        how = _("Rows ({numbers}): block “{block}” with the answers {answers}.")
        chosen = ", ".join(f"«{answer}»" for answer in curator.answers("ru"))
        return [how.format(numbers=spans([*range(1, len(numbered(code)) + 1)]), block=blocks["choice"], answers=chosen)]
    said = {
        "10": (blocks["10"], _marks(system)),
        "yn": (blocks["choice"], _yes_no(system)),
        "freq": (blocks["choice"], _("How often ({numbers}): block “{block}” with the answers {answers}.")),
        "txt": (blocks["txt"], _("Open questions ({numbers}): block “{block}”, not required.")),
    }
    often = ", ".join(f"«{word('freq', often)['ru']}»" for often in FREQ)
    found = {kind: [n for n, item in enumerate(asked(code), start=1) if item.kind == kind] for kind in said}
    return [
        text.format(numbers=spans(found[kind]), block=block, answers=often)
        for kind, (block, text) in said.items()
        if found[kind]
    ]


def _marks(system: str) -> str:
    if system == "google":
        return _("Marks ({numbers}): block “{block}” from 1 to 10.")
    return _("Marks ({numbers}): block “{block}” with the answers 1, 2, 3 and so on to 10.")


def _yes_no(system: str) -> str:
    said = _("Yes or no ({numbers}): block “{block}” with the answers «Да» and «Нет».")
    tick = _("Not the block «Да/нет»: it is a tick, and a “no” looks like no answer.")
    return f"{said} {tick}" if system == "yandex" else said


def _russian(code: str) -> str:
    # Recognised by the words in it, and those are Russian.
    if code == curator.CODE:
        return curator.TITLE
    parts = zip(("form", "role", "wave"), code.split("."), strict=True)
    form, *rest = (word(kind, part)["ru"] for kind, part in parts)
    return ", ".join([form, *(part.lower() for part in rest)])
