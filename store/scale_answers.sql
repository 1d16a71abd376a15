-- One row per person, construct of an own questionnaire and item answered before in the year: reversed ones turned.
with said as (
    select a.*, coalesce(y.said, year_of(a.answered_on), y.year) as year
    from own_answer a join part_year y using (school, upload, part)
    where a.school = $school and a.wave = 'before'
)
select
    'own.' || s.questionnaire || '.' || i.construct as parameter,
    coalesce(w.person, 'row:' || s.upload || ':' || s.part || ':' || s."row") as person, s.item,
    case when i.reversed then i.minimum + i.maximum - s.value else s.value end as value
from said s
join own_item i using (school, questionnaire, item)
join who w on w.school = s.school and w.year = s.year and w.place = i.place
    and w.code_key is not distinct from s.code_key and w.name_key is not distinct from s.name_key
    and w.class is not distinct from s.class
where s.year = $year and i.asked > 1 and s.value between i.minimum and i.maximum
-- Of a person who answered twice the last row, as for the score itself.
qualify dense_rank() over (
    partition by coalesce(w.person, 'row:' || s.upload || ':' || s.part || ':' || s."row"), s.questionnaire, i.construct
    order by s.upload desc, s.part desc, s."row" desc
) = 1
order by all
