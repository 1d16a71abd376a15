-- One row per mentor of a pair that is active on the date: distinct mentees of all such pairs, fewest first. Who has left
-- the school is neither.
with active as (
    select school, pair, role, person, form
    from participation
    where school = coalesce($school, school) and year = $year and started <= $on
        and coalesce(ended >= $on, not dropped)
        and (school, person) not in (select (school, person) from person where year = $year and left_on <= $on)
),
loads as (
    select m.school, m.person, list_sort(list(distinct m.form) filter (m.form is not null)) as form,
         count(distinct e.person) as mentees
    from active m
    left join active e on e.school = m.school and e.pair = m.pair and e.role = 'mentee' and e.person <> m.person
    where m.role = 'mentor'
    group by m.school, m.person
)
select p.code, p.class, l.form, l.mentees, u.file, p."row"
from loads l
left join person p on p.school = l.school and p.year = $year and p.person = l.person
left join upload u on u.upload = p.upload
order by
    l.mentees, try_cast(regexp_extract(p.class, '^\d+') as integer) nulls last, p.class nulls last, p.code,
    l.person
