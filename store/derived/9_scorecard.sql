-- One row per criterion of an answer to the curator's questionnaire, in the academic year of its day; without a day in
-- that of its file.
insert into scorecard_now
select
    s.school, coalesce(year_of(s.answered_at), s.year, y.year), s.upload, s.part, coalesce(s.answer, 0), s."row", s.answered_at,
    s.wave, s.by_role, s.by_key, s.criterion::integer, s.points::integer
from scorecard s join part_year y using (school, upload, part);
