-- One row per person whom a row of a register names and academic year it speaks of. A consent holds in every year
-- until another word is said.
create or replace temp table register_named as
with lines as (
    select 'support' as register, school, upload, part, "row", null::date as day, code, code_key, name_key, class
    from support
    union all select 'candidates', school, upload, part, "row", null, code, code_key, name_key, class from candidates
    union all select 'plans', school, upload, part, "row", null, code, code_key, name_key, class from plans
    union all
    select 'meetings', school, upload, part, "row", met_on, mentor_code, mentor_code_key, mentor_name_key, null
    from meetings
    union all
    select 'meetings', school, upload, part, "row", met_on, mentee_code, mentee_code_key, mentee_name_key, null
    from meetings
)
select l.* exclude (day), coalesce(y.said, year_of(l.day), y.year) as year
from lines l join part_year y using (school, upload, part)
union all by name
select 'consents' as register, school, upload, part, "row", code, code_key, name_key, class, year
from consents join known_year using (school);
