-- One row per person of the school year: since when in pairs, as mentee and as mentor, and in which forms and roles; and
-- one per count of people that stands for a class or the staff on the day asked for (kind "count", people: how many).
-- gone, to_come: not at the school on that day any more, or not yet. by_count: in a pair, on no roster, and of those whom
-- a count stands for.
with places as (
    -- Gathered only where people are listed one by one: what figures are split by stands in placed.sql.
    select
        school, person, list(distinct form) as form, list(distinct role) as role,
        list(distinct form) filter (role = 'mentee') as mentee_form,
        list(distinct form) filter (role = 'mentor') as mentor_form,
        list_distinct(flatten(list(categories))) as category
    from involved
    where $by = 'unit' and school = coalesce($school, school) and year = $year and started <= $on
    group by school, person
),
counts as not materialized (
    select * from headcount_now
    where school = coalesce($school, school) and year = $year and $on between first_day and last_day
)
select
    p.*,
    coalesce(p.left_on <= $on, false) as gone, coalesce(p.joined > $on, false) as to_come,
    c.school is not null as by_count, 1 as people, l.* exclude (school, person)
from engaged p
left join places l on l.school = p.school and l.person = p.person
left join counts c on p.kind = 'unknown' and c.school = p.school and c.kind = p.place
    and (c.kind = 'staff' or c.class is not distinct from p.class)
where p.school = coalesce($school, p.school) and p.year = $year
union all by name
select
    school, year, concat_ws(':', 'count', kind, class) as person, 'count' as kind, kind as place, class, people,
    false as by_count, false as gone, false as to_come
from counts
where people is not null
