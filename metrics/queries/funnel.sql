-- One row per person of the lists who is at the school on the date, with the steps that this person has taken by the date.
with answered as (
    select school, person
    from valid_response
    where school = coalesce($school, school) and year = $year and person is not null and wave in ('before', 'after')
        and (answered_at is null or answered_at::date <= $on)
    group by school, person, form, role
    having count(distinct wave) = 2
),
met as (
    select school, mentor as person from meeting_now where year = $year and met_on <= $on
    union
    select school, mentee from meeting_now where year = $year and met_on <= $on
)
select
    p.school, p.person, p.kind,
    true as roster,
    exists (from candidate_now c where c.school = p.school and c.year = p.year and c.person = p.person) as asked,
    exists (
        from consent_now c
        where c.school = p.school and c.year = p.year and c.person = p.person and c.consent = 'given'
            and (c.signed_on is null or c.signed_on <= $on)
    ) as consent,
    exists (
        from involved i where i.school = p.school and i.year = p.year and i.person = p.person and i.started <= $on
    ) as in_pair,
    exists (from met m where m.school = p.school and m.person = p.person) as met,
    exists (from answered a where a.school = p.school and a.person = p.person) as both_waves
from person p
where p.school = coalesce($school, p.school) and p.year = $year
    and (p.kind = 'pupil' or p.kind = 'staff' and p.teaching)
    and coalesce(p.joined <= $on, true) and coalesce(p.left_on > $on, true)
