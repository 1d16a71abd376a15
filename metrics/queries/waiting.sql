-- One row per candidate and wished role who is in no pair in that role on the date; without a role in no pair at all. Who
-- has left the school waits no longer.
with active as (
    select distinct school, person, role
    from participation
    where school = coalesce($school, school) and year = $year and started <= $on
        and coalesce(ended >= $on, not dropped)
),
next_pair as (
    select school, person, role, min(started) as starts
    from participation
    where school = coalesce($school, school) and year = $year and started > $on
    group by school, person, role
)
select
    c.role, coalesce(p.code, c.code) as code, coalesce(p.class, c.class) as class,
    case when min(n.starts) is not null then 'not_started' else coalesce(c.reason, 'no_pair') end as reason,
    u.file, c."row"
from candidate_now c
left join person p on p.school = c.school and p.year = c.year and p.person = c.person
left join next_pair n on n.school = c.school and n.person = c.person and n.role = coalesce(c.role, n.role)
left join upload u on u.upload = c.upload
where c.school = coalesce($school, c.school) and c.year = $year and coalesce(p.left_on > $on, true)
    and not exists (
        from active a where a.school = c.school and a.person = c.person and a.role = coalesce(c.role, a.role)
    )
group by c.school, c.person, c.role, p.code, c.code, p.class, c.class, c.reason, u.file, c.upload, c.part, c."row"
order by
    list_position(['mentee', 'mentor'], c.role) nulls last,
    try_cast(regexp_extract(coalesce(p.class, c.class), '^\d+') as integer) nulls last,
    coalesce(p.class, c.class) nulls last, c.upload, c.part, c."row", c.person
