-- One row per person of a pair whose meetings a journal of the year counts: the days on which that person met anybody.
with sides as (
    select school, year, mentor as person, met_on from meeting_now
    union
    select school, year, mentee as person, met_on from meeting_now
),
members as (
    select distinct person from participation where school = $school and year = $year and started <= $on
)
select m.person, count(s.met_on)::integer as met
from members m
left join sides s on s.school = $school and s.year = $year and s.person = m.person and s.met_on <= $on
where exists (from meeting_now where school = $school and year = $year)
group by m.person
order by m.person
