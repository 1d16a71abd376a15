-- One row per person, parameter and subject of stage 2 that is compared over time.
with places as (
    select
        school, person, list_sort(list(distinct form)) as form, list_sort(list(distinct role)) as role
    from involved
    where school = coalesce($school, school) and year = $year
    group by school, person
),
-- Who is on no list and in no pair is still known by the code of the file.
strangers as (
    select c.upload, c.part, c."row" from change c anti join person p using (school, year, person)
    where c.school = coalesce($school, c.school) and c.year = $year
),
said as (
    select upload, part, "row", any_value(code) as code
    from (
        select upload, part, "row", code from measurement
        union all
        select upload, part, "row", code from own_answer
        union all
        select upload, part, "row", code from grades
    ) semi join strangers using (upload, part, "row")
    group by all
)
select
    c.person, coalesce(p.code, s.code) as code, c.class, i.form, i.role, c.parameter, c.subject, c.before, c.after, c.after - c.before as change,
    c.late, c."row"
from change c
left join person p on p.school = c.school and p.year = c.year and p.person = c.person
left join said s on p.person is null and s.upload = c.upload and s.part = c.part and s."row" = c."row"
left join places i on i.school = c.school and i.person = c.person
where c.school = coalesce($school, c.school) and c.year = $year and list_contains($parameters, c.parameter)
order by c.school, c.class, coalesce(p.code, s.code), c.person, list_position($parameters, c.parameter), c.subject
