-- One row per questionnaire, or wave of measurements, that came in and is not stored: nobody had consented, or the
-- consent was withdrawn. Of a questionnaire there is a response beside it, without answers.
create table withheld (
    school integer, upload integer, part integer, "row" integer, form varchar, role varchar, wave varchar,
    place varchar, code varchar, code_key varchar, name_key varchar, class varchar, answered_at timestamp
);
-- One row per erasure of one row of a file: whose (the code, never the name), what was there, by which statement of a
-- register, and the fingerprint (SHA-256) of the file as it was kept from then on. Never undone. why: withdrawn, missing
-- or unlisted.
create table erasure (
    erasure integer, school integer, erased_at timestamp, erased_by varchar, why varchar, code varchar, upload integer,
    sheet varchar, "row" integer, answers integer, measurements integer, cells integer, said_upload integer,
    said_row integer, fingerprint varchar
);
-- Derived, one row per school, academic year and person of whom a register of consents speaks: the statement in force.
-- consent: given, withdrawn, missing; age: of a person with a date of birth on the day of signing.
create table consent_now (
    school integer, year varchar, person varchar, consent varchar, signed_on date, signed_by varchar, age integer,
    upload integer, part integer, "row" integer
);
