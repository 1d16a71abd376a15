-- One row per school, year, scale of an own questionnaire, wave and person who answered all of its questions, by the
-- last score handed in: the one that a change is counted by. A row without code and name is a person of its own.
insert into scale_answer
with known as (
    select
        s.school, s.year, s.parameter, s.wave, s.answers,
        coalesce(w.person, 'row:' || s.upload || ':' || s.part || ':' || s."row") as person,
        s.upload::bigint * 10000000 + s."row" as age_of_word
    from own_score s
    join who w on w.school = s.school and w.year = s.year and w.place = s.place
        and w.code_key is not distinct from s.code_key and w.name_key is not distinct from s.name_key
        and w.class is not distinct from s.class
    where s.wave in ('before', 'after')
),
last_word as (
    select school, year, parameter, wave, person, arg_max_null(answers, age_of_word) as answers
    from known group by all
)
from last_word where answers is not null;
