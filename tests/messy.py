"""Messy exports of invented people as schools have them: file, what is stored of it, and everything that is told."""

import json
from typing import Any, NamedTuple

from tests.books import Rows, text, xlsx
from tests.packages import XML, archive, xls

ASKED = ["Насколько комфортно Вам было общаться с наставником? (от 1 до 10)", "Ощущали ли Вы поддержку наставника?",
         "Был ли понятен план совместной работы?", "Рады ли Вы, что участвовали в программе?"]  # fmt: skip
SAID: list[list[Any]] = [["У-1", 9, 8, 7, "да"], ["У-2", 10, 9, 8, "нет"], ["У-3", 8, 8, 9, "да"]]
HEAD = ["Код", *ASKED]
VALUES = [1, 9, 8, 7, 0, 10, 9, 8, 1, 8, 8, 9]  # of each row the last first: yes or no is 1 or 0
PUPILS: Rows = [["ФИО", "Класс", "Код"], ["Иванова Анна Петровна", "7А", "Y-1"], ["Орлов Пётр Ильич", "7Б", "У-2"]]
NAMESPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)


class Messy(NamedTuple):
    """One file: kind, facts it is stored as (table of the store, how many rows), (row, words) of each remark."""

    file: str
    data: bytes
    kind: str | None
    stored: dict[str, int]
    told: list[tuple[int | None, str]]


def ods_rows(rows: Rows) -> str:
    """The rows of a sheet of an ods, every cell as text."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    return "".join(f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in rows)


def hidden_ods() -> bytes:
    """An ods with the answers on a sheet and an older copy of them on a hidden one."""
    off = '<style:table-properties table:display="false"/>'
    style = f'<style:style style:name="off" style:family="table">{off}</style:style>'
    shown = f'<table:table table:name="Ответы">{ods_rows([HEAD, *SAID])}</table:table>'
    copy = f'<table:table table:name="Старое" table:style-name="off">{ods_rows([HEAD, SAID[0]])}</table:table>'
    body = f"<office:body><office:spreadsheet>{shown}{copy}</office:spreadsheet></office:body>"
    styles = f"<office:automatic-styles>{style}</office:automatic-styles>"
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"{XML}<office:document-content{NAMESPACES}>{styles}{body}</office:document-content>",
        "META-INF/manifest.xml": f"{XML}<manifest/>",
    })  # fmt: skip


def typeform() -> bytes:
    head = ["#", "Код участника", *ASKED, "Start Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags"]
    rows = [[f"ab{n}", *row[:4], int(row[4] == "да"), f"2026-05-1{n} 09:00:00", f"2026-05-1{n} 09:05:00", "af", ""]
            for n, row in enumerate(SAID)]  # fmt: skip
    return text([head, *rows], ",")


def moodle() -> bytes:
    head = ["Идентификатор", "ФИО", "Группы", "Дата", "Код участника", *ASKED]
    rows = [[n, "", "7А", f"вторник, {10 + n} мая 2026, 15:0{n}", *row] for n, row in enumerate(SAID)]
    return text([head, *rows], ",")


def pages() -> bytes:
    """A printed sheet: the header stands again on each page, the page's number above it."""
    again = [[None], ["Страница 2"], HEAD, SAID[1], HEAD, SAID[2], ["Итого", 27, 25, 24]]
    return xlsx({"Л": [["Анкета на выходе"], HEAD, SAID[0], *again]})


def merged() -> bytes:
    rows = [["Код", "Оцените от 1 до 10", None, None, "Ответьте"], [None, *ASKED], *SAID, [None], ["Сводная"],
            ["Среднее комфорта", 9], ["Всего ответов", 3]]  # fmt: skip
    return xlsx({"Л": rows}, {"Л": ["B1:D1", "A1:A2"]})


ANSWERS = {"response": 3, "answer": 12}
JSON = json.dumps({"items": [{"answers": [{"field": {"title": ASKED[0]}, "number": 9}]}]}).encode()
WAVES: Rows = [["ФИО", "Замер", "Вовлечённость", "Тревожность"], ["Иванова Анна", "входной", 5, 7],
               [None, "выходной", 8, "очень"], ["Орлов П.", "входной", 6, 6],
               [None, "выходной", 7, "5 б."]]  # fmt: skip
