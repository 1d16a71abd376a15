-- Registers a school keeps beside its lists, one row per line of theirs; the kinds of data_loaders/words/registers.toml.
-- One row per person and statement. consent: given, withdrawn, missing.
create table consents (
    school integer, upload integer, part integer, "row" integer, code varchar, code_key varchar, name_key varchar,
    class varchar, consent varchar, signed_on date, signed_by varchar
);
-- One row per meeting of a mentor with a mentee. meeting_kind: first, trial, planning, regular, final.
create table meetings (
    school integer, upload integer, part integer, "row" integer, mentor_code varchar, mentor_code_key varchar,
    mentor_name_key varchar, mentee_code varchar, mentee_code_key varchar, mentee_name_key varchar, met_on date,
    meeting_kind varchar, minutes double
);
-- One row per person accompanied otherwise than in a pair (сопровождение).
create table support (
    school integer, upload integer, part integer, "row" integer, code varchar, code_key varchar, name_key varchar,
    class varchar, specialist varchar, started date, ended date
);
-- One row per company that works with the school. mentors: how many of its staff became mentors.
create table companies (
    school integer, upload integer, part integer, "row" integer, company varchar, mentors double, started date,
    ended date
);
-- One row per person who asked to take part or was proposed.
create table candidates (
    school integer, upload integer, part integer, "row" integer, code varchar, code_key varchar, name_key varchar,
    class varchar, wished_role varchar, proposed_by varchar, request varchar, competence varchar, age_wished varchar,
    free_time varchar
);
-- One row per goal of a person's individual plan. plan_state: done, partly, missed.
create table plans (
    school integer, upload integer, part integer, "row" integer, code varchar, code_key varchar, name_key varchar,
    class varchar, goal varchar, due date, done_on date, plan_state varchar
);
-- One row per criterion of the programme's scorecard (1..9) with its points (0..2).
create table scorecard (
    school integer, upload integer, part integer, "row" integer, criterion double, points double
);
-- One row per total of the programme, never of a person. total: on_record, complaints, conflicts.
create table totals (
    school integer, upload integer, part integer, "row" integer, total varchar, amount double
);
