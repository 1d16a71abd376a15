-- One row per pair of the year, mentor and mentee: form, role model, dates, and on how many days they met by the date.
with members as (
    select school, pair, role, person, form, role_model, started, ended, dropped
    from participation where school = $school and year = $year
),
met as (
    select mentor, mentee, count(distinct met_on) as days, max(met_on) as last_met
    from meeting_now where school = $school and year = $year and met_on <= $on
    group by mentor, mentee
)
select
    m.pair, m.form, m.role_model, m.started, m.ended,
    case when m.dropped then 'dropped' when m.ended < $on then 'ended' else 'active' end as status,
    m.person as mentor_person, e.person as mentee_person, o.code as mentor, t.code as mentee, o.class as mentor_class,
    t.class as mentee_class,
    case when exists (from meeting_now where school = $school and year = $year)
        then coalesce(d.days, 0) end::integer as met,
    d.last_met
from members m
join members e on e.pair = m.pair and e.role = 'mentee' and e.person <> m.person
left join person o on o.school = $school and o.year = $year and o.person = m.person
left join person t on t.school = $school and t.year = $year and t.person = e.person
left join met d on d.mentor = m.person and d.mentee = e.person
where m.role = 'mentor'
order by o.code, t.code, m.pair
