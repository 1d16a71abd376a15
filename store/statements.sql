-- One row per statement of a register of consents that is about nobody, or about one of several of one name. reason:
-- unknown, namesake.
with newest as (
    select school, max(year) as year from known_year group by school
),
matched_ones as (
    select r.school, r.year, r.upload, r.part, r."row", w.person, w.reason
    from register_year r
    join newest using (school, year)
    join who w on w.school = r.school and w.year = r.year and w.place = r.place
        and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
        and w.class is not distinct from r.class
    where r.register = 'consents' and w.reason is not null
),
heard as (
    select distinct w.school, w.year, w.person
    from who w join told t on t.school = w.school and t.year = w.year and t.place = w.place
        and t.code_key is not distinct from w.code_key and t.name_key is not distinct from w.name_key
        and t.class is not distinct from w.class
)
select m.upload, m.part, m."row", m.reason, c.code, c.class, coalesce(c.consent, 'missing') as consent
from matched_ones m
join consents c on c.school = m.school and c.upload = m.upload and c.part = m.part and c."row" = m."row"
anti join heard h on h.school = m.school and h.year = m.year and h.person = m.person and m.reason <> 'namesake'
order by m.upload, m.part, m."row"
