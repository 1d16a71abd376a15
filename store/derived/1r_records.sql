-- One row per row and wave of a file with answers to the school's own questionnaires, and per row of a journal, with its
-- academic year and how much is stored of it, be it counted in figures or not. kind: as in upload_part.
create or replace temp table record_year as
select
    a.school, coalesce(y.said, year_of(a.answered_on), y.year) as year, a.upload, a.part, a."row",
    'own.' || a.questionnaire as kind, coalesce(q.definition->>'$.who', 'any') as place, a.code, a.code_key,
    a.name_key, a.class, a.wave, count(a.item) as answers, 0 as marks
from own_answer a
join part_year y using (school, upload, part)
left join own_questionnaire q on q.school = a.school and q.code = a.questionnaire
group by all
union all by name
select
    g.school, coalesce(g.year, y.year) as year, g.upload, g.part, g."row", 'grades' as kind, g.place, g.code,
    g.code_key, g.name_key, g.class, null::varchar as wave, 0 as answers, count(g.mark) as marks
from grades g join part_year y using (school, upload, part)
group by all;