DATES: Rows = [["ФИО", "Класс", "Код", "Дата рождения", "Дата прибытия"],
               ["Иванова Анна", "7А", "У-1", "1 сент. 2012", "45536"],
               ["Орлов Пётр", "7Б", "У-2", "2012-02-30", "01.09.24"],
               ["Белова Ева", "7Б", "У-3", "03/04/2012", "сент. 2024"]]  # fmt: skip
TWO: Rows = [["№", "Наставник", "Наставляемый", "Форма", "Дата начала", "Дата окончания"],
             [1, "Иванов Артём", "Петрова Софья", "ученик–ученик", "1 сент.", ""],
             [2, "Орлов Пётр", "Белова Ева", "У-У", "45931", "2026-02-30"]]  # fmt: skip
MET: Rows = [["Наставник", "Наставляемый", "Дата встречи", "Вид встречи", "Длительность"],
             ["Иванов Артём", "Петрова Софья", "2026-02-30", "знакомство", "40 мин"],
             ["Иванов Артём", "Петрова Софья", "1 сент. 2025", "чаепитие", "час"],
             ["Иванов Артём", None, "02.10.2025", "рабочая", "40"]]  # fmt: skip
SUMS: Rows = [["Показатель", "Количество"], ["Конфликты", 7], ["Конфликты", 6], ["Жалобы", "около 5"]]
MARKS: Rows = [
    ["Отметки, 1 четверть"],
    ["ФИО", "Алгебра", "Физика"],
    ["Иванова Анна", "4/5", "5-"],
    ["Орлов Пётр", "н/а", "3+"],
]
STAFF: Rows = [["Фамилия", "Имя", "Отчество", "Должность", "Стаж"],
               ["Иванова", "Анна", "Петровна", "учитель", "3 г. 2 мес."],
               ["Орлова", "Ева", "", "зам. директора", "много"]]  # fmt: skip
TWICE: Rows = [["Анкета на выходе"], [*HEAD, ASKED[0]], *([*row, n] for n, row in enumerate(SAID, 3))]
NO_DATE = "это не дата"
MESSY = [
    Messy("typeform.csv", typeform(), "questionnaire", ANSWERS, []),
    Messy("typeform.json", JSON, None, {}, [(None, "Скачайте ответы как xlsx или csv")]),
    Messy("moodle.csv", moodle(), "questionnaire", ANSWERS, [(None, "«Идентификатор»")]),
    Messy("tab.tsv", text([HEAD, *SAID], "\t", "utf-16"), "questionnaire", ANSWERS, []),
    Messy("sep.csv", ("sep=;\n" + text([HEAD, *SAID]).decode()).encode("cp1251"), "questionnaire", ANSWERS, []),
    Messy("old.xls", xls([["Анкета на выходе"], HEAD, *SAID, [], ["Итого", 27]]), "questionnaire", ANSWERS,
          [(None, "пропущена 1 строка с итогами")]),
    Messy("pages.xlsx", pages(), "questionnaire", ANSWERS,
          [(None, "пропущена 1 строка с итогами: строка 10"), (5, "в строке нет ответов")]),
    Messy("merged.xlsx", merged(), "questionnaire", ANSWERS,
          [(None, "пропущены 2 строки с итогами"), (7, "в строке нет ответов")]),
    Messy("twice.xlsx", xlsx({"Л": TWICE}), "questionnaire", ANSWERS, [(None, "не распознан 1 столбец")]),
    Messy("waves.xlsx", xlsx({"Л": WAVES}), "measurements", {"measurement": 7}, [(3, "это не число")]),
    Messy("dates.xlsx", xlsx({"Л": DATES}), "pupils", {"roster": 3}, [(3, NO_DATE), (4, NO_DATE)]),
    Messy("pairs.xlsx", xlsx({"Л": TWO}), "pairs", {"pair": 2, "pair_member": 4},
          [(3, "форма наставничества не распознана"), (3, NO_DATE)]),
    Messy("meetings.xlsx", xlsx({"Л": MET}), "meetings", {"meetings": 1},
          [(2, NO_DATE), (2, "строка пропущена"), (3, "незнакомое слово"), (4, "ни имени, ни кода")]),
    Messy("sums.xlsx", xlsx({"Л": SUMS}), "totals", {"totals": 2},
          [(4, "это не число"), (4, "строка пропущена"), (2, "ещё раз в строке 3")]),
    Messy("marks.xlsx", xlsx({"7А": MARKS}), "grades", {"grades": 2}, [(3, "не отметка")]),
    Messy("staff.xlsx", xlsx({"Л": STAFF}), "staff", {"roster": 2}, [(3, "не число лет")]),
]  # fmt: skip
