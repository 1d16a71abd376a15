-- One row per pair, mentor and mentee: how content either is with the joint work afterwards, 1 to 10 or null.
with content as (
    select person, form, role, joint_work_satisfaction as mark from valid_response
    where school = $school and year = $year and wave = 'after' and person is not null
)
select m.pair, m.form, m.person as mentor_person, e.person as mentee_person, o.mark as mentor_mark, t.mark as mentee_mark
from participation m
join participation e
    on e.school = m.school and e.year = m.year and e.pair = m.pair and e.role = 'mentee' and e.person <> m.person
left join content o on o.person = m.person and o.form = m.form and o.role = 'mentor'
left join content t on t.person = e.person and t.form = m.form and t.role = 'mentee'
where m.school = $school and m.year = $year and m.role = 'mentor'
order by m.pair, m.person, e.person
