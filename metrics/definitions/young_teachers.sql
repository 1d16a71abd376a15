-- One row per member of staff of the school year, per unknown person who stands in a teacher's place in a pair,
-- and per count that stands for the staff, whose experience nobody knows.
select
    person as unit, school, year, code, class, mentee_form as form, ['mentee'] as role, category,
    null::varchar[] as wave,
    (counted and coalesce(mentee_since <= $on, false))::integer as numerator,
    counted::integer as denominator,
    null::integer as participants,
    case
        when kind = 'count' then 'headcount'
        when gone then 'left'
        when to_come then 'not_joined'
        when kind = 'staff' and teaching is null then 'no_position'
        when kind = 'staff' and not teaching then 'not_teaching'
        when kind = 'staff' and experience is null then 'no_experience'
        when kind = 'staff' and not counted then 'experienced'
        when mentee_since is null then 'not_in_role'
        when mentee_since > $on then 'not_started'
        when kind = 'unknown' then 'unknown'
    end as reason,
    upload, part, "row"
from (
    select
        *,
        kind = 'staff' and not gone and not to_come and coalesce(teaching and experience <= $experience, false) as counted
    from engagement
)
where kind = 'staff' or kind in ('unknown', 'count') and place = 'staff'
