-- One row per row of engagement.sql and {by} in which the person is or was in a pair by the day; nobody else has a row.
with everybody as not materialized (
{engagement}),
place as (
    select school, person, {by}, bool_or(role = 'mentee') as as_mentee, bool_or(role = 'mentor') as as_mentor
    from involved where school = coalesce($school, school) and year = $year and started <= $on
    group by school, person, {by}
),
engagement as materialized (
    select {columns}
    from everybody e join place p using (school, person)
)
