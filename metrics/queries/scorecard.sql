-- One row per criterion of an answer to the curator's questionnaire given by the date. stands_on: the day by which the
-- answer is put in order; one without a day stands at the beginning of its year, in January (during) or at its end (after).
select
    year, upload, part, answer, "row", answered_at, wave, by_role, by_key, criterion, points,
    coalesce(answered_at, case wave
        when 'after' then make_date(left(year, 4)::integer + 1, 8, 31)
        when 'during' then make_date(left(year, 4)::integer + 1, 1, 15)
        else make_date(left(year, 4)::integer, 9, 1) end) as stands_on
from scorecard_now
where school = coalesce($school, school) and year <= $year and coalesce(answered_at::date <= $on, true)
order by stands_on, upload, part, answer, criterion
