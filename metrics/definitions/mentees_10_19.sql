-- One row per pupil of the school year, and per unknown person who stands in a pupil's place in a pair.
select
    person as unit, school, year, code, class, mentee_form as form, ['mentee'] as role, category,
    null::varchar[] as wave,
    (counted and coalesce(mentee_since <= $on, false))::integer as numerator,
    counted::integer as denominator,
    null::integer as participants,
    case
        when kind = 'pupil' and age is null then 'no_birth_date'
        when kind = 'pupil' and not counted then 'other_age'
        when mentee_since is null then 'not_in_role'
        when mentee_since > $on then 'not_started'
        when kind = 'unknown' then 'unknown'
    end as reason,
    upload, part, "row"
from (select *, kind = 'pupil' and coalesce(age between $min_age and $max_age, false) as counted from engagement)
where kind = 'pupil' or kind = 'unknown' and place = 'pupil'
