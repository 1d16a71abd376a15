-- One row per person with the $role in a pair or with an "after" questionnaire (an anonymous one is a row of its own);
-- asked by form, one row per person and form, so that an answer counts in the form it was given in.
with taking_part as (
    select
        school, case when $by = 'form' then person || ' ' || form else person end as unit,
        list(distinct form) as form,
        list_distinct(flatten(list(categories))) as category
    from involved
    where school = coalesce($school, school) and year = $year and role = $role and started <= $on
    group by all
),
scored as (
    select
        school, coalesce(person, 'response:' || response) as person, form, class, upload, part, "row",
        coalesce(joint_work_satisfaction, 0) + coalesce(result_satisfaction, 0) + coalesce(expectations_met, 0)
            as points,
        (joint_work_satisfaction is not null)::integer + (result_satisfaction is not null)::integer
            + (expectations_met is not null)::integer as answered
    from valid_response
    where school = coalesce($school, school) and year = $year and role = $role and wave = 'after'
        and (answered_at is null or answered_at::date <= $on)
),
surveyed as (
    select
        school, case when $by = 'form' then person || ' ' || form else person end as unit,
        list(distinct form) as form, max(class) as class, sum(points) as points, sum(answered) as answered,
        max(upload) as upload, arg_max(part, upload) as part, arg_max("row", upload) as "row"
    from scored
    group by all
),
both_sides as (
    select
        school, unit, t.unit is not null as in_pair, coalesce(t.form, []) || coalesce(s.form, []) as form,
        t.category, s.class, s.points, coalesce(s.answered, 0) as answered, s.upload, s.part, s."row"
    from taking_part t full join surveyed s using (school, unit)
),
-- Codes and classes are looked up only where they are shown.
named as (
    select * from person where school = coalesce($school, school) and year = $year and $by in ('class', 'unit')
)
select
    b.unit, b.school, $year as year, p.code, coalesce(p.class, b.class) as class, list_distinct(b.form) as form,
    [$role] as role, b.category, ['after'] as wave,
    (b.answered > 0 and b.points >= $threshold * b.answered)::integer as numerator,
    (b.answered > 0)::integer as denominator,
    b.in_pair::integer as participants,
    case when b.answered = 0 then 'no_answer' when b.points < $threshold * b.answered then 'below_threshold' end
        as reason,
    coalesce(b.upload, p.upload) as upload,
    case when b.upload is null then p.part else b.part end as part,
    case when b.upload is null then p."row" else b."row" end as "row"
from both_sides b
left join named p on p.school = b.school and p.person = b.unit
