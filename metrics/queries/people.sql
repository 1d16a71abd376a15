-- One row per person, parameter and subject of stage 2 that is compared over time.
with places as (
    select
        school, person, list_sort(list(distinct form)) as form, list_sort(list(distinct role)) as role
    from involved
    where school = coalesce($school, school) and year = $year
    group by school, person
)
select
    c.person, p.code, c.class, i.form, i.role, c.parameter, c.subject, c.before, c.after, c.after - c.before as change,
    c.late, c."row"
from change c
left join person p on p.school = c.school and p.year = c.year and p.person = c.person
left join places i on i.school = c.school and i.person = c.person
where c.school = coalesce($school, c.school) and c.year = $year and list_contains($parameters, c.parameter)
order by c.school, c.class, p.code, c.person, list_position($parameters, c.parameter), c.subject
