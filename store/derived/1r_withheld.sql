-- One row per questionnaire or wave of measurements that is not stored, with its academic year.
create or replace temp table withheld_year as
select
    h.*,
    coalesce(
        y.said,
        year_of(case when h.form is not null and h.wave = 'before' and month(h.answered_at) in (7, 8)
            then h.answered_at + interval 2 month else h.answered_at end),
        y.year
    ) as year
from withheld h join part_year y using (school, upload, part);
