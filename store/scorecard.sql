-- One row per criterion of an answer to the curator's questionnaire: when it was given, in which wave (before, during,
-- after) or school year, by whom. by_role: curator, administration, psychologist; by_key: keyed hash of the person, whose name is kept
-- nowhere; answer: its number within the upload's part. points are null where the row was left blank.
alter table scorecard add column answered_at timestamp;
alter table scorecard add column wave varchar;
alter table scorecard add column year varchar;
alter table scorecard add column by_role varchar;
alter table scorecard add column by_key varchar;
alter table scorecard add column answer integer;
-- Derived, one row per criterion of an answer, with the academic year it belongs to.
create table scorecard_now (
    school integer, year varchar, upload integer, part integer, answer integer, "row" integer, answered_at timestamp,
    wave varchar, by_role varchar, by_key varchar, criterion integer, points integer
);
-- What was loaded before this table was there is worked out at the next opening.
insert into setting
select 'stale:' || school, school from school
where exists (from scorecard) and 'stale:' || school not in (select key from setting);
