-- One row per pupil of the school year, and per unknown person who stands in a pupil's place in a pair.
select
    person as unit, school, year, code, class, form as form, role as role, category, null::varchar[] as wave,
    (counted and coalesce(first_day <= $on, false))::integer as numerator,
    counted::integer as denominator,
    null::integer as participants,
    case
        when first_day > $on then 'not_started'
        when kind = 'unknown' then 'unknown'
        when first_day is null then 'no_pair'
    end as reason,
    upload, part, "row"
from (select *, kind = 'pupil' as counted from engagement)
where kind = 'pupil' or kind = 'unknown' and place = 'pupil'
