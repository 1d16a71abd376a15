-- One row per school, academic year, person and category that a list of people or of pairs names.
insert into category_now
select school, year, person, category, bool_or(listed)
from (
    select school, year, person, unnest(categories) as category, true as listed from roster_year
    union all
    select school, year, person, unnest(categories), false from membership
)
group by all;

-- One row per school, academic year and person in a register of support: the first day of it in the year at the latest,
-- the year's first day where the register names none. Of namesakes nothing is said.
insert into support_now
select
    s.school, r.year, w.person, coalesce(min(s.started), make_date(left(r.year, 4)::integer, 9, 1)),
    max(s.upload), arg_max(s.part, s.upload), arg_max(s."row", s.upload)
from support s
join register_year r on r.register = 'support' and r.school = s.school and r.upload = s.upload and r.part = s.part
    and r."row" = s."row"
join who w on w.school = r.school and w.year = r.year and w.place = r.place
    and w.code_key is not distinct from r.code_key and w.name_key is not distinct from r.name_key
    and w.class is not distinct from r.class
where w.person is not null and coalesce(w.reason, '') <> 'namesake'
group by s.school, r.year, w.person;
