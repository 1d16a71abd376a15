-- One row per day on which the number of involved people or of all changes, from the first involved one to the date asked.
with accompanied as (
    select school, person, min(started) as since
    from support_now
    where $supported and school = coalesce($school, school) and year = $year
    group by school, person
),
people as (
    select
        e.school, e.kind, e.place, e.class, least(e.first_day, a.since) as day,
        coalesce(greatest(e.joined, $first), $first) as arrives, e.left_on as leaves,
        e.kind = 'pupil' and list_contains($kinds, 'pupil')
            or e.kind = 'staff' and coalesce(e.teaching, false) and list_contains($kinds, 'staff') as listed
    from engaged e left join accompanied a using (school, person)
    where e.school = coalesce($school, e.school) and e.year = $year
),
stays as (
    select day, arrives, leaves from people where listed
),
counts as (
    select * from headcount_now
    where school = coalesce($school, school) and year = $year and list_contains($kinds, kind)
),
-- People of pairs whom a count stands for, for each stretch of days of theirs.
counted as (
    select p.day, c.first_day as arrives, (c.last_day + 1)::date as leaves
    from people p
    join counts c on p.kind = 'unknown' and c.school = p.school and c.kind = p.place
        and (c.kind = 'staff' or c.class is not distinct from p.class)
),
inside as (
    select greatest(day, arrives) as arrives, leaves
    from (select * from stays union all select * from counted)
    where day <= $on and coalesce(greatest(day, arrives) < leaves, true)
),
steps as (
    select arrives as day, count(*) as involved, 0 as denominator from inside group by arrives
    union all
    select leaves, -count(*), 0 from inside where leaves is not null group by leaves
    union all
    select arrives, 0, count(*) from stays where coalesce(arrives < leaves, true) group by arrives
    union all
    select leaves, 0, -count(*) from stays where leaves > arrives group by leaves
    union all
    select first_day, 0, sum(people) from counts group by first_day
    union all
    select (last_day + 1)::date, 0, -sum(people) from counts group by last_day
),
days as (
    select day, sum(involved) as involved, sum(denominator) as denominator from steps where day <= $on group by day
),
sums as (
    select
        day as date, sum(involved) over (order by day)::bigint as involved,
        sum(denominator) over (order by day)::bigint as denominator,
        involved <> 0 or denominator <> 0 as changes
    from days
)
select date, involved, denominator
from sums
where changes and date >= (select min(arrives) from inside)
order by date
