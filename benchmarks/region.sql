-- A region of 1,000 schools of 500 pupils and 40 teachers, 150 pairs each and about 10 million answers, by hash instead
-- of chance, so that every run has the same.
insert into upload select s, s, 'region', s::varchar, timestamp '2026-06-10 00:00:00', 'benchmark', null
from range(1, 1001) t(s);
insert into upload_part (upload, part, kind, year, rows_read, rows_stored, rows_repeated, rows_skipped)
select s, 1, 'pupils', '2025/26', 0, 0, 0, 0 from range(1, 1001) t(s);

insert into roster
select
    s, s, 1, i, if(i < 500, 'pupil', 'staff'), 'К' || i, 'К' || i, null, if(i < 500, (1 + i // 46) || 'А', null),
    make_date(2019 - (i // 46)::integer, 1 + i % 12, 1 + i % 28), null, null, i >= 500, i % 25, null, null, null
from range(1, 1001) t(s), range(540) p(i);

insert into pair
select
    s, s, 1, i, s * 1000 + i, if(i < 140, 'pupil_pupil', 'teacher_teacher'), null,
    date '2026-02-01' + (hash(s, i) % 60)::integer, null, null
from range(1, 1001) t(s), range(150) p(i);

insert into pair_member
select
    s, s, s * 1000 + i, role, if(i < 140, 'pupil', 'staff'), null, null, code, null, null, null
from (
    select s, i, unnest(['mentor', 'mentee']) as role, 'К' || unnest([
        if(i < 140, i, 500 + i - 140), if(i < 140, 140 + hash(s, i, 1) % 360, 520 + i - 140)
    ]) as code, null
    from range(1, 1001) t(s), range(150) p(i)
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
