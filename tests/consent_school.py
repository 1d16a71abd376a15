"""A small school with a register of consents: what a questionnaire, measurements and statements say of six pupils."""

import io
from collections.abc import Sequence

import openpyxl
import pandas as pd

from data_loaders.commit import commit
from data_loaders.kept import is_packed, unpacked
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from store import Store
from tests.books import Rows, text, xlsx

NAMES = ["Орлов Илья Петрович", "Белова Анна Олеговна", "Соколов Пётр Ильич", "Орлов Илья Петрович",
         "Гусева Вера Ивановна", "Дроздов Олег Львович"]  # fmt: skip
CODES = [f"У-{n}" for n in range(1, 7)]
CLASSES = ["7А", "7А", "7Б", "8А", "8А", "8А"]
BORN = ["01.02.2012", "03.04.2012", "05.06.2012", "07.08.2010", "09.10.2010", "11.12.2007"]
PUPILS: Rows = [["ФИО", "Класс", "Дата рождения", "Код"], *zip(NAMES, CLASSES, BORN, CODES, strict=True)]
PAIRS: Rows = [["Код наставника", "Код наставляемого", "Форма", "Дата начала"],
               *([CODES[n], CODES[5 - n], "ученик-ученик", "01.10.2025"] for n in range(3))]  # fmt: skip
SECRET = {code: f"тайна-{code}-тайна" for code in CODES}  # what nobody else writes
ASKED = ["Насколько комфортно было общение с наставником?", "Ощущали ли Вы поддержку наставника?",
         "Довольны ли Вы результатом совместной работы?", "Оправдались ли Ваши ожидания?",
         "Был ли понятен план совместной работы?", "Чего Вам не хватило в программе?"]  # fmt: skip
MARKS = {code: [9 - n, 8, 7, 10 - n, 9] for n, code in enumerate(CODES)}
# У-2 answered twice, the first time other words; the last row counts.
ANSWERS: Rows = [["Отметка времени", "Код участника", "Класс", *ASKED],
                 ["12.05.2026 08:00", "У-2", "7А", 3, 3, 3, 3, 4, "первая-" + SECRET["У-2"]],
                 *([f"12.05.2026 09:0{n}", code, CLASSES[n], *MARKS[code], SECRET[code]]
                   for n, code in enumerate(CODES))]  # fmt: skip
MEASURED: Rows = [["Код", "Класс", "Вовлечённость до", "Вовлечённость после"],
                  *([code, CLASSES[n], 4, 5 + n % 3] for n, code in enumerate(CODES))]  # fmt: skip
CONSENTS: Rows = [["Код", "Согласие", "Дата подписания", "Кто подписал"],
                  ["У-1", "получено", "01.09.2025", "мать"], ["У-2", "отозвано", "10.02.2026", "мать"],
                  ["У-2", "получено", "01.09.2025", "мать"], ["У-3", "нет", "", ""],
                  ["У-4", "получено", "02.09.2025", "мать"],
                  ["У-5", "получено", "02.09.2025", "мать, ученица"]]  # fmt: skip
WITHOUT = {"У-2", "У-3", "У-6"}  # withdrawn, missing, not in the register
FILES: dict[str, bytes] = {
    "ученики.csv": text(PUPILS),
    "пары.csv": text(PAIRS),
    "анкета.xlsx": xlsx({"Ответы": ANSWERS, "Черновик": [["заметки", SECRET["У-3"]], ["ещё", "строка"]]}),
    "замеры.csv": text(MEASURED),
    "согласия.csv": text(CONSENTS),
}
FREE = tuple(name for name in FILES if name != "согласия.csv")
LISTS = ("ученики.csv", "пары.csv", "согласия.csv")
TABLES = ("response", "answer", "measurement", "withheld", "valid_response", "change", "consents")


def load(store: Store, *names: str, **files: bytes) -> list[FilePlan]:
    """Load these files of the school in one drop, or files of one's own as name=bytes (csv)."""
    named = [(name, FILES[name]) for name in names] + [(f"{name}.csv", content) for name, content in files.items()]
    return commit(plan(named, store, "2025/26", role="psychologist"), store)


def school(*drops: Sequence[str]) -> Store:
    """A store after these drops of files; without any the register comes last, in a drop of its own."""
    store = Store.open(None)
    for names in drops or (FREE, ("согласия.csv",)):
        load(store, *names)
    return store


def facts(store: Store) -> dict[str, list[str]]:
    """Every fact by table, without numbers that depend on the order of files."""
    left_out = {"upload", "response", "part"}
    found = {}
    for table in TABLES:
        frame = store.frame(f"select * from {table}")
        kept = frame[[name for name in frame if name not in left_out]]
        found[table] = sorted(map(str, kept.astype(object).where(kept.notna(), None).values.tolist()))
    by_code = "select r.code, a.item, a.value, a.text from answer a join response r using (response)"
    found["answer"] = sorted(map(str, store.run(by_code).fetchall()))
    return found


def said_in(store: Store) -> str:
    """Everything that both files of the store hold, the raw files unpacked, as one text."""
    tables = store.run("select database_name, table_name from duckdb_tables() where not temporary").fetchall()
    parts = [str(store.run(f'from "{base}".main."{name}"').fetchall()) for base, name in tables if name != "file"]
    raws = store.run("select bytes from identity.file").fetchall()
    return "\n".join([*parts, *(cells_of(bytes(data)) for (data,) in raws)])


def cells_of(data: bytes) -> str:
    """The cells of a raw file as text."""
    if is_packed(data):
        return str([one.cells.tolist() for one in unpacked(data).sheets])
    if data.startswith(b"PK"):
        book = openpyxl.load_workbook(io.BytesIO(data))
        return str([list(sheet.values) for sheet in book.worksheets])
    return data.decode()


def expected() -> pd.DataFrame:
    """The answers that may be kept, counted in plain pandas: the last row of each person with consent."""
    header, *rows = ANSWERS
    frame = pd.DataFrame(rows, columns=header).drop_duplicates("Код участника", keep="last")
    return frame[~frame["Код участника"].isin(WITHOUT)]
