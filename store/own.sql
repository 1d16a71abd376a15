-- One row per questionnaire that the school defined itself, with its items and constructs as JSON (questionnaires/own.py).
-- A deleted one keeps its row: who may see the answers to it that are still stored is a part of it.
create table own_questionnaire (
    school integer, code varchar, definition varchar, saved_at timestamp, saved_by varchar, deleted_at timestamp
);
-- One row per person, item and wave of such a questionnaire, as the file said it: scores are worked out from these
-- (store/derived/1b_own.sql).
create table own_answer (
    school integer, upload integer, part integer, "row" integer, questionnaire varchar, wave varchar, code varchar,
    code_key varchar, name_key varchar, class varchar, item varchar, value double, answered_on date
);
