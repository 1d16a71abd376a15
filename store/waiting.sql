-- Derived, one row per school, academic year, person and role of whom a register of candidates speaks, the newest row.
-- role: as wished; else of a row with a request and no competence mentee, of the opposite mentor, else null.
create table candidate_now (
    school integer, year varchar, person varchar, role varchar, code varchar, class varchar, reason varchar,
    upload integer, part integer, "row" integer
);
-- Derived, one row per school, academic year, mentor, mentee and day on which a journal says that the two met.
create table meeting_now (school integer, year varchar, mentor varchar, mentee varchar, met_on date);
-- Registers that were loaded before these tables were there are worked out at the next opening.
insert into setting
select 'stale:' || school, school from school
where exists (from candidates) or exists (from meetings);
