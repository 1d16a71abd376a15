-- One row per factor, level ("" for everybody whose level is known), outcome, value before, value after (whether both
-- were measured, the first one late): how many mentees. Satisfaction is an outcome too: its mark stands as after.
with begun as (
    select school, pair, role_model, role, person
    from participation
    where school = coalesce($school, school) and year = $year and started <= $on
),
sides as (
    select
        o.school, e.role_model, o.person as mentor, e.person, m.gender as mentor_gender, p.gender, m.age - p.age as older
    from begun o
    join begun e on e.school = o.school and e.pair = o.pair and e.role = 'mentee' and e.person <> o.person
    left join person m on m.school = o.school and m.year = $year and m.person = o.person
    left join person p on p.school = e.school and p.year = $year and p.person = e.person
    where o.role = 'mentor'
),
loads as (
    select school, mentor, count(distinct person) as mentees from sides group by school, mentor
),
met as (
    select school, person, count(*) as meetings, sum(minutes) as minutes
    from met_day
    where school = coalesce($school, school) and year = $year and role = 'mentee' and met_on <= $on
    group by school, person
),
counted as (
    select school, person, 'age_distance' as factor, older::double as size from sides
    union all
    select s.school, s.person, 'group_size', l.mentees from sides s join loads l using (school, mentor)
    union all
    select s.school, s.person, 'meetings', coalesce(t.meetings, 0) from sides s left join met t using (school, person)
    where s.school in (select school from met_day where year = $year)
    union all
    -- Minutes are known of those who never met, and of those of whose meetings some say how long they lasted.
    select s.school, s.person, 'minutes', case when t.person is null then 0 else t.minutes end
    from sides s left join met t using (school, person)
    where s.school in (select school from met_day where year = $year)
),
bands as (
    select unnest($factors::varchar[]) as factor, unnest($lows::double[]) as low, unnest($highs::double[]) as high
),
levels as (
    select c.school, c.person, c.factor, b.low::bigint || '..' || b.high::bigint as level
    from counted c join bands b on b.factor = c.factor and c.size between b.low and b.high
    union
    select school, person, 'role_model', role_model from sides where role_model is not null
    union
    select school, person, 'gender', case when gender = mentor_gender then 'same' else 'different' end
    from sides where gender is not null and mentor_gender is not null
),
everybody as (
    select distinct school, person, factor, '' as level from levels
    union all
    select school, person, factor, level from levels
),
measured as (
    select *, before is not null and after is not null as twice
    from change
    where school = coalesce($school, school) and year = $year and list_contains($parameters, parameter)
),
outcomes as (
    select
        school, person, parameter, bool_or(twice) as matched, coalesce(bool_or(late), false) as late,
        round(coalesce(avg(before) filter (twice), avg(before)), 6) as before,
        round(coalesce(avg(after) filter (twice), avg(after)), 6) as after
    from measured
    group by school, person, parameter
    union all
    select
        school, person, 'satisfaction', true, false, 0,
        round(avg(list_avg(list_filter(
            [joint_work_satisfaction, result_satisfaction, expectations_met], lambda mark: mark is not null
        ))), 6) as after
    from valid_response
    where school = coalesce($school, school) and year = $year and role = 'mentee' and wave = 'after'
        and person is not null and coalesce(answered_at::date <= $on, true)
    group by school, person
    having after is not null
)
select e.factor, e.level, o.parameter, o.matched, o.late, o.before, o.after, count(*)::bigint as people
from everybody e join outcomes o using (school, person)
where $late or not o.late
group by all
order by all
