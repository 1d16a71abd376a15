"""The page of own questionnaires says how well a scale's questions agree, of questionnaires the reader may see."""

from data_loaders.commit import commit
from data_loaders.own_toml import read
from data_loaders.plan import plan
from store import Store
from store.own import save
from tests.own_school import FILES, YEAR, definition, own
from tests.screens import empty_school, run
from ui import data

SECTION = "Насколько согласованы вопросы шкалы"


def loaded() -> Store:
    """The open store with the questionnaire and both its files."""
    store = data.opened().store
    save(store, own().as_dict(), "psychologist")
    commit(plan(FILES, store, YEAR, role="psychologist"), store, "psychologist")
    data.changed()
    return store


def test_the_table_of_scales_says_in_words_whether_the_questions_agree() -> None:
    with empty_school():
        loaded()
        page = run("own", "psychologist")
        assert not page.exception
        assert SECTION in [head.value for head in page.subheader]
        (table,) = (frame.value for frame in page.dataframe)
        assert set(table["Параметр"]) == {"Беспокойство (Зеркало настроения)", "Опора на других (Зеркало настроения)"}
        assert table["Словами"].tolist() == ["вопросы шкалы плохо согласованы"] * 4
        assert table["Волна"].tolist() == ["На входе", "На выходе"] * 2
        assert any("При альфе ниже 0,6" in line.value for line in page.caption)
        assert SECTION not in [head.value for head in run("own", "curator").subheader]


def test_a_curator_sees_the_scales_of_an_educational_questionnaire_in_either_language() -> None:
    with empty_school():
        store = loaded()
        text = definition(**{'sensitivity_=_"psychological"': 'sensitivity = "educational"'})
        save(store, read(text.encode()).as_dict(), "psychologist")
        data.changed()
        page = run("own", "curator", "en")
        assert "How well the questions of a scale agree" in [head.value for head in page.subheader]
        (table,) = (frame.value for frame in page.dataframe)
        assert set(table["In words"]) == {"the questions of the scale agree poorly"}
