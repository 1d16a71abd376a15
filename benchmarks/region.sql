-- A region of 1,000 schools of 560 pupils and 40 teachers, 30 to 290 pairs each and about 10 million answers, by hash instead
-- of chance, so that every run has the same. Some pupils lack their class and some teachers their position. 40
-- municipalities in 4 districts, of which every tenth school moved in December; every fiftieth is under none.
insert into school (school, name, created) select s, 'Школа № ' || s, now()::timestamp from range(2, 1001) t(s);
update school set name = 'Школа № 1' where school = 1;
insert into school_place
select s, 'Муниципалитет ' || (1 + s % 40), 'municipality', date '2020-09-01', if(s % 10 = 3, date '2025-11-30', null)
from range(1, 1001) t(s) where s % 50 <> 7
union all
select s, 'Муниципалитет ' || (1 + (s + 1) % 40), 'municipality', date '2025-12-01', null
from range(1, 1001) t(s) where s % 50 <> 7 and s % 10 = 3;
insert into municipality_place
select 'Муниципалитет ' || m, 'Округ ' || (1 + m % 4), date '2020-09-01', null from range(1, 41) t(m);

insert into upload select s, s, 'region', s::varchar, timestamp '2026-06-10 00:00:00', 'benchmark', null
from range(1, 1001) t(s);
insert into upload_part (upload, part, kind, year, rows_read, rows_stored, rows_repeated, rows_skipped)
select s, 1, 'pupils', '2025/26', 0, 0, 0, 0 from range(1, 1001) t(s);

insert into roster
select
    s, s, 1, i, if(i < 560, 'pupil', 'staff'), 'К' || i, 'К' || i, null,
    if(i < 560 and hash(s, i, 2) % 50 > 0, (1 + i // 51) || 'А', null),
    make_date(2019 - (i // 51)::integer, 1 + i % 12, 1 + i % 28), null, null,
    if(i >= 560 and hash(s, i, 3) % 20 = 0, null, i >= 560), i % 25, null, null, null
from range(1, 1001) t(s), range(600) p(i);

insert into pair
select
    s, s, 1, i, s * 1000 + i, if(i < 280, 'pupil_pupil', 'teacher_teacher'), null,
    date '2026-02-01' + (hash(s, i) % 60)::integer, null, null
from range(1, 1001) t(s), range(290) p(i) where i >= 280 or i < 20 + hash(s, 7) % 261;

insert into pair_member
select
    s, s, s * 1000 + i, role, if(i < 280, 'pupil', 'staff'), null, null, code, null, null, null
from (
    select s, i, unnest(['mentor', 'mentee']) as role, 'К' || unnest([
        if(i < 280, i % 140, 560 + i - 280), if(i < 280, 140 + i, 580 + i - 280)
    ]) as code, null
    from range(1, 1001) t(s), range(290) p(i) where i >= 280 or i < 20 + hash(s, 7) % 261
) m(s, i, role, key, nothing), lateral (select key as code);

insert into response
select
    m.school, m.school, 1, row_number() over (), row_number() over (), p.form, m.role, w.wave, m.place, null,
    m.code_key, null, null, if(w.wave = 'before', timestamp '2026-02-05', timestamp '2026-05-20')
from pair_member m join pair p using (pair), (values ('before'), ('after')) w(wave)
where hash(m.code_key, m.school, w.wave) % 10 < 9;

insert into answer
select
    r.school, r.upload, r.response, i.item, 1 + hash(r.response, i.item) % 10, null
from response r, (values
    ('comfort'), ('joint_work_satisfaction'), ('result_satisfaction'), ('expectations_met'), ('support'), ('safety'),
    ('help_useful'), ('plan_clear'), ('expectations_clear'), ('personal_meetings'), ('group_meetings'), ('involvement'),
    ('leadership'), ('theory'), ('practice'), ('organisation_quality'), ('adaptation_quality'), ('training_useful'),
    ('programme_effectiveness')
) i(item);
