-- One row per day on which the number of involved people of a roster rises, up to the date asked for.
with listed as (
    select school, person
    from person
    where school = coalesce($school, school) and year = $year
        and (kind = 'pupil' and list_contains($kinds, 'pupil')
            or kind = 'staff' and teaching and list_contains($kinds, 'staff'))
),
begun as (
    select school, person, started from involved where year = $year and started <= $on
    union all
    select school, person, started from support_now where $supported and year = $year and started <= $on
),
first_days as (
    select i.school, i.person, greatest(min(i.started), $first) as day
    from begun i join listed using (school, person)
    group by i.school, i.person
)
select
    day as date, sum(count(*)) over (order by day)::bigint as involved,
    (select count(*) from listed)::bigint as denominator
from first_days
group by day
order by day
