-- One row per part of an upload: the academic year its undated rows belong to. Said by the file or its owner; else the
-- newest year in which pairs had begun by the day of the upload; else of the newest dated answer; else of the upload.
create or replace temp table part_year as
with parts as (
    select u.school, p.upload, p.part, p.year as said, u.uploaded_at::date as day
    from upload_part p join upload u using (upload)
    where u.school = coalesce(getvariable('school'), u.school) and u.undone_at is null
),
pair_days as (
    select distinct p.school, coalesce(p.started, make_date(left(t.said, 4)::integer, 9, 1)) as day
    from pair p join parts t using (school, upload, part)
),
answer_days as (select distinct school, answered_at::date as day from response)
select
    school, upload, part, said,
    coalesce(
        said,
        (select year_of(max(d.day)) from pair_days d where d.school = t.school and d.day <= t.day),
        (select year_of(max(d.day)) from answer_days d where d.school = t.school and d.day <= t.day),
        year_of(day)
    ) as year
from parts t;

-- One row per pair and academic year its dates touch. A pair without an end lasts to the end of the year it began in,
-- or of the year its list was made for: a programme runs for at most a year.
create or replace temp table pair_year as
with dated as (
    select
        p.* exclude (started), y.said,
        coalesce(p.started, make_date(left(y.year, 4)::integer, 9, 1)) as started
    from pair p join part_year y using (school, upload, part)
),
spans as (
    select
        *, year_number(started) as first_year,
        greatest(
            year_number(started),
            coalesce(year_number(ended), left(said, 4)::integer, year_number(started))
        ) as last_year
    from dated
)
select * exclude (first_year, last_year, said), year_name(unnest(range(first_year, last_year + 1))) as year
from spans;

-- One row per response with its academic year. A "before" questionnaire answered in July or August looks forward to
-- the year that is about to begin.
create or replace temp table response_year as
select
    r.*,
    coalesce(
        y.said,
        year_of(case when r.wave = 'before' and month(r.answered_at) in (7, 8)
            then r.answered_at + interval 2 month else r.answered_at end),
        y.year
    ) as year
from response r join part_year y using (school, upload, part);

-- One row per measurement with its academic year.
create or replace temp table measurement_year as
select m.*, coalesce(y.said, year_of(m.measured_on), y.year) as year
from measurement m join part_year y using (school, upload, part);
