"""The parameters of stage 2 and own questionnaires by code, for whatever names them on screen; titles are no secret."""

from collections.abc import Mapping

import streamlit as st

from data_loaders.own_match import own_questionnaires
from locales import words
from metrics import parameters as measured
from questionnaires import Parameter
from questionnaires import parameters as shipped
from questionnaires.own import PREFIX, Own, own_code
from ui import data
from ui.data import Store


def parameters() -> Mapping[str, Parameter]:
    """Every parameter by code, the school's own ones last."""
    return _parameters(data.opened().store, data.opened().state)


def parameter(code: str) -> Parameter | None:
    """One parameter, or None where its questionnaire is gone."""
    return parameters().get(code) if code.startswith(PREFIX) else shipped().get(code)


def title(code: str) -> str:
    """The title of a parameter; the code of one that is gone."""
    known = parameter(code)
    return words(known.title) if known else code


def own(kind: str | None) -> Own | None:
    """The own questionnaire that a kind of table names, or None where there is none (any more)."""
    code = own_code(kind)
    known = _own(data.opened().store, data.opened().state) if code else ()
    return next((one for one in known if one.code == code), None)


def own_title(kind: str) -> str:
    """The title of the own questionnaire that a kind of table names, its code where it is gone; "" for other kinds."""
    known = own(kind)
    return words(known.name) if known else kind if own_code(kind) else ""


@st.cache_data(show_spinner=False, max_entries=4)
def _parameters(_store: Store, state: str) -> dict[str, Parameter]:
    # state is only looked at by the cache: after a change everything is asked anew.
    return measured.measured(_store)


@st.cache_data(show_spinner=False, max_entries=4)
def _own(_store: Store, state: str) -> tuple[Own, ...]:
    return own_questionnaires(_store)
