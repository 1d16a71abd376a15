"""One questionnaire of invented answers as each form system exports it: file name and bytes."""

import json

from tests.answered import CODES, TEXTS, File, answers, framed, stamps
from tests.books import text, xlsx


def yandex() -> list[File]:
    head = ["ID", "Время создания", *TEXTS]
    rows = [head, *framed([[4001 + n, time] for n, time in enumerate(stamps("%Y-%m-%d %H:%M:%S"))], answers())]
    told = [[[str(key), cell] for key, cell in zip(head, row, strict=True)] for row in rows[1:]]
    return [("я.xlsx", xlsx({"Ответы": rows})), ("я.csv", text(rows, ",")), ("я.json", json.dumps(told).encode())]


def google() -> list[File]:
    grid = [TEXTS[0], *(f"Оцените от 1 до 10 [{said}]" for said in TEXTS[1:6]), *TEXTS[6:]]
    sheet = framed([[time] for time in stamps()], answers())
    csv = framed([[time] for time in stamps("%Y/%m/%d %I:%M:%S %p GMT+3")], answers())
    heads = ["Отметка времени", *grid], ["Timestamp", *grid]
    return [("г.xlsx", xlsx({"Ответы на форму (1)": [heads[0], *sheet]})), ("г.csv", text([heads[1], *csv], ","))]


def microsoft() -> list[File]:
    heads = (
        ["ID", "Время начала", "Время выполнения", "Адрес электронной почты", "Имя", *TEXTS],
        ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time", *TEXTS],
    )
    times = list(enumerate(zip(stamps(), stamps(minutes=4), strict=True), start=1))
    russian = framed([[n, *time, "anonymous", None] for n, time in times], answers())
    english = framed([[n, *time, "anonymous", None, None] for n, time in times], answers())
    return [(f"м{n}.xlsx", xlsx({"Sheet1": [heads[n], *rows]})) for n, rows in enumerate((russian, english))]


def limesurvey() -> list[File]:
    codes = ["id", "submitdate", "lastpage", "startlanguage", "seed"]
    german = ["Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache", "Zufallsstartwert"]
    russian = ["ID ответа", "Дата отправки", "Последняя страница", "Начальный язык", "Затравка"]
    rows = framed([[n, time, 1, "ru", 77] for n, time in enumerate(stamps("%Y-%m-%d %H:%M:%S"), 1)], answers(""))
    lettered = [f"G01Q{n:02}" for n in range(len(TEXTS))]
    told = [f"{code}. {said}" for code, said in zip([*codes, *lettered], [*russian, *TEXTS], strict=True)]
    plain = framed([row[:5] for row in rows], answers("", "Y", "N"))
    return [
        ("codes.csv", text([[*codes, *CODES], *plain], ";", "utf-8-sig")),
        ("texts.csv", text([[*german, *TEXTS], *rows], ";")),
        ("both.xlsx", xlsx({"Ответы": [told, *rows]})),
        ("two.csv", text([[*codes, *lettered], [*russian, *TEXTS], *rows], ";")),
    ]


def kobo() -> list[File]:
    head = ["start", "end", *(f"anketa/{code}" for code in CODES), "_id", "_uuid", "_submission_time", "_index"]
    told = ["start", "end", *(f"О программе/{said}" for said in TEXTS), *head[-4:]]
    left = [
        list(time) for time in zip(stamps("%Y-%m-%dT%H:%M:%S+03:00"), stamps("%Y-%m-%dT%H:%M:%S+03:00"), strict=True)
    ]
    right = [[90 + n, f"8f{n}", time, n] for n, time in enumerate(stamps("%Y-%m-%dT%H:%M:%S"), 1)]
    repeat = [["_index", "_parent_table_name", "_parent_index"], [1, "анкета", 1], [2, "анкета", 1]]
    names, labels = ([row, *framed(left, answers(), right)] for row in (head, told))
    return [("k.xlsx", xlsx({"анкета": names, "встречи": repeat})), ("l.csv", text(labels, ";"))]


