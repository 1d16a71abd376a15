-- One row per day on which the number of involved people of a roster rises, up to the date asked for.
with listed as (
    select first_day
    from engaged
    where school = coalesce($school, school) and year = $year
        and (kind = 'pupil' and list_contains($kinds, 'pupil')
            or kind = 'staff' and teaching and list_contains($kinds, 'staff'))
)
select
    greatest(first_day, $first) as date, sum(count(*)) over (order by date)::bigint as involved,
    (select count(*) from listed)::bigint as denominator
from listed
where first_day <= $on
group by date
order by date
