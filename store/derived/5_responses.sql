-- One row per response that counts: of a repeated person × form × role × wave the last. The scores every form asks for
-- stand beside it, since they are asked for most.
insert into valid_response
with scores as (
    select
        response,
        max(value) filter (item = 'joint_work_satisfaction') as joint_work_satisfaction,
        max(value) filter (item = 'result_satisfaction') as result_satisfaction,
        max(value) filter (item = 'expectations_met') as expectations_met,
        max(value) filter (item = 'comfort') as comfort,
        max(value) filter (item = 'glad_after') as glad_after,
        max(value) filter (item = 'wish_continue') as wish_continue
    from answer
    where school = coalesce(getvariable('school'), school) and value is not null and item in (
        'joint_work_satisfaction', 'result_satisfaction', 'expectations_met', 'comfort', 'glad_after', 'wish_continue'
    )
    group by response
),
known as (
    select r.*, w.person
    from response_year r
    join who w on w.school = r.school and w.year = r.year and w.place = r.place
        and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
        and w.class is not distinct from r.class
),
last_word as (
    select * from known
    qualify row_number() over (
        partition by school, year, coalesce(person, response::varchar), form, role, wave
        order by answered_at desc nulls last, upload desc, part desc, "row" desc
    ) = 1
)
select
    l.school, l.year, l.response, l.person, l.form, l.role, l.wave, coalesce(p.class, l.class), l.answered_at,
    coalesce(l.wave = 'before' and l.answered_at::date > i.started + getvariable('late_days')::integer, false),
    s.joint_work_satisfaction, s.result_satisfaction, s.expectations_met, s.comfort, s.glad_after, s.wish_continue,
    l.upload, l.part, l."row"
from last_word l
left join scores s using (response)
left join person p on p.school = l.school and p.year = l.year and p.person = l.person
left join involved i on i.school = l.school and i.year = l.year and i.person = l.person
    and i.form = l.form and i.role = l.role;
