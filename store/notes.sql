-- The identity file. One row per word of the psychologist's notes: the note when it is written, then every later state
-- or addition. person (and partner, where it is about a pair) as in the derived tables, code and partner_code as they
-- were shown then; state: new, work, closed.
create table identity.note (
    note integer, school integer, person varchar, code varchar, partner varchar, partner_code varchar, state varchar,
    text varchar, said_at timestamp, said_by varchar
);
