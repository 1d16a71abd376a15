-- One row per questionnaire owed: person, form, role and wave.
with owed as (
    select
        school, person, form, role, categories,
        unnest(case
            when not coalesce(dropped, false) and (ended <= $on or $programme_end <= $on) then ['before', 'after']
            else ['before']
        end) as wave
    from involved
    where school = coalesce($school, school) and year = $year and role in ('mentor', 'mentee') and started <= $on
),
received as (
    select *
    from valid_response
    where school = coalesce($school, school) and year = $year and person is not null
        and (answered_at is null or answered_at::date <= $on)
),
-- Codes and classes are looked up only where they are shown.
named as (
    select * from person where school = coalesce($school, school) and year = $year and $by in ('class', 'unit')
)
select
    concat_ws(' ', o.person, o.form, o.role, o.wave) as unit, o.school, $year as year, p.code, p.class,
    [o.form] as form, [o.role] as role, o.categories as category, [o.wave] as wave,
    (r.person is not null)::integer as numerator,
    1 as denominator,
    null::integer as participants,
    case when r.person is null then 'no_answer' end as reason,
    case when r.person is null then p.upload else r.upload end as upload,
    case when r.person is null then p.part else r.part end as part,
    case when r.person is null then p."row" else r."row" end as "row"
from owed o
left join received r using (school, person, form, role, wave)
left join named p on p.school = o.school and p.person = o.person
