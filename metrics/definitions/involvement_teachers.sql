-- One row per member of staff of the school year, and per unknown person who stands in a teacher's place in a pair.
select
    person as unit, school, year, code, class, form as form, role as role, category, null::varchar[] as wave,
    (counted and coalesce(first_day <= $on, false))::integer as numerator,
    counted::integer as denominator,
    null::integer as participants,
    case
        when kind = 'staff' and teaching is null then 'no_position'
        when kind = 'staff' and not teaching then 'not_teaching'
        when first_day > $on then 'not_started'
        when kind = 'unknown' then 'unknown'
        when first_day is null then 'no_pair'
    end as reason,
    upload, part, "row"
from (select *, kind = 'staff' and coalesce(teaching, false) as counted from engagement)
where kind = 'staff' or kind = 'unknown' and place = 'staff'
