-- One row per pair of the year that began by the date: members, meetings by the date, questionnaires owed and in.
with begun as (
    select *, coalesce(ended >= $on, not dropped) as active
    from participation
    where school = coalesce($school, school) and year = $year and started <= $on
),
members as (
    select b.*, p.code, p.class
    from begun b left join person p using (school, year, person)
),
journal as (
    select school, pair, count(*) as meetings, sum(minutes) as minutes, max(met_on) as last_met
    from pair_meeting
    where school = coalesce($school, school) and year = $year and met_on <= $on
    group by school, pair
),
planned as (
    select b.school, b.pair, count(*) as steps, count(*) filter (coalesce(n.due <= $on, true)) as steps_due
    from (select distinct school, pair, person from begun) b
    join plan_now n on n.school = b.school and n.year = $year and n.person = b.person
    where regexp_matches(lower(n.goal), $meeting_words)
    group by b.school, b.pair
),
-- A questionnaire before is owed from the start on, and lacking only when it is late.
owed as (
    select b.school, b.pair, b.role, b.person, b.form, b.started, unnest(
        case when not b.dropped and not i.dropped and ($on >= $programme_end or coalesce(i.ended <= $on, false))
            then ['before', 'after'] else ['before'] end
    ) as wave
    from begun b
    join involved i on i.school = b.school and i.year = b.year and i.person = b.person and i.role = b.role
        and i.form is not distinct from b.form
),
answered as (
    select distinct school, person, form, role, wave
    from valid_response
    where school = coalesce($school, school) and year = $year and person is not null
        and coalesce(answered_at::date <= $on, true)
),
sheets as (
    select
        o.school, o.pair,
        count(*) filter (o.role = 'mentor')::bigint as mentor_owed,
        count(a.person) filter (o.role = 'mentor')::bigint as mentor_in,
        count(*) filter (o.role = 'mentee')::bigint as mentee_owed,
        count(a.person) filter (o.role = 'mentee')::bigint as mentee_in,
        list_sort(list(distinct o.role || ':' || o.wave) filter (
            a.person is null and (o.wave <> 'before' or o.started + $late_days < $on)
        )) as lacking
    from owed o
    left join answered a using (school, person, form, role, wave)
    group by o.school, o.pair
)
select
    m.school, m.pair,
    md5(coalesce(any_value(m.form), '') || ' ' || string_agg(m.role || m.person, ' ' order by m.role, m.person)) as pair_key,
    any_value(m.form) as form, any_value(m.role_model) as role_model,
    list(m.code order by m.code) filter (m.role = 'mentor') as mentor,
    list(m.code order by m.code) filter (m.role = 'mentee') as mentee,
    count(*) filter (m.role = 'mentee')::bigint as mentees,
    list_sort(list(distinct m.class) filter (m.role = 'mentee' and m.class is not null)) as class,
    case when bool_or(m.active) then 'active' when bool_and(m.dropped) then 'dropped' else 'ended' end as status,
    min(m.started) as started, max(m.ended) as ended,
    coalesce(any_value(j.meetings), 0)::bigint as meetings, any_value(j.minutes) as minutes,
    any_value(j.last_met) as last_met, any_value(p.steps) as steps, any_value(p.steps_due) as steps_due,
    coalesce(any_value(s.mentor_owed), 0)::bigint as mentor_owed,
    coalesce(any_value(s.mentor_in), 0)::bigint as mentor_in,
    coalesce(any_value(s.mentee_owed), 0)::bigint as mentee_owed,
    coalesce(any_value(s.mentee_in), 0)::bigint as mentee_in,
    coalesce(any_value(s.lacking), []) as lacking,
    exists (from pair_meeting t where t.school = m.school and t.year = $year) as journal
from members m
left join journal j on j.school = m.school and j.pair = m.pair
left join planned p on p.school = m.school and p.pair = m.pair
left join sheets s on s.school = m.school and s.pair = m.pair
group by m.school, m.pair
order by min(m.started), m.pair
