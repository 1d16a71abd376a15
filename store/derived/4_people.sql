-- One row per year, pair, role and person; of a pair listed twice the newer row. A form that no file names follows
-- from who they are.
create or replace temp table membership as
with members as (
    select
        p.*, m.role, m.affiliation, m.place, m.code, m.categories, w.class as said_class, w.person, w.reason
    from pair_year p
    join pair_member m using (school, upload, pair)
    join who w on w.school = p.school and w.year = p.year and w.place = m.place
        and w.code_key is not distinct from m.code_key and w.name_key is not distinct from m.name_key
        and w.class is not distinct from m.class
    where w.person is not null
),
pairs as (
    select
        school, year, upload, pair, any_value(form) as form, any_value(started) as started, any_value("row") as "row",
        string_agg(role || person, ' ' order by role, person) as members,
        list_distinct(list(split_part(person, ':', 1))) as kinds
    from members group by all
),
kept as (
    select
        school, year, upload, pair,
        coalesce(form, case kinds when ['pupil'] then 'pupil_pupil' when ['staff'] then 'teacher_teacher' end) as form
    from pairs
    qualify row_number() over (
        partition by school, year, pairs.form, started, members order by upload desc, "row" desc
    ) = 1
)
select m.* exclude (form), k.form
from members m join kept k using (school, year, upload, pair)
qualify row_number() over (partition by m.school, m.year, m.pair, m.role, m.person order by m.code) = 1;

insert into participation
select
    school, year, pair, form, role_model, role, person, started, ended, coalesce(status = 'dropped', false),
    upload, part, "row"
from membership;

insert into involved
with listed as (
    select school, year, person, list_distinct(flatten(list(categories))) as categories
    from (
        select school, year, person, categories from membership where categories is not null
        union all
        select school, year, person, categories from roster_year where categories is not null
    ) group by all
)
select
    m.school, m.year, m.person, m.form, m.role, min(m.started),
    case when count(m.ended) = count(*) then max(m.ended) end,
    bool_and(coalesce(m.status = 'dropped', false)), coalesce(any_value(l.categories), [])
from membership m left join listed l using (school, year, person)
group by m.school, m.year, m.person, m.form, m.role;

-- Roster people, then those who are in a pair and on no roster.
insert into person
select
    school, year, person, code, kind, kind, kind, class,
    datesub('year', birth_date, make_date(left(year, 4)::integer, getvariable('age_month'), getvariable('age_day'))),
    gender, teaching, experience, null, upload, part, "row", joined, left_on
from roster_year;

insert into person
select
    school, year, person, any_value(code), split_part(person, ':', 1),
    case when split_part(person, ':', 1) = 'unknown' then any_value(place) end,
    coalesce(max(affiliation), any_value(place)), max(said_class), null, null, null, null, max(reason),
    max(upload), arg_max(part, upload), arg_max("row", upload), null, null
from membership
where person not in (select person from roster_year)
group by school, year, person;
