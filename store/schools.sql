-- One row per municipality and stretch of time in one region, both days included; valid_to null: until further notice.
-- school_place is kept alike: at any time a school has at most one parent, a municipality or, directly, a region.
create table municipality_place (municipality varchar, region varchar, valid_from date, valid_to date);
-- A target may be a municipality's or a region's: then school is null, level says which of the two, place is its name.
alter table own_target add column level varchar;
alter table own_target add column place varchar;
-- Derived: one row per school, year and person (see person): since when in pairs, as mentee and as mentor; null: never.
create table engaged (
    school integer, year varchar, person varchar, code varchar, kind varchar, place varchar, affiliation varchar,
    class varchar, age integer, gender varchar, teaching boolean, experience double, reason varchar, upload integer,
    part integer, "row" integer, joined date, left_on date, first_day date, mentee_since date, mentor_since date
);
-- Filled when the database is opened next.
delete from setting where key like 'stale:%';
insert into setting select 'stale:' || school, school::varchar from school where school in (select school from person);
