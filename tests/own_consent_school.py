"""The school with a register of consents, its own questionnaire and its journal: values that nobody else has."""

from data_loaders.commit import commit
from data_loaders.own_toml import read
from data_loaders.plan import plan
from data_loaders.report import FilePlan
from store import Store
from store.own import save
from tests.books import Rows, text, xlsx
from tests.consent_school import CLASSES, CODES, FILES, facts, said_in

OASIS = """
code = "oasis"
title = "Тихая гавань"
who = "pupil"
sensitivity = "psychological"

[[construct]]
code = "calm"
title = "Спокойствие"
better = "higher"

[[item]]
code = "q1"
text = "Мне спокойно в своём классе"
construct = "calm"
minimum = 0
maximum = 100

[[item]]
code = "q2"
text = "Я легко засыпаю перед контрольной"
construct = "calm"
minimum = 0
maximum = 100
"""
ASKED = ["Мне спокойно в своём классе", "Я легко засыпаю перед контрольной"]
TOLD = {code: f"укромное-{code}-слово" for code in CODES}  # under a question that the questionnaire does not have
VALUE = {code: f"61.37{n}5" for n, code in enumerate(CODES, start=1)}
MARK = {code: f"3.71{n}8" for n, code in enumerate(CODES, start=1)}
OWN_ROWS: Rows = [["Код участника", "Класс", *ASKED, "Расскажите своими словами"],
                  *([code, CLASSES[n], VALUE[code], 40 + n, TOLD[code]] for n, code in enumerate(CODES))]  # fmt: skip
MARKS: Rows = [["Код", "Класс", "Алгебра 1 четверть (средний балл)", "Алгебра 4 четверть (средний балл)"],
               *([code, CLASSES[n], MARK[code], 4.5] for n, code in enumerate(CODES))]  # fmt: skip
OWN_FILES = {"гавань_до.csv": text(OWN_ROWS), "журнал.xlsx": xlsx({"Оценки": MARKS})}
EVERY = {**FILES, **OWN_FILES}
LISTS = ("ученики.csv", "согласия.csv")
ANSWERING = ("замеры.csv", *OWN_FILES)
BEFORE_CONSENTS = ("ученики.csv", *ANSWERING)


def school(*drops: tuple[str, ...]) -> Store:
    """A store with the questionnaire defined, after these drops of files."""
    store = Store.open(None)
    save(store, read(OASIS.encode()).as_dict(), "psychologist")
    for names in drops:
        load(store, *names)
    return store


def load(store: Store, *names: str, **files: bytes) -> list[FilePlan]:
    """Load these files of the school in one drop, or files of one's own as name=bytes (csv)."""
    named = [(name, EVERY[name]) for name in names] + [
        (name if "." in name else f"{name}.csv", content) for name, content in files.items()
    ]
    return commit(plan(named, store, "2025/26", role="psychologist"), store)


def screened() -> Store:
    """The school whose register came first."""
    return school(LISTS, ANSWERING)


def erased() -> Store:
    """The school whose register came last."""
    return school(BEFORE_CONSENTS, ("согласия.csv",))


def whole(store: Store) -> dict[str, list[str]]:
    """Every fact by table, those of own questionnaires and journals too."""
    mine = {
        "own_answer": 'select "row", questionnaire, wave, code, item, value from own_answer',
        "grades": 'select "row", code, subject, period, mark from grades',
    }
    return facts(store) | {name: sorted(map(str, store.run(sql).fetchall())) for name, sql in mine.items()}


def found_of(store: Store) -> dict[str, list[str]]:
    """Whose words, answers and marks stand anywhere in either file of the store."""
    said = said_in(store).replace(",", ".")
    return {name: [code for code in CODES if secret[code] in said]
            for name, secret in {"words": TOLD, "answers": VALUE, "marks": MARK}.items()}  # fmt: skip
