-- One row per person of the school year: since when in pairs, as mentee and as mentor, and in which forms and roles.
with places as (
    -- Gathered only where figures are split by them or people are listed, and only what they are split by.
    select
        school, person, list_distinct(list(form) filter ($by in ('form', 'unit'))) as form,
        list_distinct(list(role) filter ($by in ('role', 'unit'))) as role,
        list_distinct(list(form) filter ($by in ('form', 'unit') and role = 'mentee')) as mentee_form,
        list_distinct(list(form) filter ($by in ('form', 'unit') and role = 'mentor')) as mentor_form,
        list_distinct(flatten(list(categories) filter ($by in ('category', 'unit')))) as category
    from involved
    where school = coalesce($school, school) and year = $year and started <= $on
        and $by in ('form', 'role', 'category', 'unit')
    group by school, person
)
select p.*, l.* exclude (school, person)
from engaged p
left join places l on l.school = p.school and l.person = p.person
where p.school = coalesce($school, p.school) and p.year = $year
