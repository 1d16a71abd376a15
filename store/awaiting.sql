-- One row per questionnaire, or wave of measurements, that was not stored and whose person has consented since: its file
-- is to be loaded again, unless the answers have come in otherwise (of a journal: unless a newer one names the person).
with gone as (
    select h.*, w.person, p.kind
    from withheld_year h
    join upload_part p using (upload, part)
    join who w on w.school = h.school and w.year = h.year and w.place = h.place
        and w.code_key is not distinct from h.code_key and w.name_key is not distinct from h.name_key
        and w.class is not distinct from h.class
    join consent_in_force c on c.school = h.school and c.year = h.year and c.person = w.person and c.consent = 'given'
),
answered as (
    select distinct r.year, w.person, r.form, r.role, r.wave
    from response_year r
    semi join answer a on a.response = r.response
    join who w on w.school = r.school and w.year = r.year and w.place = r.place
        and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
        and w.class is not distinct from r.class
),
measured as (
    select distinct m.year, w.person, m.kind, m.wave, m.upload
    from (
        select *, 'measurements' as kind
        from measurement_year where rank = 0 and coalesce(parameter, '') not like 'own.%'
        union all by name
        select * from record_year where answers > 0 or marks > 0
    ) m
    join who w on w.school = m.school and w.year = m.year and w.place = m.place
        and w.code_key is not distinct from m.code_key and w.name_key is not distinct from m.name_key
        and w.class is not distinct from m.class
)
select
    g.year, g.person, coalesce(p.code, g.code) as code, coalesce(p.class, g.class) as class, g.form, g.role, g.wave,
    g.upload, u.file as file_name, g."row"
from gone g
join upload u using (upload)
left join roster_year p on p.school = g.school and p.year = g.year and p.person = g.person
where not exists (
    from answered a where a.year = g.year and a.person = g.person and a.form = g.form and a.role = g.role
        and a.wave = g.wave
)
and not exists (
    from measured m
    where g.form is null and m.year = g.year and m.person = g.person and m.kind = g.kind
        and case when g.kind = 'grades' then m.upload > g.upload else m.wave = g.wave end
)
order by g.upload, g.part, g."row", g.wave
