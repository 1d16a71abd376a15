-- One row per parameter, group of the cut, side (see counted.sql), whether both waves were measured, the first one late,
-- value before and after: how many people.
with counted as materialized (
    select parameter, key, side, matched, late, before, after, sum(people)::bigint as people
    from counted_change
    where school = coalesce($school, school) and year = $year and cut = $cut
    group by all
)
from counted where list_contains($parameters, parameter)
order by all
