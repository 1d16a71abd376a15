-- One row per pupil and per teacher, at the school on the date, whom no pair (of the form asked for, if one is) has reached by the date in the year.
with reached as (
    select
        school, person, min(started) filter ($form is null or form = $form) as first_day, min(started) as any_day
    from involved
    where school = coalesce($school, school) and year = $year
    group by school, person
)
select
    p.kind, p.code, p.class,
    case
        when r.first_day is not null then 'not_started'
        when r.any_day <= $on then 'not_in_form'
        else 'no_pair'
    end as reason, u.file, p."row"
from person p
left join reached r on r.school = p.school and r.person = p.person
left join upload u on u.upload = p.upload
where p.school = coalesce($school, p.school) and p.year = $year and (p.kind = 'pupil' or p.kind = 'staff' and p.teaching)
    and (r.first_day is null or r.first_day > $on)
    and coalesce(p.joined <= $on, true) and coalesce(p.left_on > $on, true)
order by p.kind, p.class nulls last, p.code, p.person
