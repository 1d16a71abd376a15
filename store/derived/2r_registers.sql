-- One row per person whom a row of a register names and academic year it speaks of. A consent holds in every year
-- until another word is said; support in every year that its dates touch, one without an end like a pair without one.
create or replace temp table register_named as
with lines as (
    select
        'candidates' as register, school, upload, part, "row", null::date as day, code, code_key, name_key, class
    from candidates
    union all select 'plans', school, upload, part, "row", null, code, code_key, name_key, class from plans
    union all
    select 'meetings', school, upload, part, "row", met_on, mentor_code, mentor_code_key, mentor_name_key, null
    from meetings
    union all
    select 'meetings', school, upload, part, "row", met_on, mentee_code, mentee_code_key, mentee_name_key, null
    from meetings
),
spells as (
    select
        s.*, coalesce(year_number(s.started), least(left(y.year, 4)::integer, year_number(s.ended))) as first_year,
        greatest(first_year, coalesce(year_number(s.ended), left(y.said, 4)::integer, first_year)) as last_year
    from support s join part_year y using (school, upload, part)
)
select l.* exclude (day), coalesce(y.said, year_of(l.day), y.year) as year
from lines l join part_year y using (school, upload, part)
union all by name
select 'consents' as register, school, upload, part, "row", code, code_key, name_key, class, year
from consents join known_year using (school)
union all by name
select
    'support' as register, s.school, s.upload, s.part, s."row", s.code, s.code_key, s.name_key, s.class,
    coalesce(k.year, year_name(s.last_year)) as year
from spells s
left join known_year k on k.school = s.school and left(k.year, 4)::integer between s.first_year and s.last_year;

-- One row per person whom a row of a register names and year, with the place where that person is looked for: anywhere
-- in the school, but whoever is on no list where the other files expect somebody of that code or name.
create or replace temp table register_year as
with by_code as (
    select school, year, code_key, min(place) as place
    from told where code_key is not null and place <> 'any' group by all having count(distinct place) = 1
),
by_name as (
    select school, year, name_key, min(place) as place
    from told where code_key is null and place <> 'any' group by all having count(distinct place) = 1
)
select
    r.*,
    case when r.code_key in (select code_key from roster_year where school = r.school and year = r.year)
        or r.name_key in (select name_key from roster_year where school = r.school and year = r.year)
        then 'any' else coalesce(c.place, n.place, 'any') end as place
from register_named r
left join by_code c using (school, year, code_key)
left join by_name n on n.school = r.school and n.year = r.year and n.name_key = r.name_key and r.code_key is null;
