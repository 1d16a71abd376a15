-- One row per share of involvement asked for: the people behind it, and those who leave it open with how many of them
-- are in pairs. Numbers of people stand for those whom no list names, and for people of pairs among them.
with counts as (
    select * from headcount_now
    where school = coalesce($school, school) and year = $year and list_contains($kinds, kind)
        and $on between first_day and last_day
),
people as (
    select
        e.kind, e.class, e.teaching, coalesce(e.first_day <= $on, false) as inside,
        coalesce(e.first_day > $on, false) as later, c.school is not null as by_count,
        e.kind = 'pupil' or e.kind = 'staff' and coalesce(e.teaching, false) as listed
    from engaged e
    left join counts c on e.kind = 'unknown' and c.school = e.school and c.kind = e.place
        and (c.kind = 'staff' or c.class is not distinct from e.class)
    where e.school = coalesce($school, e.school) and e.year = $year
        and (list_contains($kinds, e.kind) or e.kind = 'unknown' and list_contains($kinds, e.place))
        and coalesce(e.joined <= $on, true) and coalesce(e.left_on > $on, true)
)
select
    count(*) filter (listed) + coalesce((select sum(people) from counts), 0)::bigint as everybody,
    count(*) filter ((listed or by_count) and inside) as involved,
    count(*) filter (kind = 'unknown' and not by_count and not later) as unknown,
    count(*) filter (kind = 'pupil' and class is null) as no_class,
    count(*) filter (kind = 'pupil' and class is null and inside) as no_class_inside,
    count(*) filter (kind = 'staff' and teaching is null) as no_position,
    count(*) filter (kind = 'staff' and teaching is null and inside) as no_position_inside
from people
