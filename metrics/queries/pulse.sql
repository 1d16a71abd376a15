-- One row per month, form and role of interim questionnaires up to the date: answers, people and mean of the common marks.
with marks as (
    select
        school, form, role, coalesce(person, response::varchar) as person, pulse,
        date_trunc('month', answered_on)::date as month
    from pulse_now
    where school = coalesce($school, school) and year = $year and answered_on <= $on
        and ($form is null or form = $form)
),
of_people as (
    -- Whoever answers often speaks with one voice a month.
    select school, role, month, person, avg(pulse) as pulse, count(*) as answers
    from marks group by school, role, month, person
)
select month, role, sum(answers)::bigint as answers, count(*)::bigint as people, avg(pulse) as mean
from of_people
group by month, role
order by month, role
