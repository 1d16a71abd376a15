-- One row per school, year, person and group the person is in. A person belongs to every form and role of the year's
-- pairs.
create or replace temp table person_group as
with engaged as (
    select school, year, person, form, role, categories from involved
    where school = coalesce(getvariable('school'), school)
)
select distinct school, year, person, 'form' as cut, form as key from engaged where form is not null
union all
select distinct school, year, person, 'role', role from engaged where role is not null
union all
select distinct school, year, person, 'category', unnest(categories) from engaged;

-- One row per school, year and parameter that is measured by subject: of a person with several the mean counts.
create or replace temp table by_subject as
select distinct school, year, parameter from change
where school = coalesce(getvariable('school'), school) and subject is not null;

-- One row per row of change: whose it is, and whether both waves were measured.
create or replace temp view change_side as
with taking_part as (
    select distinct school, year, person from involved where school = coalesce(getvariable('school'), school)
),
paired as (select distinct school, year from taking_part)
select
    c.school, c.year, c.person, c.parameter, c.class, c.subject, c.before, c.after, coalesce(c.late, false) as late,
    c.before is not null and c.after is not null as twice, s.parameter is not null as several,
    case
        when t.person is not null or p.year is null then 'participant'
        when starts_with(c.person, 'row:') then 'nameless'
        else 'other'
    end as side
from change c
left join by_subject s on s.school = c.school and s.year = c.year and s.parameter = c.parameter
left join taking_part t on t.school = c.school and t.year = c.year and t.person = c.person
left join paired p on p.school = c.school and p.year = c.year
where c.school = coalesce(getvariable('school'), c.school);

-- One row per group, side, parameter and pair of values: how many people, of parameters with one row per person.
insert into counted_change
with one as (
    select school, year, person, class, side, parameter, twice, late, round(before, 6) as before,
        round(after, 6) as after
    from change_side where not several
),
grouped as (
    select 'whole' as cut, '' as key, * exclude (person, class) from one
    union all
    select 'class', class, * exclude (person, class) from one where class is not null
    union all
    select g.cut, g.key, o.* exclude (person, class) from one o join person_group g using (school, year, person)
)
select school, year, cut, key, side, parameter, twice, late, before, after, count(*) from grouped group by all;

-- One row per group, side, parameter and pair of values: how many people, of marks by subject. Of a person with several
-- subjects the mean of the subjects measured twice, else of those measured once.
insert into counted_change
with grouped as (
    select 'whole' as cut, '' as key, * from change_side where several
    union all
    select 'class', class, * from change_side where several
    union all
    select 'subject', subject, * from change_side where several
    union all
    select g.cut, g.key, c.* from change_side c join person_group g using (school, year, person) where c.several
),
people as (
    select
        school, year, cut, key, side, parameter, bool_or(twice) as matched, bool_or(late) as late,
        round(coalesce(avg(before) filter (twice), avg(before)), 6) as before,
        round(coalesce(avg(after) filter (twice), avg(after)), 6) as after
    from grouped
    where key is not null
    group by school, year, person, side, parameter, cut, key
)
select school, year, cut, key, side, parameter, matched, late, before, after, count(*) from people group by all;
