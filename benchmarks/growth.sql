-- A region of 1,000 schools: 1,000,000 people in pairs, ten parameters each before and after, by hash instead of chance,
-- so that every run has the same. One in nine was not measured after, one in forty late, each parameter but the first shifts a little.
insert into involved
select
    1 + i // 1000, '2025/26', 'pupil:' || i, if(hash(i) % 3 = 0, 'teacher_teacher', 'pupil_pupil'),
    if(i % 2 = 0, 'mentor', 'mentee'), date '2026-02-01', null, false, []
from range(1000000) t(i);

insert into change (school, year, person, parameter, before, after, late)
select
    1 + i // 1000, '2025/26', 'pupil:' || i, p.name, before,
    if(hash(i, p.k, 3) % 9 = 0, null, least(10, greatest(1, before + (hash(i, p.k, 4) % 3)::integer
        + (hash(i, p.k, 5) % 3)::integer - 2 + (hash(i, p.k, 6) % 100 < p.k - 1)::integer))),
    hash(i, 7) % 40 = 0
from range(1000000) t(i), (
    select unnest(parameters) as name, generate_subscripts(parameters, 1) as k from (select $parameters as parameters)
) p, lateral (select 1.0 + (hash(i, p.k, 1) % 5 + hash(i, p.k, 2) % 6)::integer as before);
