-- One row per person, parameter and subject: the value before and the value after, of several the last handed in. A
-- row without code and name is a person of its own: it is counted and never matched. Marks of a journal, which names
-- everybody, count for those in a pair, by their rank and only where no measurement says that wave.
insert into change
with known as (
    select
        m.*, coalesce(w.person, 'row:' || m.upload || ':' || m.part || ':' || m."row") as person,
        m.upload::bigint * 10000000 + m."row" - m.rank * 1000000000000000 as age_of_word
    from measurement_year m
    join who w on w.school = m.school and w.year = m.year and w.place = m.place
        and w.code_key is not distinct from m.code_key and w.name_key is not distinct from m.name_key
        and w.class is not distinct from m.class
    where m.rank = 0 or exists (
        from involved i where i.school = w.school and i.year = w.year and i.person = w.person
    )
),
first_pair as (
    select school, year, person, min(started) as started from involved group by all
),
paired as (
    select
        school, year, person, parameter, subject,
        arg_max(value, age_of_word) filter (wave = 'before') as before,
        arg_max(value, age_of_word) filter (wave = 'after') as after,
        max(measured_on) filter (wave = 'before') as measured_on,
        max(class) as said_class, arg_max(upload, age_of_word) as upload, arg_max(part, age_of_word) as part,
        arg_max("row", age_of_word) as "row"
    from known where wave in ('before', 'after') group by all
)
select
    b.school, b.year, b.person, b.parameter, b.subject, b.before, b.after,
    coalesce(b.measured_on > f.started + getvariable('late_days')::integer, false),
    coalesce(p.class, b.said_class), b.upload, b.part, b."row"
from paired b
left join person p on p.school = b.school and p.year = b.year and p.person = b.person
left join first_pair f on f.school = b.school and f.year = b.year and f.person = b.person;
