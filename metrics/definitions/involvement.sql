-- One row per person of the $kinds (pupils, staff) of the school year, per unknown person in the place of one in a pair,
-- and per count that stands for a class or for the staff. $ways: by what somebody is reached, pair alone or pair and
-- support; the latter only in schools whose register of support speaks of the year.
-- Not materialized: a step that is kept reads every column.
with accompanied as not materialized (
    select school, person, min(started) as since from support_now
    where list_contains($ways, 'support') and school = coalesce($school, school) and year = $year
    group by school, person
),
everybody as (
    select
        e.*, least(e.first_day, a.since) as reached,
        (e.kind in ('pupil', 'count') or e.kind = 'staff' and coalesce(e.teaching, false))
            and not e.gone and not e.to_come as counted
    from engagement e left join accompanied a using (school, person)
    where (not list_contains($ways, 'support') or e.school in (select school from accompanied))
        and (list_contains($kinds, e.kind) or e.kind in ('unknown', 'count') and list_contains($kinds, e.place))
)
select
    person as unit, school, year, code, class, form as form, role as role, category, null::varchar[] as wave,
    ((counted or by_count) and coalesce(reached <= $on, false))::integer as numerator,
    if(counted, people, 0) as denominator,
    null::integer as participants,
    case
        when kind = 'count' then 'headcount'
        when gone then 'left'
        when to_come then 'not_joined'
        when kind = 'staff' and teaching is null then 'no_position'
        when kind = 'staff' and not teaching then 'not_teaching'
        when reached > $on then 'not_started'
        when by_count then 'by_headcount'
        when kind = 'unknown' then 'unknown'
        when reached is null then if(list_contains($ways, 'support'), 'no_support', 'no_pair')
    end as reason,
    upload, part, "row"
from everybody
