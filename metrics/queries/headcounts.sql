-- One row per count that holds on the day (kind pupil, staff; people null: pupils of pairs without a class), and per class
-- of pairs that has neither roster nor count (kind uncounted); involved: people on no roster who are in a pair by the day.
with counts as (
    select kind, class, sum(people)::bigint as people
    from headcount_now
    where school = coalesce($school, school) and year = $year and $on between first_day and last_day
    group by kind, class
),
unlisted as (
    select p.place as kind, if(p.place = 'pupil', p.class, null) as class, count(distinct p.person) as involved
    from person p
    join involved i on i.school = p.school and i.year = p.year and i.person = p.person
    where p.school = coalesce($school, p.school) and p.year = $year and p.kind = 'unknown' and i.started <= $on
    group by all
)
select c.kind, c.class, c.people, coalesce(u.involved, 0)::bigint as involved
from counts c
left join unlisted u on u.kind = c.kind and u.class is not distinct from c.class
union all
select 'uncounted', u.class, null, u.involved
from unlisted u
where u.kind = 'pupil' and u.class is not null and u.class not in (select class from counts where class is not null)
    and u.class not in (
        select class from person
        where school = coalesce($school, school) and year = $year and kind = 'pupil' and class is not null
    )
order by kind, class
