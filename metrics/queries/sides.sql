-- One row per pair, mentor, mentee and question that both are asked afterwards, answered by at least one of them by the date.
with asked as (
    select unnest($forms::varchar[]) as form, unnest($items::varchar[]) as item
),
said as (
    select r.school, r.person, r.form, r.role, a.item, a.value
    from answer a
    join valid_response r on r.school = a.school and r.response = a.response
    join asked q on q.form = r.form and q.item = a.item
    where r.school = coalesce($school, r.school) and r.year = $year and r.wave = 'after' and r.person is not null
        and a.value is not null and coalesce(r.answered_at::date <= $on, true)
),
members as (
    select distinct school, pair, form, person, role
    from participation where school = coalesce($school, school) and year = $year
)
select
    m.school, m.pair, m.form, m.person as mentor_person, e.person as mentee_person, q.item, o.value as mentor_said,
    t.value as mentee_said, abs(o.value - t.value) as points
from members m
join members e on e.school = m.school and e.pair = m.pair and e.role = 'mentee' and e.person <> m.person
join asked q on q.form = m.form
left join said o on o.school = m.school and o.person = m.person and o.form = m.form and o.role = 'mentor' and o.item = q.item
left join said t on t.school = m.school and t.person = e.person and t.form = m.form and t.role = 'mentee' and t.item = q.item
where m.role = 'mentor' and coalesce(o.value, t.value) is not null
order by m.school, m.pair, m.person, e.person, points desc nulls last, q.item
