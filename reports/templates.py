"""Empty tables to fill in, which load again without one correction: people, pairs, measurements, questionnaires."""

import io
from collections.abc import Mapping

import xlsxwriter

from locales import _, words
from questionnaires import ASKED, FORMS, Item, instrument, parameters, word
from reports import curator

CODE, NAME, CLASS, FORM = "Код участника", "ФИО", "Класс", "Форма наставничества"
# These ask what another form asks, so that the answers have to say whose they are.
SHARING = ("student_pupil", "employer_student")
# The loaders read Russian headers, so a template is Russian in either language; one example row shows how to fill it.
LISTS: Mapping[str, tuple[list[str], list[str]]] = {
    "pupils": ([NAME, CLASS, "Дата рождения", "Пол", CODE],
               ["Примерова Анна Ивановна", "7А", "01.09.2012", "ж", "У-0001"]),
    "staff": ([NAME, "Должность", "Стаж, лет", CODE],
              ["Образцов Пётр Ильич", "учитель математики", "2", "П-001"]),
    "pairs": (
        [FORM, "ФИО наставника", "ФИО наставляемых", "Класс наставляемого", "Дата начала", "Дата завершения", "Статус"],
        ["Ученик – ученик", "Примерова Анна Ивановна", "Образцова Вера Олеговна", "5Б", "01.02.2026", "", "действует"],
    ),
    "consents": ([NAME, CLASS, "Согласие", "Дата подписания", "Кто подписал"],
                 ["Примерова Анна Ивановна", "7А", "получено", "01.09.2025", "мать"]),
    "meetings": (["ФИО наставника", "ФИО наставляемого", "Дата встречи", "Вид встречи", "Минут"],
                 ["Примерова Анна Ивановна", "Образцова Вера Олеговна", "12.02.2026", "регулярная", "40"]),
    "support": ([NAME, CLASS, "Специалист сопровождения", "Дата начала", "Дата окончания"],
                ["Примерова Анна Ивановна", "7А", "социальный педагог", "01.10.2025", ""]),
    "companies": (["Предприятие", "Число наставников", "Дата договора", "Действует до"],
                  ["Завод «Пример»", "2", "01.09.2025", "31.08.2027"]),
    "candidates": (
        [NAME, CLASS, "Кем хочет быть", "Кто предложил", "Запрос", "Компетенции", "Желаемый возраст",
         "Свободное время"],
        ["Примерова Анна Ивановна", "7А", "наставник", "классный руководитель", "", "шахматы", "10–12", "вторник"],
    ),
    "plans": ([NAME, CLASS, "Цель", "Срок", "Дата выполнения", "Отметка о выполнении"],
              ["Примерова Анна Ивановна", "7А", "выступить на конференции", "20.04.2026", "", "в работе"]),
    "grades": ([CODE, NAME, CLASS, "Предмет", "Период", "Отметка"],
               ["У-0001", "Примерова Анна Ивановна", "7А", "алгебра", "1 четверть", "4"]),
    "totals": (["Показатель программы", "Количество"], ["на учёте", "3"]),
}  # fmt: skip
ANSWER = {"yn": "да", "freq": "часто", "txt": "текст ответа"}
MARKS = ("8", "9", "7")  # in turn: marks that are all the same are worth a second look


def names() -> dict[str, str]:
    """The templates by code with their titles in the current language."""
    lists = {"pupils": _("List of pupils"), "staff": _("List of staff"), "pairs": _("Pairs and groups")}
    lists |= {
        "consents": _("Register of consents"), "meetings": _("Journal of meetings"), "candidates": _("Candidates"),
        "support": _("Register of support"), "companies": _("Companies"), "plans": _("Individual plans"),
        curator.CODE: curator.title(), "totals": _("Totals of the programme"),
    }  # fmt: skip
    lists |= {"measurements": _("Stage 2: measurements before and after"), "psychologist": _("Stage 2: psychologist")}
    return lists | {"grades": _("Marks by subject and period")} | {code: title(code) for code in questionnaires()}


