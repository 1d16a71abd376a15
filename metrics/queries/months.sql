-- One row per class, listed or counted, and month of the school year up to the date asked for: involved by its end.
with months as (
    select least(last_day(month), $on) as day
    from (select unnest(generate_series($first, $on, interval 1 month))::date as month)
),
first_days as (
    select school, person, min(started) as first_day
    from involved
    where school = coalesce($school, school) and year = $year
    group by school, person
),
people as (
    select school, person, kind, place, class, joined, left_on
    from person
    where school = coalesce($school, school) and year = $year and class is not null
        and (kind = 'pupil' or kind = 'unknown' and place = 'pupil')
),
listed as (
    select
        p.class, m.day, count(*) filter (f.first_day <= m.day)::bigint as involved, count(*)::bigint as denominator
    from people p
    join months m on coalesce(p.joined <= m.day, true) and coalesce(p.left_on > m.day, true)
    left join first_days f using (school, person)
    where p.kind = 'pupil'
    group by p.class, m.day
),
counts as (
    select c.school, c.class, c.people, m.day
    from headcount_now c join months m on m.day between c.first_day and c.last_day
    where c.school = coalesce($school, c.school) and c.year = $year and c.kind = 'pupil' and c.class is not null
),
counted as (
    select c.class, c.day, sum(c.involved)::bigint as involved, sum(c.people)::bigint as denominator
    from (
        select c.school, c.class, c.day, any_value(c.people) as people, count(f.person) as involved
        from counts c
        left join people p on p.kind = 'unknown' and p.school = c.school and p.class = c.class
        left join first_days f on f.school = p.school and f.person = p.person and f.first_day <= c.day
        group by c.school, c.class, c.day
    ) c
    group by c.class, c.day
),
classes as (
    select class from people where kind = 'pupil'
    union
    select class from headcount_now
    where school = coalesce($school, school) and year = $year and kind = 'pupil' and class is not null
)
select
    c.class, m.day as date, coalesce(sum(s.involved), 0)::bigint as involved,
    coalesce(sum(s.denominator), 0)::bigint as denominator
from classes c cross join months m
left join (select * from listed union all select * from counted) s on s.class = c.class and s.day = m.day
group by c.class, m.day
