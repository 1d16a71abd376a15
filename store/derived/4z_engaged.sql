-- One row per school, year and person: what coverage is counted from, so that no figure has to join pairs to people.
delete from engaged where school = coalesce(getvariable('school'), school);

insert into engaged by name
select
    p.*, i.first_day, i.mentee_since, i.mentor_since
from person p
left join (
    select
        school, year, person, min(started) as first_day, min(started) filter (role = 'mentee') as mentee_since,
        min(started) filter (role = 'mentor') as mentor_since
    from involved group by all
) i using (school, year, person)
where p.school = coalesce(getvariable('school'), p.school);
