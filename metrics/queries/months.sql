-- One row per class of the pupils' list and month of the school year up to the date asked for: involved by its end.
with pupils as (
    select school, person, class
    from person
    where school = coalesce($school, school) and year = $year and kind = 'pupil' and class is not null
),
first_days as (
    select school, person, min(started) as first_day
    from involved
    where school = coalesce($school, school) and year = $year
    group by school, person
),
months as (
    select least(last_day(month), $on) as day
    from (select unnest(generate_series($first, $on, interval 1 month))::date as month)
)
select
    p.class, m.day as date, count(*) filter (f.first_day <= m.day)::bigint as involved, count(*)::bigint as denominator
from pupils p cross join months m left join first_days f using (school, person)
group by p.class, m.day
