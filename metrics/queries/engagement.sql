-- One row per person of the school year: since when in pairs, as mentee and as mentor, and in which forms and roles.
with since as (
    select
        school, person, min(started) as first_day,
        min(started) filter (role = 'mentee') as mentee_since,
        min(started) filter (role = 'mentor') as mentor_since
    from involved
    where school = coalesce($school, school) and year = $year
    group by school, person
),
-- Gathered only where figures are split by them or people are listed.
places as (
    select
        school, person, list(distinct form) as form, list(distinct role) as role,
        list(distinct form) filter (role = 'mentee') as mentee_form,
        list(distinct form) filter (role = 'mentor') as mentor_form,
        list_distinct(flatten(list(categories))) as category
    from involved
    where school = coalesce($school, school) and year = $year and started <= $on
        and $by in ('form', 'role', 'category', 'unit')
    group by school, person
)
select p.*, s.first_day, s.mentee_since, s.mentor_since, l.* exclude (school, person)
from person p
left join since s on s.school = p.school and s.person = p.person
left join places l on l.school = p.school and l.person = p.person
where p.school = coalesce($school, p.school) and p.year = $year
