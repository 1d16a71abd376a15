-- One row per class, listed or counted, and month of the school year up to the date asked for: involved by its end.
with months as (
    select least(last_day(month), $on) as day
    from (select unnest(generate_series($first, $on, interval 1 month))::date as month)
),
-- Pupils on lists from the day they come, and those in pairs from the day both hold, until the day they leave: so that
-- days are added up and people looked at once.
stays as (
    select class, coalesce(greatest(joined, $first), $first) as arrives, left_on as leaves, first_day
    from engaged
    where school = coalesce($school, school) and year = $year and kind = 'pupil' and class is not null
),
steps as (
    select class, arrives as day, 0 as involved, count(*) as denominator from stays
    where coalesce(arrives < leaves, true) group by all
    union all
    select class, leaves, 0, -count(*) from stays where arrives < leaves group by all
    union all
    select class, greatest(arrives, first_day), count(*), 0 from stays
    where first_day is not null and coalesce(greatest(arrives, first_day) < leaves, true) group by all
    union all
    select class, leaves, -count(*), 0 from stays where greatest(arrives, first_day) < leaves and first_day is not null
    group by all
),
listed as (
    select s.class, m.day, sum(s.involved)::bigint as involved, sum(s.denominator)::bigint as denominator
    from months m join steps s on s.day <= m.day
    group by s.class, m.day
),
counts as (
    select c.school, c.class, c.people, m.day
    from headcount_now c join months m on m.day between c.first_day and c.last_day
    where c.school = coalesce($school, c.school) and c.year = $year and c.kind = 'pupil' and c.class is not null
),
counted as (
    select c.class, c.day, sum(c.involved)::bigint as involved, sum(c.people)::bigint as denominator
    from (
        select c.school, c.class, c.day, any_value(c.people) as people, count(p.person) as involved
        from counts c
        left join engaged p on p.kind = 'unknown' and p.place = 'pupil' and p.year = $year and p.school = c.school
            and p.class = c.class and p.first_day <= c.day
        group by c.school, c.class, c.day
    ) c
    group by c.class, c.day
),
classes as (
    select class from stays
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
