-- One row per question, of the pairs that began by the date in the year: mentees of a mentor, days on which a pair met.
with begun as (
    select school, pair, role, person
    from participation
    where school = coalesce($school, school) and year = $year and started <= $on
),
sides as (
    select m.school, m.pair, m.person as mentor, e.person as mentee
    from begun m join begun e using (school, pair)
    where m.role = 'mentor' and e.role = 'mentee' and m.person <> e.person
),
loads as (select count(distinct mentee) as mentees from sides group by school, mentor),
met as (
    select count(distinct t.met_on) as days
    from sides s
    left join meeting_now t on t.school = s.school and t.year = $year and t.mentor = s.mentor and t.mentee = s.mentee
        and t.met_on <= $on
    group by s.school, s.pair
)
select
    (select count(*) from loads)::bigint as mentors,
    (select median(mentees) from loads)::double as median,
    (select max(mentees) from loads)::bigint as most,
    (select count(*) from met)::bigint as pairs,
    case when exists (from meeting_now where school = coalesce($school, school) and year = $year)
        then (select median(days) from met) end::double as meetings
