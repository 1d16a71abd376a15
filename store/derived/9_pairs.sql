-- One row per row of a journal, mentor and mentee it names; the whole group where it names no mentee.
create or replace temp table journal_side as
with named as (
    select r.school, r.year, r.upload, r.part, r."row", r.code_key, r.name_key, w.person
    from register_year r
    join who w on w.school = r.school and w.year = r.year and w.place = r.place
        and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
        and w.class is not distinct from r.class
    where r.register = 'meetings' and w.person is not null
)
select distinct m.school, a.year, m.upload, m.part, m."row", a.person as mentor, b.person as mentee,
    m.mentee_code_key is null and m.mentee_name_key is null as whole, m.met_on, m.minutes
from meetings m
join named a on a.school = m.school and a.upload = m.upload and a.part = m.part and a."row" = m."row"
    and a.code_key is not distinct from m.mentor_code_key and a.name_key is not distinct from m.mentor_name_key
left join named b on b.school = m.school and b.upload = m.upload and b.part = m.part and b."row" = m."row"
    and b.year = a.year and b.code_key is not distinct from m.mentee_code_key
    and b.name_key is not distinct from m.mentee_name_key;

-- One row per pair, mentor, mentee and day of a meeting. A whole group are the mentees of pairs begun and not ended then.
create or replace temp table pair_side as
with together as (
    select o.school, o.year, o.pair, o.person as mentor, e.person as mentee, o.started, o.ended
    from participation o
    join participation e on e.school = o.school and e.year = o.year and e.pair = o.pair and e.role = 'mentee'
    where o.role = 'mentor' and o.person <> e.person and o.school = coalesce(getvariable('school'), o.school)
)
select t.school, t.year, t.pair, t.mentor, t.mentee, j.met_on, j.minutes
from journal_side j
join together t on t.school = j.school and t.year = j.year and t.mentor = j.mentor
    and (t.mentee = j.mentee or j.whole and t.started <= j.met_on and coalesce(t.ended >= j.met_on, true));

insert into pair_meeting
select school, year, pair, met_on, max(minutes), list_sort(list_distinct(list(mentee)))
from pair_side group by school, year, pair, met_on;

insert into met_day
select school, year, person, role, met_on, max(minutes)
from (
    select school, year, mentor as person, 'mentor' as role, met_on, minutes from pair_side
    union all
    select school, year, mentee, 'mentee', met_on, minutes from pair_side
)
group by school, year, person, role, met_on;

-- Meetings of a whole group are of each of its pairs for whoever counts days of pairs.
insert into meeting_now
select distinct school, year, mentor, mentee, met_on from pair_side
where (school, year, mentor, mentee, met_on) not in (select (school, year, mentor, mentee, met_on) from meeting_now);

insert into plan_now
select p.school, r.year, w.person, p.goal, p.due
from plans p
join register_year r on r.register = 'plans' and r.school = p.school and r.upload = p.upload and r.part = p.part
    and r."row" = p."row"
join who w on w.school = r.school and w.year = r.year and w.place = r.place
    and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
    and w.class is not distinct from r.class
where w.person is not null and p.school = coalesce(getvariable('school'), p.school);

insert into pulse_now
with marks as (
    select response, avg(value) as pulse
    from answer
    where school = coalesce(getvariable('school'), school) and value is not null
        and item in ('comfort', 'joint_work_satisfaction', 'expectations_met')
    group by response
)
select r.school, r.year, r.response, w.person, r.form, r.role, r.answered_at::date, m.pulse
from response_year r
join marks m using (response)
join who w on w.school = r.school and w.year = r.year and w.place = r.place
    and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
    and w.class is not distinct from r.class
where r.wave = 'during'
qualify row_number() over (
    partition by r.school, r.year, coalesce(w.person, r.response::varchar), r.form, r.role, r.answered_at::date
    order by r.answered_at desc nulls last, r.upload desc, r.part desc, r."row" desc
) = 1;

insert into total_now
select t.school, y.year, t.total, t.amount, t.upload, t.part, t."row"
from totals t join part_year y using (school, upload, part)
where t.total is not null and t.amount is not null
qualify row_number() over (
    partition by t.school, y.year, t.total order by t.upload desc, t.part desc, t."row" desc
) = 1;
