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

-- One row per group, parameter and pair of values: how many people, of parameters with one row per person.
insert into counted_change
with one as (
    select
        c.school, c.year, c.person, c.parameter, c.class, c.before is not null and c.after is not null as matched,
        coalesce(c.late, false) as late, round(c.before, 6) as before, round(c.after, 6) as after
    from change c anti join by_subject s on s.school = c.school and s.year = c.year and s.parameter = c.parameter
    where c.school = coalesce(getvariable('school'), c.school)
),
grouped as (
    select 'whole' as cut, '' as key, * exclude (person, class) from one
    union all
    select 'class', class, * exclude (person, class) from one where class is not null
    union all
    select g.cut, g.key, o.* exclude (person, class) from one o join person_group g using (school, year, person)
)
select school, year, cut, key, parameter, matched, late, before, after, count(*) from grouped group by all;

-- One row per group, parameter and pair of values: how many people, of marks by subject. Of a person with several
-- subjects the mean of the subjects measured twice, else of those measured once.
insert into counted_change
with measured as (
    select c.* exclude (late), coalesce(c.late, false) as late, c.before is not null and c.after is not null as twice
    from change c semi join by_subject s on s.school = c.school and s.year = c.year and s.parameter = c.parameter
    where c.school = coalesce(getvariable('school'), c.school)
),
grouped as (
    select 'whole' as cut, '' as key, school, year, person, parameter, before, after, late, twice from measured
    union all
    select 'class', class, school, year, person, parameter, before, after, late, twice from measured
    union all
    select 'subject', subject, school, year, person, parameter, before, after, late, twice from measured
    union all
    select g.cut, g.key, m.school, m.year, m.person, m.parameter, m.before, m.after, m.late, m.twice
    from measured m join person_group g using (school, year, person)
),
people as (
    select
        school, year, cut, key, parameter, bool_or(twice) as matched, bool_or(late) as late,
        round(coalesce(avg(before) filter (twice), avg(before)), 6) as before,
        round(coalesce(avg(after) filter (twice), avg(after)), 6) as after
    from grouped
    where key is not null
    group by school, year, person, parameter, cut, key
)
select school, year, cut, key, parameter, matched, late, before, after, count(*) from people group by all;
