-- One row per school, year, person and wished role, of several rows the newest. A row without code and name is nobody.
insert into candidate_now
select
    c.school, r.year, w.person,
    case
        when c.wished_role is not null then c.wished_role
        when c.request is not null and c.competence is null then 'mentee'
        when c.competence is not null and c.request is null then 'mentor'
    end as role,
    c.code, c.class, w.reason, c.upload, c.part, c."row"
from candidates c
join register_year r on r.register = 'candidates' and r.school = c.school and r.upload = c.upload and r.part = c.part
    and r."row" = c."row"
join who w on w.school = r.school and w.year = r.year and w.place = r.place
    and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
    and w.class is not distinct from r.class
where w.person is not null
qualify row_number() over (
    partition by c.school, r.year, w.person, role order by c.upload desc, c.part desc, c."row" desc
) = 1;

-- One row per school, year, mentor, mentee and day of a meeting. A row that does not name both is of no pair.
insert into meeting_now
with named as (
    select
        r.school, r.year, r.upload, r.part, r."row", r.code_key, r.name_key, w.person
    from register_year r
    join who w on w.school = r.school and w.year = r.year and w.place = r.place
        and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
        and w.class is not distinct from r.class
    where r.register = 'meetings' and w.person is not null
)
select distinct m.school, a.year, a.person, b.person, m.met_on
from meetings m
join named a on a.school = m.school and a.upload = m.upload and a.part = m.part and a."row" = m."row"
    and a.code_key is not distinct from m.mentor_code_key and a.name_key is not distinct from m.mentor_name_key
join named b on b.school = m.school and b.upload = m.upload and b.part = m.part and b."row" = m."row"
    and b.year = a.year
    and b.code_key is not distinct from m.mentee_code_key and b.name_key is not distinct from m.mentee_name_key;
