-- One row per parameter, group, value before and value after (whether both were measured, and the first one late): how
-- many people.
-- Of a person with several subjects the mean of the subjects measured twice, else of those measured once.
with measured as (
    select
        c.school, c.person, c.parameter, c.before, c.after, c.late,
        c.before is not null and c.after is not null as twice,
        {key} as key
    from change c {groups}
    where c.school = coalesce($school, c.school) and c.year = $year and list_contains($parameters, c.parameter)
),
people as (
    select
        parameter, key, bool_or(twice) as matched, coalesce(bool_or(late), false) as late,
        round(coalesce(avg(before) filter (twice), avg(before)), 6) as before,
        round(coalesce(avg(after) filter (twice), avg(after)), 6) as after
    from measured
    where key is not null
    group by school, person, parameter, key
)
select parameter, key, matched, late, before, after, count(*) as people
from people
where $late or not late
group by all
order by all
