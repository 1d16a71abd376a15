-- One row per pair, side and month: mean of the common marks of the side's interim questionnaires, and how many people.
with sides as (
    select distinct school, pair, form, role, person
    from participation
    where school = coalesce($school, school) and year = $year and started <= $on
),
marks as (
    select school, form, role, person, date_trunc('month', answered_on)::date as month, avg(pulse) as pulse
    from pulse_now
    where school = coalesce($school, school) and year = $year and answered_on <= $on and person is not null
    group by all
)
select s.pair, s.role, m.month, avg(m.pulse) as mean, count(*)::bigint as people
from sides s
join marks m on m.school = s.school and m.person = s.person and m.role = s.role and m.form is not distinct from s.form
group by s.pair, s.role, m.month
order by s.pair, s.role, m.month