def questionnaires() -> list[str]:
    """The codes of the questionnaires: form, role and wave."""
    return [f"{form}.{role}.{wave}" for form in FORMS for role in ("mentee", "mentor") for wave in ASKED]


def printable() -> list[str]:
    """The codes of what can be printed and built as a form: every questionnaire, the curator's too."""
    return [*questionnaires(), curator.CODE]


def asked(code: str) -> tuple[Item, ...]:
    """The questions of a questionnaire in the order of the blank form. Raises KeyError for an unknown code."""
    if code not in questionnaires():
        raise KeyError(code)
    form, role, wave = code.split(".")
    return instrument(form, role).wave(wave)


def numbered(code: str) -> list[str]:
    """The questions as they stand above a column and on paper, in Russian: «3. Насколько …»."""
    if code == curator.CODE:
        return curator.numbered()
    return [f"{number}. {item.text['ru']}" for number, item in enumerate(asked(code), start=1)]


def says_form(code: str) -> str | None:
    """The form in Russian, where the questions alone do not tell it and the answers have to; else None."""
    form = code.split(".")[0]
    return word("form", form)["ru"] if form in SHARING else None


def title(code: str) -> str:
    """The title of a questionnaire: «Ученик – ученик, наставляемый, на входе»."""
    if code == curator.CODE:
        return curator.title()
    form, *rest = (
        words(word(kind, part)) for kind, part in zip(("form", "role", "wave"), code.split("."), strict=True)
    )
    return ", ".join([form, *(part.lower() for part in rest)])


def template(code: str) -> bytes:
    """One template as xlsx: a header and one example row. Raises KeyError for an unknown code."""
    if code == curator.CODE:
        return curator.template()
    if code in LISTS:
        return book(*LISTS[code])
    if code in ("measurements", "psychologist"):
        return book(*measured(secret=code == "psychologist"))
    return book(*questionnaire(code))


def questionnaire(code: str) -> tuple[list[str], list[str]]:
    """The columns of a questionnaire: time, code, the form where it has to be said, every question by its number."""
    said = says_form(code)
    form, role, _wave = code.split(".")
    pupil = form.endswith("_pupil") and (role == "mentee" or form == "pupil_pupil")
    header = ["Отметка времени", CODE, *([FORM] if said else []), *numbered(code)]
    example = ["01.02.2026 10:00", "У-0001" if pupil else "П-001", *([said] if said else [])]
    return header, example + answered(code)


def answered(code: str) -> list[str]:
    """An example answer to each question."""
    return [MARKS[n % 3] if item.kind == "10" else ANSWER[item.kind] for n, item in enumerate(asked(code))]


def measured(secret: bool) -> tuple[list[str], list[str]]:
    """The columns of the stage-2 table: each parameter before and after; secret: those of the psychologist."""
    header, example = [CODE, CLASS], ["У-0001", "7А"]
    for parameter in parameters().values():
        if parameter.change and not parameter.by_subject and secret == (parameter.sensitivity == "psychological"):
            header += [f"{parameter.title['ru']} (до)", f"{parameter.title['ru']} (после)"]
            example += ["5", "6"]
    return header, example


def book(header: list[str], example: list[str]) -> bytes:
    """A workbook with one sheet of text cells, so that codes keep their zeros and dates their shape."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        sheet = workbook.add_worksheet("Лист1")
        bold = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "num_format": "@"})
        text = workbook.add_format({"num_format": "@"})
        sheet.set_column(0, len(header) - 1, 24, text)
        sheet.freeze_panes(1, 0)
        for column, (head, cell) in enumerate(zip(header, example, strict=True)):
            sheet.write_string(0, column, head, bold)
            sheet.write_string(1, column, cell, text)
    return out.getvalue()
