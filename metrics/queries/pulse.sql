-- One row per month, role and form (null for all forms) of interim questionnaires up to the date: answers, people and the
-- mean of the common marks.
with marks as (
    select
        school, form, role, coalesce(person, response::varchar) as person, pulse,
        date_trunc('month', answered_on)::date as month
    from pulse_now
    where school = coalesce($school, school) and year = $year and answered_on <= $on
),
of_people as (
    -- Whoever answers often speaks with one voice a month.
    select school, null as form, role, month, person, avg(pulse) as pulse, count(*) as answers
    from marks group by school, role, month, person
    union all
    select school, form, role, month, person, avg(pulse), count(*)
    from marks where form is not null group by school, form, role, month, person
)
select month, role, form, sum(answers)::bigint as answers, count(*)::bigint as people, avg(pulse) as mean
from of_people
group by month, role, form
order by month, role, form nulls first