def qualtrics() -> list[File]:
    codes = ["StartDate", "EndDate", "Status", "Progress", "Finished", "RecordedDate", "ResponseId"]
    told = ["Start Date", "End Date", "Response Type", "Progress", "Finished", "Recorded Date", "Response ID"]
    imports = [json.dumps({"ImportId": f"QID{n}"}) for n in range(len(codes) + len(CODES))]
    head = [[*codes, *(f"Q{n}" for n in range(1, len(CODES) + 1))], [*told, *TEXTS], imports]
    times = zip(stamps("%Y-%m-%d %H:%M:%S"), stamps("%Y-%m-%d %H:%M:%S", minutes=4), strict=True)
    left = [[*time, "0", "100", "1", time[1], f"R_{n}x"] for n, time in enumerate(times)]
    return [
        ("q.csv", text([*head, *framed(left, answers())], ",")),
        ("q.xlsx", xlsx({"Q": [*head, *framed(left, answers())]})),
    ]


def surveymonkey() -> list[File]:
    system = ["Respondent ID", "Collector ID", "Date Created", "Date Modified", "IP Address", "Email Address"]
    kinds = ["Open-Ended Response", *["Response"] * 6, "Open-Ended Response"]
    left = [
        [114 + n, 55, *time, "", ""]
        for n, time in enumerate(zip(stamps("%m/%d/%Y %I:%M:%S %p"), stamps("%m/%d/%Y %I:%M:%S %p"), strict=True))
    ]
    rows = [[*system, *TEXTS], [*[None] * 6, *kinds], *framed(left, answers())]
    return [("s.csv", text(rows, ",")), ("s.xlsx", xlsx({"Sheet": rows}))]


def typeform() -> list[File]:
    head = [
        "#",
        *TEXTS,
        "Response Type",
        "Start Date (UTC)",
        "Stage Date (UTC)",
        "Submit Date (UTC)",
        "Network ID",
        "Tags",
    ]
    right = [["completed", time, "", time, f"a{n}", ""] for n, time in enumerate(stamps("%Y-%m-%d %H:%M:%S"))]
    return [("t.csv", text([head, *framed([[f"9z{n}"] for n in range(4)], answers("", 1, 0), right)], ","))]


def redcap() -> list[File]:
    raw = ["record_id", "redcap_survey_identifier", "anketa_timestamp", *CODES, "anketa_complete"]
    told = ["Record ID", "Survey Identifier", "Survey Timestamp", *TEXTS, "Complete?"]
    left = [[n, "", time] for n, time in enumerate(stamps("%Y-%m-%d %H:%M:%S"), 1)]
    rows = [framed(left, answers("", 1, 0), [[2]] * 4), framed(left, answers(""), [["Complete"]] * 4)]
    return [("raw.csv", text([raw, *rows[0]], ",")), ("labels.csv", text([told, *rows[1]], ","))]


def one_ka() -> list[File]:
    codes = ["Recnum", "Status", "Lurker", "itime", *(f"Q{n}" for n in range(1, len(CODES) + 1))]
    told = ["Zap. številka", "Status", "Lurker", "Datum vnosa", *TEXTS]
    left = [[n, 6, 0, time] for n, time in enumerate(stamps("%d.%m.%Y %H:%M:%S"), 1)]
    rows = [[f'="{cell}"' for cell in row] for row in framed(left, answers("-1"))]
    return [("1.csv", text([codes, told, *rows], ";"))]


def moodle() -> list[File]:
    head = [
        "Фамилия",
        "Имя",
        "Адрес электронной почты",
        "Состояние",
        "Тест начат",
        "Завершено",
        "Затраченное время",
        "Оценка/10,00",
    ]
    months = [f"{time.day} мая {time.year}  {time:%H:%M}" for time in stamps()]
    left = [["", "", "", "Завершены", time, time, "4 мин.", "-"] for time in months]
    asked = [part for n in range(1, len(TEXTS) + 1) for part in (f"Вопрос {n}", f"Ответ {n}")]
    cells = [[part for pair in zip(TEXTS, row, strict=True) for part in pair] for row in answers("-")]
    plain = framed(left, answers("-"))
    return [
        ("m.csv", text([[*head, *TEXTS], *plain], ",")),
        ("mq.xlsx", xlsx({"Ответы": [[*head, *asked], *framed(left, cells)]})),
    ]
