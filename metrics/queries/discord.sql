-- One row per pair, mentor and mentee who both answered afterwards: how far apart they are on what both were asked.
with side as (
{sides})
select
    school, pair, form, mentor_person, mentee_person, count(*) as constructs,
    count(*) filter (points >= $several_points) as apart, max(points) as farthest,
    max(points) >= $one_points or count(*) filter (points >= $several_points) >= $several as flagged
from side
where points is not null
group by school, pair, form, mentor_person, mentee_person
order by flagged desc, farthest desc, apart desc, school, pair, mentee_person
