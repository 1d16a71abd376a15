-- One row per pair and side: mean of the common marks of its questionnaires at the end, and how many people gave them.
select
    p.pair, p.role,
    avg(list_avg(list_filter(
        [r.comfort, r.joint_work_satisfaction, r.expectations_met], lambda mark: mark is not null
    ))) as mean,
    count(distinct p.person)::bigint as people
from (
    select distinct school, pair, form, role, person
    from participation
    where school = coalesce($school, school) and year = $year and started <= $on
) p
join valid_response r on r.school = p.school and r.year = $year and r.person = p.person and r.role = p.role
    and r.form is not distinct from p.form and r.wave = 'after' and coalesce(r.answered_at::date <= $on, true)
where coalesce(r.comfort, r.joint_work_satisfaction, r.expectations_met) is not null
group by p.pair, p.role
order by p.pair, p.role
