-- One row per row of a year's questionnaires and measurements, and member of its pairs, that speaks of somebody: what
-- it says of who that is, and who it is (as in `who`; "key" is what decisions name that person by).
create or replace temp table spoken as
with said as (
    select place, code, code_key, name_key, class, year, school, upload, concat_ws(':', form, role, wave) as answered
    from response_year
    union all by name
    select
        place, code, code_key, name_key, class, year, school, upload, case when rank = 0 then wave end as measured
    from measurement_year
    union all by name
    select m.place, m.code, m.code_key, m.name_key, m.class, p.year, p.school, p.upload, m.role as paired
    from pair_member m join pair_year p using (school, upload, pair)
    union all by name
    select place, code, code_key, name_key, class, year, school, upload, register as registered from register_year
)
select
    s.*, w.person, w.way, w.detail,
    regexp_replace(w.person, '^(unknown:)?[a-z]+:', '') as "key"
from said s
join who w on w.school = s.school and w.year = s.year and w.place = s.place
    and w.code_key is not distinct from s.code_key and w.name_key is not distinct from s.name_key
    and w.class is not distinct from s.class
where s.school = $school and s.year = $year and w.person is not null
