-- One row per way a person is referred to in a year's pairs, questionnaires, measurements and journals.
create or replace temp table told as
select p.school, p.year, m.place, m.code_key, m.name_key, m.class
from pair_member m join pair_year p using (school, upload, pair)
union
select school, year, place, code_key, name_key, class from response_year
union
select school, year, place, code_key, name_key, class from measurement_year
union
select school, year, place, code_key, name_key, class from withheld_year
union
select school, year, place, code_key, name_key, class from record_year;
