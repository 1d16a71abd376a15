-- One row per class of the pupils' list and month of the school year up to the date asked for: involved by its end.
with months as (
    select least(last_day(month), $on) as day
    from (select unnest(generate_series($first, $on, interval 1 month))::date as month)
),
-- Everybody by the month that first counts them, so that months are added up and people looked at once.
begun as (
    select class, least(last_day(greatest(first_day, $first)), $on) as day, count(*) as people
    from engaged
    where school = coalesce($school, school) and year = $year and kind = 'pupil' and class is not null
        and first_day <= $on
    group by all
),
classes as (
    select class, count(*) as pupils
    from engaged
    where school = coalesce($school, school) and year = $year and kind = 'pupil' and class is not null
    group by class
)
select
    c.class, m.day as date,
    coalesce(sum(b.people) over (partition by c.class order by m.day), 0)::bigint as involved,
    c.pupils::bigint as denominator
from classes c cross join months m left join begun b on b.class = c.class and b.day = m.day
