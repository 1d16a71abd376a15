-- One row per pair, mentor and mentee who both answered afterwards: how far apart they are on what both were asked.
with asked as (
    select unnest($forms::varchar[]) as form, unnest($items::varchar[]) as item
),
said as (
    select r.school, r.person, r.form, r.role, a.item, a.value
    from answer a
    join valid_response r on r.school = a.school and r.response = a.response
    join asked q on q.form = r.form and q.item = a.item
    where r.school = coalesce($school, r.school) and r.year = $year and r.wave = 'after'
        and r.person is not null and a.value is not null
),
together as (
    select o.school, o.pair, o.form, o.person as mentor, e.person as mentee
    from participation o
    join participation e
        on e.school = o.school and e.year = o.year and e.pair = o.pair and e.role = 'mentee'
    where o.school = coalesce($school, o.school) and o.year = $year and o.role = 'mentor'
),
apart as (
    select t.school, t.pair, t.form, t.mentor, t.mentee, abs(o.value - e.value) as points
    from together t
    join said o on o.school = t.school and o.person = t.mentor and o.form = t.form and o.role = 'mentor'
    join said e
        on e.school = t.school and e.person = t.mentee and e.form = t.form and e.role = 'mentee'
        and e.item = o.item
)
select
    a.pair, a.form, a.mentor as mentor_person, a.mentee as mentee_person, any_value(o.code) as mentor, any_value(e.code) as mentee, count(*) as constructs,
    count(*) filter (where a.points >= $several_points) as apart, max(a.points) as farthest,
    max(a.points) >= $one_points or count(*) filter (where a.points >= $several_points) >= $several as flagged
from apart a
left join person o on o.school = a.school and o.year = $year and o.person = a.mentor
left join person e on e.school = a.school and e.year = $year and e.person = a.mentee
group by a.school, a.pair, a.form, a.mentor, a.mentee
order by flagged desc, farthest desc, apart desc, a.pair, mentee
