-- One row per item of the school's own questionnaires, as they are defined now. asked: items of its construct.
create or replace temp table own_item as
with items as (
    select
        school, code as questionnaire, definition->>'$.who' as place, (definition->>'$.least')::double as least,
        unnest(
            from_json(
                definition->'$.items',
                '[{"code": "VARCHAR", "construct": "VARCHAR", "minimum": "DOUBLE", "maximum": "DOUBLE",
                   "reversed": "BOOLEAN"}]'
            )
        ) as i
    from own_questionnaire where school = coalesce(getvariable('school'), school) and deleted_at is null
)
select
    school, questionnaire, place, least, i.code as item, i.construct, i.minimum, i.maximum, i.reversed,
    count(*) over (partition by school, questionnaire, i.construct) as asked
from items;

-- One row per person, construct and wave of a file: the mean of the answered items, reversed ones turned, where enough
-- were answered. An answer outside an edited scale does not count. answers: those of all items, null where one lacks.
create or replace temp table own_score as
with turned as (
    select
        a.*, i.place, i.construct, i.least, i.asked,
        case when i.reversed then i.minimum + i.maximum - a.value else a.value end as answer
    from own_answer a join own_item i using (school, questionnaire, item)
    where a.value between i.minimum and i.maximum
)
select
    a.school, a.upload, a.part, a."row", a.place, a.code, a.code_key, a.name_key, a.class,
    'own.' || a.questionnaire || '.' || a.construct as parameter, a.wave, a.answered_on as measured_on,
    coalesce(y.said, year_of(a.answered_on), y.year) as year, round(avg(a.answer), 6) as value,
    case when count(*) = any_value(a.asked) then list(a.answer order by a.item) end as answers
from turned a join part_year y using (school, upload, part)
group by all
having count(*) >= any_value(a.least) * any_value(a.asked);

-- One row per score. It is measured like any parameter from here on.
insert into measurement_year by name select * exclude (answers), 0 as rank from own_score;
