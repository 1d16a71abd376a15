"""What a person said between the waves stands on the psychologist's card, apart from the waves, day by day."""

from datetime import date

from data_loaders.commit import commit
from data_loaders.plan import plan
from locales import use
from metrics.couples import told_by
from questionnaires import instrument
from store import Scope
from tests.books import Rows, text
from tests.met_school import FILES
from tests.screens import empty_school, run
from ui import data, person_answers

SCOPE = Scope(1, "2025/26", date(2026, 5, 20))
ASKED = {item.code: item.text["ru"] for item in instrument("pupil_pupil", "mentee").wave("after")}
CODES = ("comfort", "joint_work_satisfaction", "expectations_met")
# У-2 twice, of which one day twice (the last counts); У-5 once.
ROWS: Rows = [["Отметка времени", "Ваш код", *(ASKED[code] for code in CODES)],
              ["2026-02-10 09:00:00", "У-2", 3, 8, 9], ["2026-02-10 12:00:00", "У-2", 6, 5, 7],
              ["2026-03-03 09:00:00", "У-2", 2, 4, 4], ["2026-03-03 09:00:00", "У-5", 9, 9, 9]]  # fmt: skip
INTERIM = ("ученик-ученик, наставляемые, промежуточная анкета.csv", text(ROWS))


def test_the_card_of_a_person_shows_every_interim_answer_under_its_day_and_nobody_elses() -> None:
    use("ru")
    with empty_school():
        store = data.opened().store
        commit(plan([*FILES, INTERIM], store, "2025/26"), store)
        said = told_by(store, SCOPE, "pupil:У2")
        shown = person_answers.between("pupil_pupil", "mentee", said)
        assert shown.values.tolist() == [[ASKED["comfort"], "6", "2"], [ASKED["joint_work_satisfaction"], "5", "4"],
                                         [ASKED["expectations_met"], "7", "4"]]  # fmt: skip
        assert list(shown.columns) == ["Вопрос", "10.02.2026", "03.03.2026"]
        assert person_answers.answers("pupil_pupil", "mentee", said).empty
        early = told_by(store, Scope(1, SCOPE.year, date(2026, 2, 28)), "pupil:У2")
        assert set(early["answered_at"].dt.date) == {date(2026, 2, 10)}
        state = {"choice_persons_view_kept": "person", "choice_person_kept": "pupil:У5"}
        screen = run("persons", "psychologist", **state)
        assert not screen.exception
        assert [frame.value["03.03.2026"].tolist() for frame in screen.dataframe] == [["9", "9", "9"]]
