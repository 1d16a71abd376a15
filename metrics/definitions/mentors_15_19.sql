-- One row per pupil of the school year, per unknown person who stands in a pupil's place in a pair, and per
-- count that stands for the pupils of a class, whose age nobody knows.
select
    person as unit, school, year, code, class, mentor_form as form, ['mentor'] as role, category,
    null::varchar[] as wave,
    (counted and coalesce(mentor_since <= $on, false))::integer as numerator,
    counted::integer as denominator,
    null::integer as participants,
    case
        when kind = 'count' then 'headcount'
        when gone then 'left'
        when to_come then 'not_joined'
        when kind = 'pupil' and age is null then 'no_birth_date'
        when kind = 'pupil' and not counted then 'other_age'
        when mentor_since is null then 'not_in_role'
        when mentor_since > $on then 'not_started'
        when kind = 'unknown' then 'unknown'
    end as reason,
    upload, part, "row"
from (
    select *, kind = 'pupil' and not gone and not to_come and coalesce(age between $min_age and $max_age, false) as counted
    from engagement
)
where kind = 'pupil' or kind in ('unknown', 'count') and place = 'pupil'
