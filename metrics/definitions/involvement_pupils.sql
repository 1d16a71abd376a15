-- One row per pupil of the school year, per unknown person who stands in a pupil's place in a pair, and per
-- count that stands for the pupils of a class.
select
    person as unit, school, year, code, class, form as form, role as role, category, null::varchar[] as wave,
    ((counted or by_count) and coalesce(first_day <= $on, false))::integer as numerator,
    if(counted, people, 0) as denominator,
    null::integer as participants,
    case
        when kind = 'count' then 'headcount'
        when gone then 'left'
        when to_come then 'not_joined'
        when first_day > $on then 'not_started'
        when by_count then 'by_headcount'
        when kind = 'unknown' then 'unknown'
        when first_day is null then 'no_pair'
    end as reason,
    upload, part, "row"
from (select *, kind in ('pupil', 'count') and not gone and not to_come as counted from engagement)
where kind = 'pupil' or kind in ('unknown', 'count') and place = 'pupil'
