-- One row per share of involvement asked for: the people behind it, and those who leave it open with how many of them
-- are in pairs.
with people as (
    select
        kind, class, teaching, coalesce(first_day <= $on, false) as inside, coalesce(first_day > $on, false) as later
    from engaged
    where school = coalesce($school, school) and year = $year
        and (list_contains($kinds, kind) or kind = 'unknown' and list_contains($kinds, place))
),
counted as (
    select *, kind = 'pupil' or kind = 'staff' and coalesce(teaching, false) as counts from people
)
select
    count(*) filter (counts) as everybody,
    count(*) filter (counts and inside) as involved,
    count(*) filter (kind = 'unknown' and not later) as unknown,
    count(*) filter (kind = 'pupil' and class is null) as no_class,
    count(*) filter (kind = 'pupil' and class is null and inside) as no_class_inside,
    count(*) filter (kind = 'staff' and teaching is null) as no_position,
    count(*) filter (kind = 'staff' and teaching is null and inside) as no_position_inside
from counted
