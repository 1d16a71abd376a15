-- One row per nobody: what the files *r_*.sql make, empty, for the many schools that have loaded no register.
create or replace temp table withheld_year as select *, null::varchar as year from withheld limit 0;
create or replace temp table record_year (
    school integer, year varchar, upload integer, part integer, "row" integer, kind varchar, place varchar,
    code varchar, code_key varchar, name_key varchar, class varchar, wave varchar, answers bigint, marks bigint
);
create or replace temp table register_year (
    school integer, year varchar, place varchar, code varchar, code_key varchar, name_key varchar, class varchar,
    register varchar, upload integer, part integer, "row" integer
);
create or replace temp table consent_in_force (
    school integer, year varchar, person varchar, consent varchar, signed_on date, signed_by varchar, age integer,
    upload integer, part integer, "row" integer
);
