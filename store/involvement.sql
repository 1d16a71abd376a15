-- Derived, one row per school, academic year, person and category of mentees. listed: whether a list of pupils or staff
-- says so; otherwise only a list of pairs does.
create table category_now (school integer, year varchar, person varchar, category varchar, listed boolean);
-- Derived, one row per school, academic year and person accompanied otherwise than in a pair: since when.
create table support_now (
    school integer, year varchar, person varchar, started date, upload integer, part integer, "row" integer
);
-- What was loaded before these tables were there is worked out at the next opening.
insert into setting
select distinct 'stale:' || school, school from (select school from roster union all select school from pair) as loaded
where 'stale:' || school not in (select key from setting);
