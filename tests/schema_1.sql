-- One table per kind of fact a school hands in. Facts keep what the file said (code, keyed hash of a name, class as
-- one spelling) and where it stood (upload, part, row); who is who is worked out again in the derived tables.
-- The academic year (1 September – 31 August) a day lies in, written 2025/26; and the number of its first year.
create macro year_number(day) as year(day) - (month(day) < 9)::integer;
create macro year_name(number) as number || '/' || lpad(((number + 1) % 100)::varchar, 2, '0');
create macro year_of(day) as year_name(year_number(day));

create table setting (key varchar, value varchar);
create table school (school integer, name varchar, created timestamp);
-- A school's own instance holds one school; a municipality's more.
insert into school values (1, null, current_timestamp::timestamp);
-- One row per school and stretch of time under one parent (municipality, region).
create table school_place (school integer, parent varchar, level varchar, valid_from date, valid_to date);
create sequence ids start 1;

-- One row per accepted file.
create table upload (
    upload integer, school integer, file varchar, sha256 varchar, uploaded_at timestamp, uploaded_by varchar,
    undone_at timestamp
);
-- One row per table found in a file. year is what the file or its owner said, null where nobody did.
create table upload_part (
    upload integer, part integer, sheet varchar, source varchar, kind varchar, form varchar, role varchar,
    wave varchar, year varchar, rows_read integer, rows_stored integer, rows_repeated integer, rows_skipped integer,
    report varchar
);

-- One row per person of a list of pupils or staff. kind: pupil, staff.
create table roster (
    school integer, upload integer, part integer, "row" integer, kind varchar, code varchar, code_key varchar,
    name_key varchar, class varchar, birth_date date, gender varchar, position varchar, teaching boolean,
    experience double, categories varchar[]
);
-- One row per mentoring pair or group.
create table pair (
    school integer, upload integer, part integer, "row" integer, pair bigint, form varchar, role_model varchar,
    started date, ended date, status varchar
);
-- One row per person of a pair. place: pupil, staff or outside (where that person is looked for).
create table pair_member (
    school integer, upload integer, pair bigint, role varchar, place varchar, affiliation varchar, code varchar,
    code_key varchar, name_key varchar, class varchar, categories varchar[]
);
-- One row per filled-in questionnaire.
create table response (
    school integer, upload integer, part integer, "row" integer, response bigint, form varchar, role varchar,
    wave varchar, place varchar, code varchar, code_key varchar, name_key varchar, class varchar, answered_at timestamp
);
-- One row per answered question. value: 1..10, yes = 1 and no = 0, never = 1 .. very often = 5; text: open answers.
create table answer (school integer, upload integer, response bigint, item varchar, value double, text varchar);
-- One row per person, parameter, subject and wave of stage 2.
create table measurement (
    school integer, upload integer, part integer, "row" integer, place varchar, code varchar, code_key varchar,
    name_key varchar, class varchar, parameter varchar, subject varchar, wave varchar, value double,
    measured_on date
);

-- ---- Derived: emptied and filled again per school after every commit, inside every undo (store/derived/*.sql). ----

-- One row per school, academic year and person who belongs to it. kind: pupil, staff, outside (parents, employers, …)
-- or unknown (a name or code in a pupil's or teacher's place that no roster row answers to; place says which).
create table person (
    school integer, year varchar, person varchar, code varchar, kind varchar, place varchar, affiliation varchar,
    class varchar, age integer, gender varchar, teaching boolean, experience double, reason varchar, upload integer,
    part integer, "row" integer
);
-- One row per school, year, pair, role and person. started and ended are dates; ended is the pair's own or null.
create table participation (
    school integer, year varchar, pair bigint, form varchar, role_model varchar, role varchar, person varchar,
    started date, ended date, dropped boolean, upload integer, part integer, "row" integer
);
-- One row per school, year, person, form and role: the first day this person was in such a pair. categories are
-- those of the person in roster and pairs.
create table involved (
    school integer, year varchar, person varchar, form varchar, role varchar, started date, ended date,
    dropped boolean, categories varchar[]
);
-- One row per valid response (of a repeated person × form × role × wave the last). person is null when anonymous.
-- late: a "before" given later than the setting allows after the pair's start.
create table valid_response (
    school integer, year varchar, response bigint, person varchar, form varchar, role varchar, wave varchar,
    class varchar, answered_at timestamp, late boolean, joint_work_satisfaction double, result_satisfaction double,
    expectations_met double, comfort double, glad_after double, wish_continue double, upload integer, part integer,
    "row" integer
);
-- One row per school, year, person and parameter (grades: and subject). before and after are null where not measured.
create table change (
    school integer, year varchar, person varchar, parameter varchar, subject varchar, before double, after double,
    late boolean, class varchar, upload integer, part integer, "row" integer
);
