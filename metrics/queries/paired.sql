-- One row per parameter, group, side, value before and value after (whether both were measured, and the first one
-- late): how many people. side: participant (in a pair of the year in any role; everybody where the school has no pairs
-- of the year), other (in none) or nameless (a row without code and name: whether it is of a participant nobody knows).
-- Of a person with several subjects the mean of the subjects measured twice, else of those measured once.
with taking_part as (
    select distinct school, person from involved
    where school = coalesce($school, school) and year = $year
),
measured as (
    select
        c.school, c.person, c.parameter, c.before, c.after, c.late,
        c.before is not null and c.after is not null as twice,
        case
            when p.person is not null or c.school not in (select school from taking_part) then 'participant'
            when starts_with(c.person, 'row:') then 'nameless'
            else 'other'
        end as side,
        {key} as key
    from change c {groups}
    left join taking_part p on p.school = c.school and p.person = c.person
    where c.school = coalesce($school, c.school) and c.year = $year and list_contains($parameters, c.parameter)
),
people as (
    select
        parameter, key, side, bool_or(twice) as matched, coalesce(bool_or(late), false) as late,
        round(coalesce(avg(before) filter (twice), avg(before)), 6) as before,
        round(coalesce(avg(after) filter (twice), avg(after)), 6) as after
    from measured
    where key is not null
    group by school, person, parameter, key, side
)
select parameter, key, side, matched, late, before, after, count(*) as people
from people
group by all
order by all
