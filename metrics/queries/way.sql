-- One row per day on which the number of involved people or of all changes, from the first involved one to the date asked.
with stays as (
    select
        school, person, kind, coalesce(greatest(joined, $first), $first) as arrives, left_on as leaves, 1 as people
    from person
    where school = coalesce($school, school) and year = $year
        and (kind = 'pupil' and list_contains($kinds, 'pupil')
            or kind = 'staff' and teaching and list_contains($kinds, 'staff'))
),
counts as (
    select * from headcount_now
    where school = coalesce($school, school) and year = $year and list_contains($kinds, kind)
),
-- People of pairs whom a count stands for, for each stretch of days of theirs.
counted as (
    select p.school, p.person, c.first_day as arrives, c.last_day + 1 as leaves
    from person p
    join counts c on p.kind = 'unknown' and c.school = p.school and c.kind = p.place
        and (c.kind = 'staff' or c.class is not distinct from p.class)
    where p.school = coalesce($school, p.school) and p.year = $year
),
begun as (
    select school, person, min(started) as day
    from (
        select school, person, started from involved where year = $year
        union all
        select school, person, started from support_now where $supported and year = $year
    ) b
    where school = coalesce($school, school) and started <= $on
    group by school, person
),
inside as (
    select greatest(b.day, s.arrives) as arrives, s.leaves
    from (
        select school, person, arrives, leaves from stays
        union all
        select school, person, arrives, leaves from counted
    ) s
    join begun b using (school, person)
    where coalesce(greatest(b.day, s.arrives) < s.leaves, true)
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
